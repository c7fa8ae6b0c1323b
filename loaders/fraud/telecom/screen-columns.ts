import { openDatabase } from "../../stage/database.ts";
import { binnedSeparation, type Separation } from "../../statistics/binned-separation.ts";
import {
  binOf,
  populationStability,
  quantileCuts,
  type StabilityIndex,
} from "../../statistics/population-stability-index.ts";
import { eachColumn } from "../reference-model/source-features.ts";

/** What a request is to the screening, by the request's number. */
export interface ScreeningRoles {
  /** 1 found to be fraud, 0 not known to be, 2 not to be judged. */
  outcome: Uint8Array;
  /** 1 in the reference window, 2 in the current one, 0 in neither. */
  window: Uint8Array;
}

export interface ScreeningTask extends ScreeningRoles {
  stagedFile: string;
  source: string;
  names: readonly string[];
}

export interface ScreenedColumn {
  feature: string;
  /** How well the feature parts frauds from the rest, among requests of which it says something; null where it cannot. */
  separation: Separation | null;
  /** Frauds and requests that it rests on. */
  frauds: number;
  requests: number;
  /** Share of the source's requests of which the feature says nothing. */
  missingShare: number;
  /** How far it has moved from the reference window to the current one; null where one of them is too small. */
  stability: StabilityIndex | null;
}

/** Enough bins that the area under the ROC loses next to nothing against the values themselves. */
const BINS = 64;

/** Screens columns of a source, each read once and held in memory alone with few others. */
export default async function screenColumns(task: ScreeningTask): Promise<ScreenedColumn[]> {
  const database = await openDatabase({ path: task.stagedFile, readOnly: true, threads: 1 });
  const screened: ScreenedColumn[] = [];
  try {
    await eachColumn(database, task.source, task.names, (values, requests, feature) => {
      screened.push(screenColumn(feature, values, requests, task));
    });
    return screened;
  } finally {
    database.close();
  }
}

/** One column: separation on values parted at its own quantiles, stability on tenths of its reference window. */
export function screenColumn(
  feature: string,
  values: Float64Array,
  requests: ArrayLike<number>,
  { outcome, window }: ScreeningRoles,
): ScreenedColumn {
  const byOutcome = countsByRole(values, requests, outcome, quantileCuts(values, BINS));
  const [others, frauds] = [byOutcome[0]!.subarray(1), byOutcome[1]!.subarray(1)];
  const reference = values.filter((_, row) => window[requests[row]!] === 1);
  const byWindow = countsByRole(values, requests, window, quantileCuts(reference));
  const found = sum(frauds);
  return {
    feature,
    separation: binnedSeparation(frauds, others),
    frauds: found,
    requests: found + sum(others),
    missingShare:
      values.length > 0 ? byOutcome.reduce((missing, counts) => missing + counts[0]!, 0) / values.length : 1,
    stability: populationStability(byWindow[1]!, byWindow[2]!),
  };
}

/** For each role (0, 1, 2) of a request, how many values lie in each bin; missing values first. */
function countsByRole(values: Float64Array, requests: ArrayLike<number>, roles: Uint8Array, cuts: Float64Array) {
  const counts = [0, 1, 2].map(() => new Float64Array(cuts.length + 2));
  for (let row = 0; row < values.length; row++) {
    const bins = counts[roles[requests[row]!]!]!;
    bins[binOf(values[row]!, cuts)]!++;
  }
  return counts;
}

function sum(counts: Float64Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
