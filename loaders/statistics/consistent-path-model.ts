import { choleskyFactor } from "./cholesky.ts";
import { rhoA } from "./measurement-quality.ts";
import type { PathModelEstimate } from "./path-model.ts";
import type { PathModel } from "./path-structure.ts";
import { structuralPaths, type StructuralPaths } from "./structural-effects.ts";

export interface ConsistentPathModel extends StructuralPaths {
  kind: "estimated";
  /** Of the constructs without their measurement error: constructs x constructs, row by row. */
  correlation: Float64Array;
  /** Reliability rho_A of each construct; 1 for a single item and for mode B. */
  reliability: number[];
}

/** A reliability that is not between 0 and 1, or correlations that no constructs can have. */
export interface Inadmissible {
  kind: "failed";
  reason: "inadmissible";
}

/**
 * Consistent partial least squares (Dijkstra and Henseler 2015): correlations of the constructs divided by the root of their reliabilities, and
 * the paths between them. What the error of measurement takes off the paths of weighted sums is put back.
 *
 * @param items correlations of the items, size x size, row by row
 */
export function consistentPathModel(
  items: Float64Array,
  size: number,
  model: PathModel,
  estimate: PathModelEstimate,
): ConsistentPathModel | Inadmissible {
  const inadmissible = { kind: "failed", reason: "inadmissible" } as const;
  const reliability: number[] = [];
  for (const construct of model.constructs) {
    const rho = construct.mode === "B" ? 1 : rhoA(items, size, construct.items, estimate.weights);
    if (rho === null || rho <= 0 || rho > 1 + 1e-12) return inadmissible;
    reliability.push(rho);
  }
  const correlation = disattenuated(estimate.correlation, reliability);
  if (!choleskyFactor(correlation, reliability.length)) return inadmissible;
  const structure = structuralPaths(correlation, reliability.length, model.arrows);
  if (!structure) return inadmissible;
  return { kind: "estimated", ...structure, correlation, reliability };
}

function disattenuated(correlation: Float64Array, reliability: readonly number[]): Float64Array {
  const size = reliability.length;
  return correlation.map((value, at) => {
    const [row, column] = [Math.floor(at / size), at % size];
    return row === column ? 1 : value / Math.sqrt(reliability[row]! * reliability[column]!);
  });
}
