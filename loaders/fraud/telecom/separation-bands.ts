import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { Row } from "../../../src/models/report.ts";
import type { ScreenedColumn } from "./screen-columns.ts";

const WIDTH = 0.5;
const LAST = 8;

/**
 * How many features stand so many standard errors from telling nothing, beside how many would by chance alone: a band's features and those expected. The last
 * band has no upper end. Features that nobody can judge are left out.
 */
export function separationBands(columns: readonly Pick<ScreenedColumn, "separation">[]): Row[] {
  const errors = columns.flatMap(({ separation }) => (separation ? [standardErrors(separation.pValue)] : []));
  const bands = Array.from({ length: LAST / WIDTH + 1 }, (_, i) => ({ from: i * WIDTH, until: (i + 1) * WIDTH }));
  return bands.map(({ from, until }, i) => {
    const last = i === bands.length - 1;
    const chance = beyond(from) - (last ? 0 : beyond(until));
    return {
      from,
      until: last ? null : until,
      features: errors.filter((error) => error >= from && (last || error < until)).length,
      expected: errors.length * chance,
    };
  });
}

/** Standard errors from nothing that a two-sided p-value stands for. */
function standardErrors(pValue: number): number {
  return pValue > 0 ? -normalQuantile(pValue / 2, 0, 1) : LAST;
}

/** Chance of more standard errors than these, either way. */
function beyond(errors: number): number {
  return 2 * normalCdf(-errors, 0, 1);
}
