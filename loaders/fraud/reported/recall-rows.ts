import type { Row } from "../../../src/models/report.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { FlaggedShare } from "./flagged-share.ts";

/** Shares of frauds let pass of which nobody ever hears, to see what they would do to recall. */
const NEVER = [0, 0.15, 0.3, 0.5] as const;

/**
 * Recall if some of the frauds that were let pass never come to light.
 *
 * @returns rows {never, recall, low, high, frauds (found, of both sides)}; none with fewer than ten frauds
 */
export function recallRows(share: FlaggedShare): Row[] {
  const frauds = share.found.flagged + share.found.passed;
  if (frauds < FEWEST_PEOPLE) return [];
  return NEVER.map((never) => ({ never, ...recallIf(share, never), frauds }));
}

export function recallIf({ total, drawn }: FlaggedShare, never: number) {
  const recall = ({ flagged, passed }: { flagged: number; passed: number }) =>
    flagged / (flagged + passed / (1 - never));
  return { recall: recall(total), ...percentileInterval(drawn.map(recall)) };
}
