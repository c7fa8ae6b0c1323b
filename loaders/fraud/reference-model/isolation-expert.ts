import type { ExpertModel } from "../../../src/models/fraud-expert.ts";
import { scoreTrees } from "../../../src/models/tree-ensemble.ts";
import { treeContributions } from "../../../src/models/tree-contributions.ts";
import { isolationForest } from "../../statistics/isolation-forest.ts";

/** Few and shallow trees, so that the model stays small. */
const TREES = 40;
const ROWS = 128;
/** Rows that say how far path lengths spread. */
const SAMPLE = 2000;

/** An isolation forest, which needs no findings: log-odds are the path length below the mean in standard deviations, for the stack to weigh. Null without rows that vary. */
export function isolationExpert(features: readonly Float64Array[], seed: number): ExpertModel | null {
  const grown = isolationForest(features, { trees: TREES, sample: ROWS, seed });
  if (!grown) return null;
  const lengths = sampleOf(features).map((row) => scoreTrees(grown.forest, row));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const deviation = Math.sqrt(lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / lengths.length);
  if (!(deviation > 0)) return null;
  const { base } = treeContributions(grown.forest, new Float64Array(features.length));
  return { kind: "isolation", ensemble: grown.forest, base, slope: -1 / deviation };
}

function sampleOf(features: readonly Float64Array[]): Float64Array[] {
  const rows = features[0]!.length;
  const step = Math.ceil(rows / SAMPLE);
  return Array.from({ length: Math.floor((rows - 1) / step) + 1 }, (_, i) =>
    Float64Array.from(features, (values) => values[i * step]!),
  );
}
