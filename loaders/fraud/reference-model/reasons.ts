import type { FraudModel } from "../../../src/models/fraud-model.ts";
import { spearmanCorrelation } from "../../statistics/spearman-correlation.ts";
import type { SourceFeatures } from "./source-features.ts";

/** Features of a source that tell the same story, and so share what it adds. */
export interface ReasonGroup {
  source: string;
  features: string[];
}

/** Features that correlate at least so are one reason. */
const SAME_STORY = 0.5;
/** Requests that correlations are taken over. */
const SAMPLE = 3000;

/**
 * Groups the features of each expert by their rank correlations, all pairs of a group at or above the limit (complete linkage). Features that move
 * together share a contribution by chance; added up they can be read (grouped Shapley values; Jullum, Redelmeier and Aas 2021). A missing value counts
 * as the lowest or as the highest, whichever ties two features closer.
 */
export function reasonGroups({ experts }: FraudModel, sources: readonly SourceFeatures[]): ReasonGroup[] {
  return experts.flatMap(({ source, features }) => {
    const read = sources.find((given) => given.source === source)!;
    const groups = linked(closeness(read, features), features.length);
    return groups.map((group) => ({ source, features: group.map((place) => features[place]!) }));
  });
}

/** By pair of features the size of their rank correlation. */
function closeness({ names, columns, known }: SourceFeatures, features: readonly string[]): Float64Array {
  const requests = sampleOf(known);
  const values = features.map((name) => {
    const column = columns[names.indexOf(name)]!;
    return Float64Array.from(requests, (request) => column[request]!);
  });
  const [low, high] = [-Infinity, Infinity].map((stands) =>
    spearmanCorrelation(values.map((column) => column.map((value) => (Number.isNaN(value) ? stands : value)))),
  );
  return low!.map((value, i) => Math.max(Math.abs(value), Math.abs(high![i]!)));
}

function sampleOf(known: Uint8Array): number[] {
  const requests: number[] = [];
  known.forEach((one, request) => void (one && requests.push(request)));
  return requests.filter((_, i) => i % Math.ceil(requests.length / SAMPLE) === 0);
}

/** Joins the two closest groups as long as all their pairs are close enough. */
function linked(close: Float64Array, size: number): number[][] {
  let groups = Array.from({ length: size }, (_, feature) => [feature]);
  for (;;) {
    let best: { a: number[]; b: number[]; least: number } | null = null;
    for (const a of groups)
      for (const b of groups) {
        if (a[0]! >= b[0]!) continue;
        const least = Math.min(...a.flatMap((i) => b.map((j) => close[i * size + j]!)));
        if (least >= SAME_STORY && least > (best?.least ?? 0)) best = { a, b, least };
      }
    if (!best) return groups;
    const { a, b } = best;
    groups = groups.filter((group) => group !== a && group !== b);
    groups.push([...a, ...b].sort((i, j) => i - j));
  }
}
