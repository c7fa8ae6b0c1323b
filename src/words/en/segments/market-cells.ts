import type { Unit } from "../../../metrics.js";
import type { Row } from "../../../models/report.js";
import { levelName } from "../level-name.js";
import { count, money, share } from "../said.js";

export type CellMeasure = "value" | "kept" | "per_head";

interface Measure {
  key: string;
  plain?: string;
  clear?: string;
  average: string;
  weight: string;
  unit: Unit;
  decimals: number;
  axis: string;
}

export const measures: Record<CellMeasure, Measure> = {
  value: {
    key: "shrunk",
    plain: "level",
    clear: "tier_clear",
    average: "mean",
    weight: "people",
    unit: "money",
    decimals: 0,
    axis: "Contribution to date a head",
  },
  kept: {
    key: "kept_shrunk",
    plain: "kept",
    clear: "kept_clear",
    average: "kept",
    weight: "kept_of",
    unit: "share",
    decimals: 1,
    axis: "In force at 25 months",
  },
  per_head: {
    key: "per_head",
    average: "per_head",
    weight: "in_force",
    unit: "count",
    decimals: 2,
    axis: "Policies in force a head",
  },
};

export const cellFilters = [
  {
    kind: "segmented" as const,
    id: "of",
    label: "Measure",
    choices: [
      { value: "value", label: "Contribution" },
      { value: "kept", label: "Persistency" },
      { value: "per_head", label: "Policies a head" },
    ],
    initial: "value",
  },
  {
    kind: "segmented" as const,
    id: "by",
    label: "Channel",
    choices: [
      { value: "preferred", label: "that they prefer" },
      { value: "first", label: "of their first purchase" },
    ],
    initial: "preferred",
  },
];

export const channel = (code: string) => levelName(code);

const sizes = {
  value: (size: number, currency: string) => `${money(size, currency)} a head`,
  kept: (size: number) => `${share(size, 0)} in force at 25 months`,
  per_head: (size: number) => `${count(size, 2)} policies in force a head`,
};

/** "Most: lower income preferring app, NT$ 28,480 a head; least: upper income preferring phone, NT$ 11,980 a head; 6 of 18 differ from the rest of their income". */
export function cellTitle(rows: readonly Row[], of: CellMeasure, currency: string): string {
  const { key, plain = key, clear } = measures[of];
  const sizeOf = (row: Row) => row[key] ?? row[plain];
  const known = rows
    .filter((row) => typeof sizeOf(row) === "number")
    .toSorted((a, b) => Number(sizeOf(b)) - Number(sizeOf(a)));
  const [most, least] = [known[0], known.at(-1)];
  if (!most || !least || most === least) return "What each income and channel brings";
  const said = (row: Row) =>
    `${String(row["group"]).toLowerCase()}, ${String(row["category"]).toLowerCase()}, ${sizes[of](Number(sizeOf(row)), currency)}`;
  const apart = clear === undefined ? null : known.filter((row) => row[clear] !== 0).length;
  const than = of === "value" ? "the rest of their income" : "everybody else";
  const end =
    apart === null
      ? ""
      : apart === 0
        ? `; none differs clearly from ${than}`
        : `; ${apart} of ${known.length} differ clearly from ${than}`;
  return `Most: ${said(most)}; least: ${said(least)}${end}`;
}

export function cellSubtitle(of: CellMeasure, by: string): string {
  const who =
    by === "preferred" ? "the channel that people like to be reached by" : "the channel of the first purchase";
  const what = {
    value:
      "Contribution since observation began a head of everybody who ever bought, as if all had been won in the same years",
    kept: "Share of policies in force at 25 months",
    per_head: "Policies in force, riders aside, a head of those who have one",
  }[of];
  const drawn =
    of === "per_head"
      ? ""
      : " Dots are drawn towards their income's mean as far as chance spreads cells; hollow dots are as measured.";
  const marked = {
    value: " In colour: differs from the rest of its income, adjusted for all comparisons.",
    kept: " In colour: differs from everybody else, adjusted for all comparisons.",
    per_head: "",
  }[of];
  return `${what}, by income and ${who}; 90\u00a0% intervals.${drawn}${marked}`;
}

const bounds = (key: string) => ({ low: `${key}_low`, high: `${key}_high` });

export const cellColumns = [
  { key: "group", label: "Income" },
  { key: "category", label: "Channel" },
  { key: "people", label: "People", unit: "count" as const },
  { key: "mean", label: "Contribution a head", unit: "money" as const, ...bounds("mean") },
  { key: "level", label: "Same years", unit: "money" as const, ...bounds("level") },
  { key: "shrunk", label: "Drawn together", unit: "money" as const, ...bounds("shrunk") },
  { key: "difference", label: "Against others", unit: "money" as const, ...bounds("difference") },
  { key: "p", label: "Adjusted p", unit: "ratio" as const, decimals: 3 },
  { key: "tier_difference", label: "Within income", unit: "money" as const },
  { key: "tier_p", label: "Adjusted p", unit: "ratio" as const, decimals: 3 },
  { key: "total", label: "Contribution", unit: "money" as const, ...bounds("total") },
  { key: "kept", label: "In force at 25 months", unit: "share" as const, decimals: 1, ...bounds("kept") },
  { key: "kept_p", label: "Adjusted p", unit: "ratio" as const, decimals: 3 },
  { key: "per_head", label: "Policies a head", unit: "count" as const, decimals: 2, ...bounds("per_head") },
  { key: "as_preferred", label: "Bought as preferred", unit: "share" as const, ...bounds("as_preferred") },
];

export const tierColumns = [
  { key: "name", label: "Income" },
  { key: "people", label: "People", unit: "count" as const },
  { key: "people_share", label: "Share", unit: "share" as const },
  { key: "paper_share", label: "US, paper", unit: "share" as const },
  { key: "value_share", label: "Share of contribution", unit: "share" as const, ...bounds("value") },
  { key: "level", label: "A head, same years", unit: "money" as const, ...bounds("level") },
  { key: "kept", label: "In force at 25 months", unit: "share" as const, decimals: 1, ...bounds("kept") },
  { key: "per_head", label: "Policies a head", unit: "count" as const, decimals: 2, ...bounds("per_head") },
];
