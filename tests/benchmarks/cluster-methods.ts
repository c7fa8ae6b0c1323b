import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adjustedRandIndex } from "../../loaders/statistics/adjusted-rand-index.ts";
import { fitClusters, type ClusterModel } from "../../loaders/statistics/cluster-model.ts";
import { selectClusters } from "../../loaders/statistics/cluster-selection.ts";
import { mixedFeatures, type MixedFeature } from "../../loaders/statistics/mixed-features.ts";
import { pointsOf } from "../../loaders/statistics/mixed-rows.ts";
import { randomSource } from "../../loaders/statistics/random-source.ts";
import type { MethodBenchmark } from "./method-benchmark.ts";

const GROUPS = 5;
const NUMBERS = 8;
const LEVELS = [5, 6];

/** Customers of five groups: eight numbers that hang together within a group as the groups' own correlations say, and two categories that lean to some levels. */
function plantedCustomers(rows: number): { features: MixedFeature[]; truth: Uint8Array } {
  const { uniform, normal } = randomSource(7);
  const centres = Array.from({ length: GROUPS * NUMBERS }, () => 1.2 * normal());
  const leanings = LEVELS.map((count) => Array.from({ length: GROUPS }, () => Math.floor(count * uniform())));
  const truth = new Uint8Array(rows).map(() => Math.floor(GROUPS * uniform() ** 1.3));
  const shared = new Float64Array(rows).map(() => normal());
  const number = (j: number): MixedFeature => ({
    kind: "number",
    name: `x${j}`,
    values: Float64Array.from(truth, (group, row) => {
      const tie = (group + j) % 3 === 0 ? 0.6 : 0;
      return centres[group * NUMBERS + j]! + tie * shared[row]! + Math.sqrt(1 - tie * tie) * normal();
    }),
  });
  const category = (count: number, j: number): MixedFeature => ({
    kind: "category",
    name: `c${j}`,
    codes: Uint8Array.from(truth, (group) => (uniform() < 0.5 ? leanings[j]![group]! : Math.floor(count * uniform()))),
    levels: Array.from({ length: count }, (_, level) => `level ${level}`),
  });
  return { truth, features: [...Array.from({ length: NUMBERS }, (_, j) => number(j)), ...LEVELS.map(category)] };
}

function clusteringOf(rows: number, goal: string): MethodBenchmark {
  const file = join(tmpdir(), `tenure-clusters-${rows}-${process.pid}`);
  let truth: Uint8Array | null = null;
  return {
    name: `Groups of ${rows} customers by 8 numbers and 2 categories: both methods, 2 to 8 groups, 20 resamples, everybody in one`,
    goal,
    prepare: () => {
      const planted = plantedCustomers(rows);
      ({ truth } = planted);
      writePoints(file, planted.features);
      return Promise.resolve(() => {
        const features = mixedFeatures(planted.features);
        const selection = selectClusters(features);
        return selection.kind === "estimated" && selection.chosen && fitClusters(features, selection.chosen);
      });
    },
    reached: (model) => (model ? adjustedRandIndex((model as ClusterModel).labels, truth!) : null),
    peer: { name: "scikit-learn", program: "scikit-learn-clusters.py", python: [file] },
  };
}

/** What the peer reads: points as k-means takes them, row by row. */
function writePoints(file: string, features: MixedFeature[]): void {
  writeFileSync(file, new Uint8Array(pointsOf(mixedFeatures(features)).buffer));
  process.once("exit", () => rmSync(file, { force: true }));
}

/** Choosing a number of groups and finding them; what they reach is the adjusted Rand index with the planted groups. */
export const clusterBenchmarks: MethodBenchmark[] = [
  clusteringOf(60_000, "30 s"),
  clusteringOf(1_000_000, "180 s, 4 GB"),
];
