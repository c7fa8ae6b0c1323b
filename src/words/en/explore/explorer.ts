import { levelName } from "../level-name.js";
import { formatInterval, formatValue } from "../../number-format.js";
import type { NumberFormat } from "../../number-format.js";

/** How a column is named above its chart and in the sentence of what is shown. */
const columns: Record<string, { title: string; said: string }> = {
  age_band: { title: "Age", said: "age" },
  gender: { title: "Gender", said: "gender" },
  income_band: { title: "Income", said: "income" },
  region: { title: "Region", said: "region" },
  occupation: { title: "Occupation", said: "occupation" },
  kind: { title: "Kind", said: "kind" },
  joined_month: { title: "Joined in", said: "joined" },
  source: { title: "Won through", said: "won through" },
  preferred_channel: { title: "Preferred channel", said: "preferred channel" },
  policies_in_force: { title: "Policies in force", said: "policies in force" },
  premium_in_force: { title: "Premium in force, a year", said: "premium in force" },
  value_to_date: { title: "Value to date", said: "value to date" },
  cost_to_serve: { title: "Cost to serve, to date", said: "cost to serve" },
  contacts: { title: "Contacts, to date", said: "contacts" },
  product: { title: "Product", said: "product" },
  channel: { title: "Channel", said: "channel" },
  is_rider: { title: "Policy or rider", said: "form" },
  issued_month: { title: "Issued in", said: "issued" },
  frequency: { title: "Premium paid", said: "premium paid" },
  annual_premium: { title: "Annual premium", said: "annual premium" },
  single_premium: { title: "Single premium", said: "single premium" },
  sum_assured: { title: "Sum assured", said: "sum assured" },
  end_reason: { title: "How it ended", said: "ended by" },
  ended_month: { title: "Ended in", said: "ended" },
  kept_13: { title: "Kept for 13 months", said: "kept for 13 months" },
  kept_25: { title: "Kept for 25 months", said: "kept for 25 months" },
  status: { title: "What became of it", said: "outcome" },
  requested_month: { title: "Asked in", said: "asked" },
  amount: { title: "Amount", said: "amount" },
};

const YES_NO = { true: "Yes", false: "No" };

/** Categories whose name depends on the column; "" stands for rows without a value. */
const levels: Record<string, Record<string, string>> = {
  joined_month: { "": "Not yet" },
  value_to_date: { "": "None yet" },
  cost_to_serve: { "": "None yet" },
  is_rider: { true: "Rider", false: "Policy" },
  frequency: { "0": "At once", "1": "Yearly", "2": "Half-yearly", "4": "Quarterly", "12": "Monthly" },
  end_reason: { "": "In force" },
  ended_month: { "": "In force" },
  kept_13: YES_NO,
  kept_25: YES_NO,
  owns_home: YES_NO,
  was_referred: YES_NO,
};

const count = (size: number) => formatValue(size, { unit: "count" });
const share = (part: number, decimals = 0) => formatValue(part, { unit: "share", decimals });

const shares = new Map<number, string>();

/** Shares are said thousands of times a second while a reader drags; making a number format takes longer than saying one. */
function shareOnce(part: number): string {
  const said = shares.get(part) ?? share(part, part > 0 && part < 0.01 ? 1 : 0);
  shares.set(part, said);
  return said;
}

const nobody = "Nothing is left: the choices exclude one another.";

/** What the explorer says. */
export const explorer = {
  columns,
  groups: {
    who: "Who they are",
    came: "How they came",
    bring: "What they hold and bring",
    sold: "What was sold, and how",
    pays: "What it costs and promises",
    stayed: "How it went on",
    asked: "What was asked for",
  } as Record<string, string>,
  table: "What to explore",
  tables: { customers: "Customers", policies: "Policies", requests: "Requests" } as Record<string, string>,
  rows: {
    customers: (n: number) => `${count(n)} ${n === 1 ? "person" : "people"}`,
    policies: (n: number) => `${count(n)} ${n === 1 ? "policy" : "policies"}`,
    requests: (n: number) => `${count(n)} ${n === 1 ? "request" : "requests"}`,
  } as Record<string, (n: number) => string>,
  opening: "Starting the database in this browser",
  openingMore: "It takes a second or two; the data then stay on this computer.",
  counting: "Counting",
  help: "Drag across a histogram, or click a bar: every other chart and every number follows. The thin line is the whole book. From the keyboard, the two handles below a histogram and the bars do the same.",
  everything: "Everything is shown.",
  shown: (parts: readonly string[]) => `Shown: ${parts.join("; ")}.`,
  part: (column: string, choice: string) => `${columns[column]?.said ?? column} ${choice}`,
  or: (names: readonly string[]) =>
    names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`,
  left: (n: number, all: string) => (n === 0 ? nobody : `${count(n)} of ${all}.`),
  clearAll: "Clear all",
  clear: "Clear",
  clearOne: (title: string) => `Clear ${title}`,
  from: (title: string) => `${title}, from`,
  to: (title: string) => `${title}, to`,
  more: (n: number) => `Show all ${n}`,
  fewer: "Show fewer",
  csv: "Counts as CSV",
  ofAll: (part: number) => `${share(part, part < 0.1 ? 1 : 0)} of all`,
  inAll: (value: string) => `${value} in all`,
  withheld: "withheld",
  withheldWhy: "fewer than ten people",
  noRatio: "nothing to divide by",
  sample: (rows: string, all: string) =>
    `The database holds a sample of ${rows} rows that stand for ${all}: each counts with its weight.`,
  absent: (table: string) =>
    `The analyst's database of this book has no table ${table}, so there is nothing to explore here. It comes with the book's own table of that name.`,
  noColumns: (table: string) => `The table ${table} has none of the columns that are shown here.`,
  stopped: "The database stopped answering. Reload the page; if it happens again, choose less at once.",
  withheldBuild:
    "Exploring needs the analyst's database, which this build does not carry: set analyst in book.json, and guard the site.",
  numbers: "What these numbers are",
  share: (part: number) => shareOnce(part > 0 && part < 0.01 ? Number(part.toFixed(3)) : Number(part.toFixed(2))),
  bin: (label: string, n: number, part: number) => `${label}: ${count(n)} (${share(part, 1)})`,
  level: (column: string, value: string | null, isRest = false) =>
    isRest ? "All others" : (levels[column]?.[value ?? ""] ?? levelName(value ?? "unknown")),
  none: "None",
  years: (first: number | null, last: number | null) => {
    if (first === null) return `until ${last!}`;
    if (last === null) return `${first} or later`;
    return first === last ? String(first) : `${first} to ${last}`;
  },
  /** Whole numbers from `from` to `to`, both included. */
  numbersBetween: (from: number | null, to: number | null) => {
    if (from === null) return `up to ${count(to!)}`;
    if (to === null) return `${count(from)} or more`;
    return from === to ? count(from) : `${count(from)} to ${count(to)}`;
  },
  /** Amounts of at least `from` and less than `to`. */
  moneyBetween: (from: number | null, to: number | null, currency: string) => {
    const format: NumberFormat = { unit: "money", currency };
    if (from === null) return `under ${formatValue(to, format)}`;
    if (to === null) return `${formatValue(from, format)} or more`;
    return formatInterval(from, to, format)!;
  },
};
