import type { Report, Row } from "../../../models/report.js";
import { formatInterval, formatValue } from "../../number-format.js";
import { count, share } from "../said.js";
import { decisions } from "./griffin-decisions.js";
import {
  basisOf,
  cutsTitle,
  errorNote,
  finding,
  matrixTitle,
  movesNote,
  movesTitle,
  proxyNote,
  regressionTitle,
  rounded,
  weightNote,
} from "./griffin-findings.js";

const types: Record<string, { name: string; meaning: string }> = {
  premium: { name: "Premium loyalty", meaning: "Attached, and bought again" },
  latent: { name: "Latent loyalty", meaning: "Attached, bought once" },
  inertia: { name: "Inertia", meaning: "Bought again, not attached" },
  none: { name: "No loyalty", meaning: "Neither attached nor bought again" },
};

const repeats: Record<string, string> = {
  two_bought: "Bought again: two or more policies ever",
  two_held: "Bought again: holds two or more now",
  bought_lately: "Bought again: a further policy in the last three years",
};

const attachments: Record<string, string> = {
  median: "Above median",
  middle: "Above 5.5",
  high: "Above 8",
  both_medians: "Both above median",
};

const signs: Record<string, string> = {
  referral: "one for having referred somebody",
  consent: "one for consent to marketing that is kept",
  inquiry: "one for a question, brochure or quote of their own in 24 months",
  leaving: "one less for asking about cancelling, surrender or a loan in 24 months",
};

const bounds = (row: Row, key: string) => [row[`${key}_low`], row[`${key}_high`]] as [number | null, number | null];

/** "7.0 % (5.2 to 9.1 %)" or without the interval. */
function numberOf(row: Row, key: string, unit: "share" | "money", decimals: number, currency?: string) {
  const format = { unit, decimals, ...(currency && { currency }) };
  const value = row[key];
  if (typeof value !== "number") return { value: "not known", interval: null };
  return { value: formatValue(value, format), interval: formatInterval(...bounds(row, key), format) };
}

/** "NT$ 12.9 M (NT$ 10.9 to 15 M)". */
function amount(row: Row, currency: string): string {
  const { value, interval } = numberOf(row, "contribution", "money", 0, currency);
  return interval ? `${value} (${interval})` : value;
}

/** The page's evidence, by what it rests on. */
function evidence(report: Report): string[] {
  return Object.keys(report.numbers).filter((id) => id.includes("griffin.proxy_") !== (basisOf(report) === "survey"));
}

function cards(report: Report): string[] {
  const ids = {
    survey: ["inertia_share", "inertia_contribution", "persistency_gap", "misplaced"],
    proxy: ["answers", "proxy_premium_share", "proxy_inertia_share", "proxy_inertia_contribution"],
    none: ["answers", "proxy_inertia_share"],
  }[basisOf(report)];
  return ids.map((name) => `segments.griffin.${name}`);
}

function matrixSubtitle(report: Report): string {
  if (basisOf(report) === "proxy")
    return "Policyholders in force by what they bought and by signs of behaviour; policies kept and bought are those of the last twelve months, by the type a year ago";
  const cut = report.tables["griffin_waves"]?.[0]?.["cut"];
  const at =
    typeof cut === "number" ? ` above ${formatValue(cut, { unit: "count", decimals: 1 })} of 10` : " above the cut";
  return `Attached: the square root of preference × perceived difference lies${at}, the weighted median of the first wave, so about half are attached by construction: the matrix tells who, not how many. Policies kept and bought: within twelve months after the answer. Bands are 90 % intervals on one scale for all four`;
}

const columns = [
  { key: "name", label: "Type" },
  { key: "people", label: "Answers", unit: "count" as const },
  { key: "share", label: "Share", unit: "share" as const, decimals: 1, low: "share_low", high: "share_high" },
  { key: "share_plain", label: "Unweighted", unit: "share" as const, decimals: 1 },
  { key: "book_people", label: "People", unit: "count" as const, low: "book_people_low", high: "book_people_high" },
  {
    key: "contribution",
    label: "Contribution a year, each",
    unit: "money" as const,
    low: "contribution_low",
    high: "contribution_high",
  },
  {
    key: "book_contribution",
    label: "Contribution a year, all",
    unit: "money" as const,
    low: "book_contribution_low",
    high: "book_contribution_high",
  },
  { key: "premium", label: "Premium a year, each", unit: "money" as const, low: "premium_low", high: "premium_high" },
  {
    key: "kept",
    label: "Policies kept 12 months",
    unit: "share" as const,
    decimals: 1,
    low: "kept_low",
    high: "kept_high",
  },
  { key: "policies", label: "Policies followed", unit: "count" as const },
  {
    key: "bought",
    label: "Bought within 12 months",
    unit: "share" as const,
    decimals: 1,
    low: "bought_low",
    high: "bought_high",
  },
  { key: "followed", label: "Answers followed", unit: "count" as const },
];

export const griffin = {
  finding,
  basisOf,
  cards,
  decisions,
  evidence,
  grade: "D" as const,
  gradeBasis: (report: Report) =>
    basisOf(report) === "survey"
      ? "Sizes and money are estimates from a survey (C); what goes together with attachment is no proof of a cause (D)."
      : "Without a survey that asks both, nothing here measures attachment (D).",
  types,
  type: (code: string) => types[code]?.name ?? code,
  matrix: {
    title: matrixTitle,
    subtitle: matrixSubtitle,
    columns,
    repeat: { yes: "Bought again", no: "Bought once", about: "two or more policies ever bought" },
    attached: { yes: "Attached", no: "Not attached" },
    withheld: "withheld: fewer than 10 people",
    share: (row: Row) => numberOf(row, "share", "share", 0),
    people: (row: Row) =>
      typeof row["book_people"] === "number" ? `${count(rounded(row["book_people"]))} people` : "",
    rows: [
      {
        key: "book_contribution",
        label: "Contribution a year",
        of: (row: Row, currency: string) => numberOf(row, "book_contribution", "money", 0, currency),
      },
      {
        key: "contribution",
        label: "Each person",
        of: (row: Row, currency: string) => numberOf(row, "contribution", "money", 0, currency),
      },
      { key: "kept", label: "Policies kept a year", of: (row: Row) => numberOf(row, "kept", "share", 1) },
      { key: "bought", label: "Bought again within a year", of: (row: Row) => numberOf(row, "bought", "share", 1) },
    ],
  },
  notes: ({ numbers }: Report) => [weightNote(numbers), errorNote(numbers)].filter(Boolean),
  moves: {
    title: movesTitle,
    subtitle:
      "People who answered two waves in a row, by their type then (rows) and a wave later (columns): share of those who began alike; people and their contribution a year, carried to all policyholders",
    note: (report: Report) =>
      [
        movesNote(report.numbers, report.book.currency),
        "Nobody can go back from having bought again. Moves of fewer than ten people are withheld, with the next smallest.",
      ]
        .filter(Boolean)
        .join(" "),
    none: "Nobody, or fewer than ten people, answered two waves: how people move between the types is not known. A panel that is asked again would tell.",
    from: "From",
    cell: (row: Row) => share(Number(row["share"])),
    interval: (row: Row) => formatInterval(...bounds(row, "share"), { unit: "share" }) ?? "",
    people: (row: Row) => `${count(rounded(Number(row["book_people"])))} people`,
    money: (row: Row, currency: string) => (typeof row["contribution"] === "number" ? amount(row, currency) : ""),
    withheld: "withheld",
    nobody: "nobody",
    impossible: "not possible",
    columns: [
      { key: "from_name", label: "From" },
      { key: "to_name", label: "To" },
      { key: "people", label: "Pairs of answers", unit: "count" as const },
      { key: "share", label: "Share", unit: "share" as const, decimals: 1, low: "share_low", high: "share_high" },
      { key: "book_people", label: "People", unit: "count" as const, low: "book_people_low", high: "book_people_high" },
      {
        key: "contribution",
        label: "Contribution a year",
        unit: "money" as const,
        low: "contribution_low",
        high: "contribution_high",
      },
      { key: "premium", label: "Premium a year", unit: "money" as const, low: "premium_low", high: "premium_high" },
    ],
  },
  regression: {
    title: regressionTitle,
    subtitle:
      "Attachment of people who answered two waves in a row, by fifth of the earlier score; mean then and a wave later, 1 to 10",
    band: (band: number) => ["Lowest fifth", "Second", "Middle", "Fourth", "Highest fifth"][band - 1] ?? String(band),
    axis: "Attachment, 1 to 10",
    earlier: "then",
    later: "a wave later",
    columns: [
      { key: "name", label: "Fifth" },
      { key: "people", label: "Pairs of answers", unit: "count" as const },
      { key: "earlier", label: "Then", unit: "count" as const, decimals: 2, low: "earlier_low", high: "earlier_high" },
      {
        key: "later",
        label: "A wave later",
        unit: "count" as const,
        decimals: 2,
        low: "later_low",
        high: "later_high",
      },
    ],
  },
  cuts: {
    title: cutsTitle,
    subtitle:
      "Share of inertia among policyholders, latest wave, by what counts as buying again and as attached (median: that of the first wave; 5.5: the middle of the scale; both: preference and difference each above its median). The first row is the page's",
    name: (row: Row) =>
      `${repeats[String(row["repeat"])]}; attached: ${attachments[String(row["attachment"])]!.toLowerCase()}`,
    repeat: (row: Row) => repeats[String(row["repeat"])]!,
    attachment: (row: Row) => attachments[String(row["attachment"])]!,
    axis: "Inertia, % of policyholders",
    columns: [
      { key: "name", label: "Cut" },
      ...Object.entries(types).map(([key, { name }]) => ({
        key,
        label: name,
        unit: "share" as const,
        decimals: 0,
        low: `${key}_low`,
        high: `${key}_high`,
      })),
    ],
  },
  proxy: {
    heading: "Without asking: a proxy from behaviour",
    rule: (rows: readonly Row[]) => {
      const parts = rows.map((row) => signs[String(row["sign"])] ?? String(row["sign"]));
      const from = rows[0]?.["from"];
      return `The proxy counts ${parts.join(", ")}; ${count(Number(from))} or more passes for attached. It is no attachment, and is never mixed with what people said.`;
    },
    note: proxyNote,
    none: "The book holds no sign of behaviour that differs between customers, or fewer than ten policyholders: there is no proxy.",
    caption: "The four types by the proxy, all policyholders in force",
    columns: columns.filter(({ key }) => !["people", "share_plain", "premium", "policies", "followed"].includes(key)),
  },
};
