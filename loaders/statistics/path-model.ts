import { choleskyFactor, choleskySolve } from "./cholesky.ts";
import { arrowsInto, type PathModel } from "./path-structure.ts";
import { regress, structuralPaths, subMatrix, type StructuralPaths } from "./structural-effects.ts";

/** How a construct is approximated from its neighbours: by regression on what drives it, by signs, by correlations. */
export type InnerWeighting = "path" | "centroid" | "factorial";

export interface PathModelOptions {
  /** Default "path". */
  weighting?: InnerWeighting;
  /** Largest change of a weight at which iterations stop. Default 1e-9. */
  tolerance?: number;
  iterations?: number;
}

export interface PathModelEstimate extends StructuralPaths {
  kind: "estimated";
  /** By item; a construct's weights give it variance 1. Items of no construct have 0. */
  weights: Float64Array;
  /** Correlation of each item with its construct. */
  loadings: Float64Array;
  /** Of the constructs, as weighted sums of their items: constructs x constructs, row by row. */
  correlation: Float64Array;
  iterations: number;
}

export interface PathModelFailure {
  kind: "failed";
  /** A construct of variance zero, weights that do not settle, or items (mode B) or drivers that are collinear. */
  reason: "no_variance" | "not_converged" | "collinear";
}

/**
 * Partial least squares path model (Wold 1982; Lohmöller 1989) from the correlations of the items: each construct is the weighted sum of
 * its items that its neighbours predict best. A construct's sign is such that its loadings add up to more than zero.
 *
 * @param correlation items x items, row by row; an item without variance has 0 throughout
 */
export function estimatePathModel(
  correlation: Float64Array,
  items: number,
  model: PathModel,
  options: PathModelOptions = {},
): PathModelEstimate | PathModelFailure {
  const { weighting = "path", tolerance = 1e-9, iterations = 300 } = options;
  const constructs = model.constructs.length;
  let weights: Float64Array = new Float64Array(items).fill(1);
  let cross = standardise(correlation, items, model, weights);
  if (!cross) return { kind: "failed", reason: "no_variance" };
  for (let iteration = 1; iteration <= iterations; iteration++) {
    const inner = innerWeights(constructCorrelation(weights, cross, model), model, weighting);
    const next = inner && outerWeights(correlation, items, { model, cross, inner });
    if (!next) return { kind: "failed", reason: "collinear" };
    cross = standardise(correlation, items, model, next);
    if (!cross) return { kind: "failed", reason: "no_variance" };
    const change = next.reduce((largest, weight, i) => Math.max(largest, Math.abs(weight - weights[i]!)), 0);
    weights = next;
    if (change < tolerance) return concluded({ model, weights, cross, iterations: iteration }, constructs);
  }
  return { kind: "failed", reason: "not_converged" };
}

/**
 * Scales the weights of each construct so that it has variance 1 and mostly positive loadings, in place, and gives the correlation of each
 * item with each construct (items x constructs); null when a construct has no variance.
 */
function standardise(
  correlation: Float64Array,
  items: number,
  { constructs }: PathModel,
  weights: Float64Array,
): Float64Array | null {
  const cross = new Float64Array(items * constructs.length);
  for (const [k, { items: own }] of constructs.entries()) {
    for (let i = 0; i < items; i++) {
      let sum = 0;
      for (const item of own) sum += correlation[i * items + item]! * weights[item]!;
      cross[i * constructs.length + k] = sum;
    }
    let variance = 0;
    let loadings = 0;
    for (const item of own) {
      variance += weights[item]! * cross[item * constructs.length + k]!;
      loadings += cross[item * constructs.length + k]!;
    }
    if (!(variance > 1e-12)) return null;
    const scale = (loadings < 0 ? -1 : 1) / Math.sqrt(variance);
    for (const item of own) weights[item] = weights[item]! * scale;
    for (let i = 0; i < items; i++) cross[i * constructs.length + k] = cross[i * constructs.length + k]! * scale;
  }
  return cross;
}

function constructCorrelation(weights: Float64Array, cross: Float64Array, { constructs }: PathModel): Float64Array {
  const size = constructs.length;
  const correlation = new Float64Array(size * size);
  constructs.forEach(({ items }, j) => {
    for (let k = 0; k < size; k++) {
      let sum = 0;
      for (const item of items) sum += weights[item]! * cross[item * size + k]!;
      correlation[j * size + k] = j === k ? 1 : sum;
    }
  });
  return correlation;
}

/** Weight of each neighbour in the approximation of each construct, [construct * size + neighbour]; null when collinear. */
function innerWeights(
  correlation: Float64Array,
  { constructs, arrows }: PathModel,
  weighting: InnerWeighting,
): Float64Array | null {
  const size = constructs.length;
  const inner = new Float64Array(size * size);
  for (const { from, to } of arrows) {
    const value = correlation[from * size + to]!;
    inner[from * size + to] = inner[to * size + from] = weighting === "centroid" ? Math.sign(value) : value;
  }
  if (weighting !== "path") return inner;
  for (let to = 0; to < size; to++) {
    const drivers = arrowsInto(arrows, to).map((arrow) => arrows[arrow]!.from);
    const coefficients = regress(correlation, size, drivers, to);
    if (!coefficients) return null;
    drivers.forEach((driver, i) => (inner[to * size + driver] = coefficients[i]!));
  }
  return inner;
}

interface Approximation {
  model: PathModel;
  cross: Float64Array;
  inner: Float64Array;
}

function outerWeights(
  correlation: Float64Array,
  items: number,
  { model, cross, inner }: Approximation,
): Float64Array | null {
  const size = model.constructs.length;
  const weights = new Float64Array(items);
  for (const [j, { items: own, mode }] of model.constructs.entries()) {
    const covariances = own.map((item) => {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += inner[j * size + k]! * cross[item * size + k]!;
      return sum;
    });
    const factor = mode === "B" ? choleskyFactor(subMatrix(correlation, items, own), own.length) : null;
    if (mode === "B" && !factor) return null;
    const found = factor ? choleskySolve(factor, own.length, covariances) : covariances;
    own.forEach((item, i) => (weights[item] = found[i]!));
  }
  return weights;
}

interface Converged {
  model: PathModel;
  weights: Float64Array;
  cross: Float64Array;
  iterations: number;
}

function concluded({ model, weights, cross, iterations }: Converged, size: number) {
  const correlation = constructCorrelation(weights, cross, model);
  const structure = structuralPaths(correlation, size, model.arrows);
  if (!structure) return { kind: "failed", reason: "collinear" } as const;
  const loadings = new Float64Array(weights.length);
  model.constructs.forEach(({ items }, k) => {
    for (const item of items) loadings[item] = cross[item * size + k]!;
  });
  return { kind: "estimated", ...structure, weights, loadings, correlation, iterations } as const;
}
