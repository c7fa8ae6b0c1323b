import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { consistentPathModel } from "./consistent-path-model.ts";
import { weightedCorrelation } from "./correlation-matrix.ts";
import { estimatePathModel, type PathModelEstimate, type PathModelOptions } from "./path-model.ts";
import type { PathModel } from "./path-structure.ts";
import { totalEffects, type StructuralPaths } from "./structural-effects.ts";

export interface PathModelBootstrapInput {
  /** rows x items, row by row, without gaps. */
  data: Float64Array;
  items: number;
  /** By row. */
  weights: Float64Array;
  model: PathModel;
  options?: PathModelOptions;
  /** Whether the paths are those without measurement error (see consistentPathModel). */
  consistent: boolean;
  /** Outer weights of the estimate from all rows: a draw's constructs point the same way. */
  reference: Float64Array;
  replicates: number;
  seed: number;
}

export interface PathModelReplicates {
  /** One per admissible draw: the paths, then the total effects [from * constructs + to], then R2 by construct (0 where nothing drives it). */
  draws: Float64Array[];
  /** Draws left out: an item or construct without variance, weights that do not settle, collinear drivers, or correlations that no constructs can have. */
  inadmissible: number;
}

/** Draws rows with replacement (Efron 1979) and estimates the model on each draw. */
export default function bootstrapPathModel(input: PathModelBootstrapInput): PathModelReplicates {
  const generator = xoroshiro128plus(input.seed);
  const rows = input.weights.length;
  const weights = new Float64Array(rows);
  const draws: Float64Array[] = [];
  for (let replicate = 0; replicate < input.replicates; replicate++) {
    drawWeights(generator, input.weights, weights);
    const draw = estimateDraw(input, weights);
    if (draw) draws.push(draw);
  }
  return { draws, inadmissible: input.replicates - draws.length };
}

function drawWeights(generator: RandomGenerator, weights: Float64Array, drawn: Float64Array): void {
  drawn.fill(0);
  for (let i = 0; i < drawn.length; i++) {
    const row = Math.floor(((generator.next() >>> 0) / 2 ** 32) * drawn.length);
    drawn[row] = drawn[row]! + weights[row]!;
  }
}

function estimateDraw(input: PathModelBootstrapInput, weights: Float64Array): Float64Array | null {
  const { items, model, consistent } = input;
  const correlation = weightedCorrelation(input.data, items, weights);
  const estimate = estimatePathModel(correlation, items, model, { tolerance: 1e-7, ...input.options });
  if (estimate.kind === "failed") return null;
  const structure = consistent ? consistentPathModel(correlation, items, model, estimate) : estimate;
  if (structure.kind === "failed") return null;
  return aligned(structure, model, directions(correlation, input, estimate));
}

/** 1 or -1 by construct: which way it points compared with the estimate from all rows. */
function directions(correlation: Float64Array, input: PathModelBootstrapInput, { weights }: PathModelEstimate) {
  const { items: size, model, reference } = input;
  return model.constructs.map(({ items }) => {
    let agreement = 0;
    for (const i of items) {
      for (const j of items) agreement += reference[i]! * correlation[i * size + j]! * weights[j]!;
    }
    return agreement < 0 ? -1 : 1;
  });
}

function aligned({ paths, r2 }: StructuralPaths, { arrows }: PathModel, direction: readonly number[]): Float64Array {
  const size = direction.length;
  const turned = paths.map((path, i) => path * direction[arrows[i]!.from]! * direction[arrows[i]!.to]!);
  const draw = new Float64Array(arrows.length + size * size + size);
  draw.set(turned);
  draw.set(totalEffects(size, arrows, turned), arrows.length);
  r2.forEach((value, k) => (draw[arrows.length + size * size + k] = value ?? 0));
  return draw;
}
