import type { Estimate } from "../../src/models/evidence.ts";
import type { PillarResult } from "../../loaders/run/pillar.ts";
import type { BookTruth } from "./truth.ts";

export type Found = Pick<Estimate, "estimate" | "low" | "high">;
/** What an analysis of a book published, as far as the study looks at it. */
export type Published = Pick<PillarResult, "numbers" | "tables">;

/** A number that is published with a 90 % interval, and what the simulation plants in its place. */
export interface Estimand {
  name: string;
  found: (published: Published) => Found | null;
  /** The value in the population that the books are drawn from, out of the truths of many of them. */
  planted: (truths: readonly BookTruth[]) => number;
  /**
   * The interval may hold more often than nine times in ten: it leans on a prior, starts at zero where the data tell nothing, or the simulation spreads
   * estimates less than life would.
   */
  mayHoldMore?: true;
}

/** A published number whose planted value is the mean of what each book's truth says; books without one count for nothing. */
export function number(id: string, planted: (truth: BookTruth) => number | null): Estimand {
  return { ...published(id), planted: mean(planted) };
}

export function published(id: string): Pick<Estimand, "name" | "found"> {
  return { name: id, found: ({ numbers }) => numbers[id] ?? null };
}

export function mean(of: (truth: BookTruth) => number | null) {
  return (truths: readonly BookTruth[]) => {
    const values = truths.map(of).filter((value) => value !== null);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
}
