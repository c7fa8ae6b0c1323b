import type { ClusterChoice } from "../../statistics/cluster-selection.ts";
import { clusterings } from "../../statistics/clusterings.ts";
import type { CountRows } from "../../statistics/count-density.ts";
import { countMixture, likeliestOfCounts } from "../../statistics/count-mixture.ts";
import { takeMixedRows, type MixedRows } from "../../statistics/mixed-rows.ts";
import { drawRows } from "../../statistics/sample-rows.ts";
import type { Behaviour } from "./read-behaviour.ts";

/** Customers that groups are fitted on; the others are put into the likeliest. */
const FITTED_ON = 20_000;
const EFFORT = { starts: 8, unsettled: 0, mixtureStarts: 2, iterations: 100, tolerance: 1e-4 };

/**
 * Everybody's group, the largest first (0); null where the groups cannot be found on these rows. What the method finds is where a mixture of counts begins: in it contacts
 * come by chance at a group's rate, for some members more often than for others, so that two contacts in a year weigh less than ten in five. Where a group would die out in it, the method's own groups stand.
 */
export function putIntoGroups(
  mixed: MixedRows,
  behaviour: Behaviour,
  { method, groups }: ClusterChoice,
  seed: number,
): Uint8Array | null {
  const drawn = drawRows(mixed.rows, FITTED_ON, seed);
  const clustering = clusterings(takeMixedRows(mixed, drawn), groups, { ...EFFORT, seed })[method];
  if (!clustering) return null;
  const everybody = countRows(behaviour);
  const model = countMixture(rowsAt(everybody, drawn), clustering.labels, groups);
  return bySize(model ? likeliestOfCounts(everybody, model) : clustering.assign(mixed), groups);
}

function countRows({ contacts, years, preferred }: Behaviour): CountRows {
  return { counts: contacts, exposure: years, codes: preferred.codes, levels: preferred.levels.length };
}

function rowsAt({ counts, exposure, codes, levels }: CountRows, rows: Uint32Array): CountRows {
  const at = (values: ArrayLike<number>) => Float64Array.from(rows, (row) => values[row]!);
  return { counts: counts.map(at), exposure: at(exposure), codes: at(codes), levels };
}

function bySize(labels: Uint8Array, groups: number): Uint8Array {
  const sizes = new Float64Array(groups);
  for (const label of labels) sizes[label]!++;
  const order = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const places = new Uint8Array(groups);
  order.forEach((label, place) => (places[label] = place));
  return labels.map((label) => places[label]!);
}
