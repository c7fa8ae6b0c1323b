import type { ClusterChoice } from "../../statistics/cluster-selection.ts";
import { clusterings } from "../../statistics/clusterings.ts";
import { takeMixedRows, type MixedRows } from "../../statistics/mixed-rows.ts";
import { drawRows } from "../../statistics/sample-rows.ts";

/** Customers that groups are fitted on; the others are put into the nearest. */
const FITTED_ON = 20_000;
const EFFORT = { starts: 8, unsettled: 0, mixtureStarts: 2, iterations: 100, tolerance: 1e-4 };

/** Everybody's group, the largest first (0); null where the groups cannot be found on these rows. */
export function putIntoGroups(mixed: MixedRows, { method, groups }: ClusterChoice, seed: number): Uint8Array | null {
  const rows = takeMixedRows(mixed, drawRows(mixed.rows, FITTED_ON, seed));
  const clustering = clusterings(rows, groups, { ...EFFORT, seed })[method];
  return clustering && bySize(clustering.assign(mixed), groups);
}

function bySize(labels: Uint8Array, groups: number): Uint8Array {
  const sizes = new Float64Array(groups);
  for (const label of labels) sizes[label]!++;
  const order = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const places = new Uint8Array(groups);
  order.forEach((label, place) => (places[label] = place));
  return labels.map((label) => places[label]!);
}
