import { max } from "d3";
import { consistentPathModel } from "../../statistics/consistent-path-model.ts";
import { estimatePathModel, type PathModelEstimate } from "../../statistics/path-model.ts";
import type { PathModelReplicates, PathModelBootstrapInput } from "../../statistics/path-model-bootstrap.ts";
import { arrowsInto, type PathModel } from "../../statistics/path-structure.ts";
import { totalEffects, type StructuralPaths } from "../../statistics/structural-effects.ts";
import type { MapTasks } from "../../run/map.ts";
import type { PreparedWave } from "./prepare-wave.ts";

export interface BootstrapOptions {
  bootstraps: number;
  seed: number;
  map: MapTasks;
}

/** Paths with or without the error of measurement, with the draws behind their intervals. */
export interface PathEstimate extends StructuralPaths {
  kind: "estimated";
  /** Weighted sums of items, as partial least squares has them. */
  composite: PathModelEstimate;
  /** Of the constructs; without measurement error when `consistent`. */
  correlation: Float64Array;
  consistent: boolean;
  total: Float64Array;
  draws: Float64Array[];
  inadmissibleShare: number;
}

export interface NoPaths {
  kind: "failed";
  reason: "too_few" | "too_few_answers" | "no_chain" | "no_variance" | "not_converged" | "collinear";
}

/** Of draws: with more that cannot be, the error of measurement is left in the paths. */
const INADMISSIBLE = 0.2;
// More tasks than threads, so that none waits long for the last; fixed, so that draws do not depend on the machine.
const TASKS = 8;

/**
 * Answers that a model needs: ten for each arrow into the construct with the most of them (Barclay, Higgins and Thompson 1995), and 30.
 */
export function answersNeeded({ constructs, arrows }: PathModel): number {
  return Math.max(30, 10 * (max(constructs, (_, k) => arrowsInto(arrows, k).length) ?? 0));
}

/** The paths of a wave with bootstrap draws; without measurement error unless more than a fifth of the draws then cannot be. */
export async function estimatePaths(wave: PreparedWave, options: BootstrapOptions): Promise<PathEstimate | NoPaths> {
  const { model, complete } = wave;
  if (model.arrows.length === 0) return { kind: "failed", reason: "no_chain" };
  if (complete.rows.length < answersNeeded(model)) return { kind: "failed", reason: "too_few_answers" };
  const composite = estimatePathModel(wave.correlation, wave.matrix.items.length, model);
  if (composite.kind === "failed") return composite;
  const consistent = consistentPathModel(wave.correlation, wave.matrix.items.length, model, composite);
  if (consistent.kind === "estimated") {
    const found = await withDraws(wave, composite, { structure: consistent, consistent: true }, options);
    if (found.inadmissibleShare <= INADMISSIBLE) return found;
  }
  return withDraws(wave, composite, { structure: composite, consistent: false }, options);
}

interface Chosen {
  structure: StructuralPaths & { correlation: Float64Array };
  consistent: boolean;
}

async function withDraws(
  wave: PreparedWave,
  composite: PathModelEstimate,
  { structure, consistent }: Chosen,
  options: BootstrapOptions,
): Promise<PathEstimate> {
  const { paths, r2, correlation } = structure;
  const { arrows, constructs } = wave.model;
  const { draws, inadmissible } = await bootstrap(wave, composite, consistent, options);
  const inadmissibleShare = inadmissible / Math.max(1, inadmissible + draws.length);
  const total = totalEffects(constructs.length, arrows, paths);
  return { kind: "estimated", composite, paths, r2, correlation, consistent, total, draws, inadmissibleShare };
}

async function bootstrap(
  { complete, completeWeights, matrix, model }: PreparedWave,
  composite: PathModelEstimate,
  consistent: boolean,
  { bootstraps, seed, map }: BootstrapOptions,
): Promise<PathModelReplicates> {
  if (bootstraps < 1) return { draws: [], inadmissible: 0 };
  const inputs = Array.from({ length: TASKS }, (_, task): PathModelBootstrapInput => {
    const replicates = Math.max(0, Math.ceil((bootstraps - task) / TASKS));
    const data = { data: complete.data, items: matrix.items.length, weights: completeWeights };
    return { ...data, model, consistent, reference: composite.weights, replicates, seed: seed * TASKS + task };
  });
  const module = new URL("../../statistics/path-model-bootstrap.ts", import.meta.url);
  const parts = await map<PathModelBootstrapInput, PathModelReplicates>(module, inputs);
  return {
    draws: parts.flatMap(({ draws }) => draws),
    inadmissible: parts.reduce((sum, part) => sum + part.inadmissible, 0),
  };
}
