import { quantileSorted } from "d3";
import type { LineDraws } from "./mix-summary.ts";
import { checkOf, type TrustCheck } from "./trust-checks.ts";

/** Share of sales of a line: posterior median with its 90 % interval. */
export interface LineShare {
  line: string;
  median: number;
  low: number;
  high: number;
}

export function sharesOf(lines: readonly Pick<LineDraws, "name" | "share">[]): LineShare[] {
  return lines.map(({ name, share }) => {
    const sorted = Array.from(Float64Array.from(share).sort());
    const at = (probability: number) => quantileSorted(sorted, probability)!;
    return { line: name, median: at(0.5), low: at(0.05), high: at(0.95) };
  });
}

/**
 * Whether what is claimed stays: the largest change of a told line's median, in half widths of its interval, once the model is fitted to data
 * that are a little different. Without a told line there is nothing that could move.
 */
export function stabilityCheck(
  check: string,
  main: readonly LineShare[],
  other: readonly LineShare[],
  told: readonly boolean[],
): TrustCheck {
  const moves = main.flatMap(({ median, low, high }, i) => {
    const halfWidth = other[i]!.median > median ? high - median : median - low;
    return told[i] ? [Math.abs(other[i]!.median - median) / halfWidth] : [];
  });
  return checkOf(check, Math.max(0, ...moves), { review: 1, fail: 2 });
}
