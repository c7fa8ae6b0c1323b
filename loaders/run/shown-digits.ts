import type { Estimate } from "../../src/models/evidence.ts";
import type { Row } from "../../src/models/report.ts";

/** More digits than a page shows or a chart can draw; `<pillar>.json` keeps them all. */
const SIGNIFICANT_DIGITS = 5;

/** The rows of a page's table with fractions cut to significant digits, so that the page weighs half; whole numbers stay exact. */
export function roundTable(rows: readonly Row[]): Row[] {
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, rounded(value)])));
}

/** A page's number, cut to more digits than a table's, since what-ifs and differences start from it. */
export function roundEstimate(estimate: Estimate): Estimate {
  const cut = (value: number | null) => (value === null || Number.isInteger(value) ? value : significant(value, 8));
  return { ...estimate, estimate: cut(estimate.estimate), low: cut(estimate.low), high: cut(estimate.high) };
}

function rounded(value: Row[string]): Row[string] {
  return typeof value === "number" && !Number.isInteger(value) ? significant(value, SIGNIFICANT_DIGITS) : value;
}

/** A number cut to so many significant digits. */
export function significant(value: number, digits: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(digits)) : value;
}
