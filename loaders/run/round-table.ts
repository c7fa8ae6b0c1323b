import type { Row } from "../../src/models/report.ts";

/** More digits than a page shows or a chart can draw; `<pillar>.json` keeps them all. */
const SIGNIFICANT_DIGITS = 5;

/** The rows of a page's table with fractions cut to significant digits, so that the page weighs half; whole numbers stay exact. */
export function roundTable(rows: readonly Row[]): Row[] {
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, rounded(value)])));
}

function rounded(value: Row[string]): Row[string] {
  return typeof value === "number" && Number.isFinite(value) && !Number.isInteger(value)
    ? Number(value.toPrecision(SIGNIFICANT_DIGITS))
    : value;
}
