import { poolSmallGroups } from "../../value/small-cells.ts";
import type { ContractSegment } from "./contract-segments.ts";

/** What each segment is counted in: itself, or `other` with the rest of the small ones. */
export type Folding = ReadonlyMap<ContractSegment, string>;

/** Counts segments of fewer than ten people together, so that none can be found by subtracting; empty when all hold fewer than ten. */
export function foldSegments(people: ReadonlyMap<ContractSegment, number>): Folding {
  const groups = [...people].map(([segment, size]) => ({ segments: [segment], size }));
  const kept = poolSmallGroups(
    groups,
    ({ size }) => size,
    (pooled) => ({ segments: pooled.flatMap(({ segments }) => segments), size: 0 }),
  );
  return new Map(
    kept.flatMap(({ segments }) =>
      segments.map((segment) => [segment, segments.length > 1 ? "other" : segment] as const),
    ),
  );
}
