import type { Check } from "../../../src/models/report.ts";
import type { BookedYear } from "./booked.ts";
import type { SoldYear } from "./sold-by-year.ts";

export type TieLine = "marketing" | "ape" | "vnb";

/** A line of the accounts against the same from the book's own tables, in money. */
export interface Tie {
  line: TieLine;
  /** 0 for the last twelve months, 1 for those before, and so on. */
  year: number;
  booked: number | null;
  ours: number | null;
  /** Booked less ours. */
  residual: number | null;
  /** The residual over what is booked. */
  share: number | null;
}

/** A residual beyond this share of what is booked is too large. */
export const LARGEST_RESIDUAL = 0.05;

/** Each line of each year as finance booked it and as the book's tables have it. */
export function ties(
  booked: readonly BookedYear[],
  sold: readonly SoldYear[],
  spend: readonly (number | null)[],
): Tie[] {
  return booked.flatMap((year, i) => [
    tie("marketing", i, year.marketing, spend[i] ?? null),
    tie("ape", i, year.ape, sold[i]?.ape ?? null),
    tie("vnb", i, year.vnb, sold[i]?.vnb ?? null),
  ]);
}

function tie(line: TieLine, year: number, booked: number | null, ours: number | null): Tie {
  const residual = booked === null || ours === null ? null : booked - ours;
  const share = residual === null ? null : booked === 0 ? (residual === 0 ? 0 : null) : residual / Math.abs(booked!);
  return { line, year, booked, ours, residual, share };
}

/** A check for each line of the last twelve months that finance booked: its residual may be 5 % at most. */
export function tieChecks(all: readonly Tie[]): Check[] {
  return all
    .filter(({ year, residual }) => year === 0 && residual !== null)
    .map(({ line, share }) => {
      const size = share === null ? null : Math.abs(share);
      return {
        id: `value_statement_${line}_ties`,
        passed: size !== null && size <= LARGEST_RESIDUAL,
        value: size,
        limit: size === null ? null : LARGEST_RESIDUAL,
      };
    });
}
