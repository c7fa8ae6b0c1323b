/** How a number is written; shares and points are stored as fractions (0.05 is 5 % or 5 points). */
export type Unit = "money" | "share" | "points" | "count" | "ratio" | "years";

/** What readers need to know of a number before they use it. */
export interface Metric {
  id: string;
  /** There is one such number for each of these; its name stands before the last word of the id, as in `a.NAME.b` of `a.b`. */
  each?: "campaign" | "channel" | "test";
  label: string;
  unit: Unit;
  /** Digits after the decimal point in full writing; money is rounded to three significant digits instead. */
  decimals: number;
  good: "up" | "down" | "neither";
  definition: string;
  formula: string;
  caveat: string;
}
