import type { ShownAs } from "../../../models/pivot-state.js";
import { pivotLevels, pivotValue } from "./pivot-levels.js";

const shown: Record<ShownAs, string> = {
  value: "Value",
  row: "Share of the row",
  column: "Share of the column",
  all: "Share of all",
  index: "Index, average 100",
};

const byOf = (id: string) => pivotLevels[id]?.by ?? id;
const nameOf = (id: string) => pivotLevels[id]?.name ?? id;
const many = (count: number, one: string, more: string) => `${count.toLocaleString("en")} ${count === 1 ? one : more}`;

/** What the pivot says. */
export const pivot = {
  lead: "Choose a measure and what to split it by. Open a heading to see what is inside it; the path above the table leads back.",
  choosers: "What the table shows",
  measure: "Measure",
  rows: "Rows",
  columns: "Columns",
  show: "Shown as",
  none: "Nothing: totals only",
  swap: "Swap rows and columns",
  reset: "Start over",
  groups: { policy: "Of the policy", event: "Of the event", customer: "Of the customer" },
  measureGroups: {
    customers: "Customers and their value",
    policies: "Policies",
    policy_years: "Money by year",
    requests: "Requests",
    contacts: "Contacts",
  } as Record<string, string>,
  shown,
  levelName: nameOf,
  levelGroup: (id: string) => pivot.groups[pivotLevels[id]?.group ?? "policy"],
  value: pivotValue,
  title: (measure: string, rows: string, columns: string | null) =>
    columns ? `${measure} by ${byOf(rows)} and ${byOf(columns)}` : `${measure} by ${byOf(rows)}`,
  shownAs: {
    value: null,
    row: "Each cell as a share of its row's total.",
    column: "Each cell as a share of its column's total.",
    all: "Each cell as a share of all.",
    indexOfSum: "100 is what the cell would be if rows and columns had nothing to do with each other.",
    indexOfAverage: "100 is the average of all.",
  },
  unit: (unit: string) => `In ${unit}.`,
  shades: {
    value: "The darker, the more; grey is below zero.",
    index: "The darker, the further from 100; grey is below.",
  },
  everything: "Everything",
  path: "Opened so far",
  step: (level: string, value: string) => `${nameOf(level)}: ${value}`,
  open: (value: string, by: string) => `Open ${value}: by ${byOf(by)}`,
  sortByName: "Sort rows by name",
  sortBy: (column: string) => `Sort rows by ${column}`,
  total: "Total",
  average: "All",
  rowTotalOf: "All of the row",
  others: (count: number, time: boolean) =>
    time ? `Earlier (${count.toLocaleString("en")})` : `Others (${count.toLocaleString("en")})`,
  withheld: "withheld",
  withheldMark: "•",
  emptyMark: "–",
  undefinedMark: "n/a",
  csv: "CSV",
  saveCsv: (title: string) => `Download CSV: ${title}`,
  copyLink: "Copy link",
  copied: "The link is copied: it opens this very table.",
  notCopied: "The browser does not let the page copy: copy the address from its address bar.",
  print: "Print",
  definition: "What this is and how it is computed",
  formula: "Formula",
  caveat: "Caveat",
  people: (count: number) => `Rests on ${many(count, "customer", "customers")}.`,
  totals: "Totals are counted by the database, not added up from what is shown.",
  hidden: (count: number) =>
    `${many(count, "number is", "numbers are")} withheld (•): fewer than ten customers stand behind some, and others would give those away by subtraction.`,
  protection:
    "Every cell of one to nine customers is withheld, and other cells with it until nothing withheld can be worked out from the totals of this table. Setting two tables against each other is not guarded against: do not publish cuts that differ by a few people.",
  noneHidden: "No number had to be withheld: ten customers or more stand behind each.",
  tooMany: (shown: number, all: number, level: string, time: boolean) =>
    time
      ? `${nameOf(level)} has ${all.toLocaleString("en")} values: the latest ${shown} are shown, the earlier ones are summed up in one.`
      : `${nameOf(level)} has ${all.toLocaleString("en")} values: the ${shown} with the most rows are shown, all others are summed up in one, exactly.`,
  weighted: "The database is a sample: each row stands for as many as its weight says, and small numbers are rough.",
  nothing: "Nobody is in this selection.",
  nothingMore: "Go back along the path above the table, or start over.",
  noData: (measure: string) => `This book holds nothing that “${measure}” could be counted from.`,
  noDataMore: "Choose another measure. The page of the book says which tables and columns were brought.",
  allWithheld: "Fewer than ten customers are in this selection, so that nothing of it is shown.",
  allWithheldMore: "Go back a step along the path above the table, or choose coarser rows and columns.",
  noMeasure: "The analyst's database of this book has no table that a pivot could show.",
  noMeasureMore:
    "A pivot needs customers or policies with at least one trait to split them by. The page of the database says what it holds.",
  notSplit: (levels: string[]) =>
    `${levels.map(nameOf).join(" and ")} ${levels.length === 1 ? "does" : "do"} not belong to this measure and ${levels.length === 1 ? "is" : "are"} left out.`,
  unmet: (what: string, value: string) =>
    `The link asks for ${what} “${value}”, which this book does not have: the usual one is shown.`,
  unmetNames: {
    measure: "the measure",
    rows: "the rows",
    columns: "the columns",
    show: "the showing",
    drill: "the opened value",
    sort: "the order",
  },
  notOpened: "The pivot cannot be shown here.",
  broken: "The table could not be computed.",
  brokenMore: (reason: string) => `The database said: ${reason}`,
  opening: "The analyst's database is being opened.",
};
