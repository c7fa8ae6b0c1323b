import { codedCategory, type CategoryFeature } from "./category-levels.ts";
import type { MixedRows } from "./mixed-rows.ts";
import { standardisation, standardisedRows, type Standardisation } from "./standardise.ts";

export interface NumberFeature {
  kind: "number";
  name: string;
  /** By row; a value that is not finite is missing. */
  values: ArrayLike<number>;
}

export type MixedFeature = NumberFeature | CategoryFeature;

export interface MixedFeaturesOptions {
  /** A level that fewer of the rows have is folded into "all other"; 0.01 by default. */
  rareShare?: number;
  /** Most levels of a category, "all other" among them, 12 by default. */
  mostLevels?: number;
  /** Numbers further from the mean, in standard deviations, are drawn in to it; 4 by default. */
  furthest?: number;
  /** Spread of a category against that of a number; 1/2 by default. */
  categoryWeight?: number;
}

/** Rows ready for clustering, and what became of the features. */
export interface MixedFeatures extends MixedRows {
  /** Of the columns of `numbers`, in the order given. */
  numberNames: string[];
  /** Of the columns of `numbers`, in the units given. */
  standardisation: Standardisation;
  categoryNames: string[];
  /** By category: its levels, the most frequent first; null for all other levels together, "" for missing. */
  levelNames: (string | null)[][];
  leftOut: { name: string; reason: "all_missing" | "constant" | "too_many_levels" }[];
  /** Categories with rare levels: how many were folded into "all other", and the share of rows that have them. */
  folded: { name: string; levels: number; share: number }[];
  /** Features with missing values: numbers that stand at the mean now, categories with a level of their own for it. */
  missing: { name: string; share: number }[];
}

const DEFAULTS = { rareShare: 0.01, mostLevels: 12, furthest: 4, categoryWeight: 0.5 };

/**
 * Numbers and categories side by side. Numbers get mean 0 and standard deviation 1, which missing ones share as the mean. A category becomes one axis a level, so
 * scaled that over all rows it spreads half as much as a number: as much would let the gaps between levels rule the clusters (Hennig and Liao 2013, section
 * 6.2). Features that cannot tell rows apart are left out, with the reason. Throws a RangeError where features differ in length.
 */
export function mixedFeatures(features: readonly MixedFeature[], options: MixedFeaturesOptions = {}): MixedFeatures {
  const chosen = { ...DEFAULTS, ...options };
  const rows = features.length > 0 ? valuesOf(features[0]!).length : 0;
  if (features.some((feature) => valuesOf(feature).length !== rows))
    throw new RangeError("features of different numbers of rows");
  const numbers = numberColumns(
    features.filter((feature) => feature.kind === "number"),
    chosen.furthest,
  );
  const categories = categoryColumns(
    features.filter((feature) => feature.kind === "category"),
    rows,
    chosen,
  );
  const place = new Map(features.map(({ name }, i) => [name, i]));
  const inOrder = <Note extends { name: string }>(notes: Note[]) =>
    notes.sort((a, b) => place.get(a.name)! - place.get(b.name)!);
  return {
    ...numbers,
    ...categories,
    rows,
    leftOut: inOrder([...numbers.leftOut, ...categories.leftOut]),
    missing: inOrder([...numbers.missing, ...categories.missing]),
  };
}

function valuesOf(feature: MixedFeature): ArrayLike<number> {
  return feature.kind === "number" ? feature.values : feature.codes;
}

function numberColumns(features: readonly NumberFeature[], furthest: number) {
  const columns = features.map(({ name, values }) => describedNumber(name, values));
  const kept = columns.filter(({ leftOut }) => leftOut === null);
  const scales = standardisation(kept.map(({ values }) => values));
  const numbers = standardisedRows(
    kept.map(({ values }) => values),
    scales,
  );
  for (let at = 0; at < numbers.length; at++) {
    numbers[at] = Math.max(-furthest, Math.min(furthest, numbers[at]!));
  }
  return {
    columns: kept.length,
    numbers,
    numberNames: kept.map(({ name }) => name),
    standardisation: scales,
    leftOut: columns.flatMap(({ name, leftOut }) => (leftOut ? [{ name, reason: leftOut }] : [])),
    missing: kept.flatMap(({ name, missing }) => (missing > 0 ? [{ name, share: missing }] : [])),
  };
}

function describedNumber(name: string, given: ArrayLike<number>) {
  const values = Float64Array.from(given);
  let [low, high, missing] = [Infinity, -Infinity, 0];
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!Number.isFinite(value)) {
      values[row] = NaN;
      missing++;
      continue;
    }
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const leftOut = low > high ? ("all_missing" as const) : low === high ? ("constant" as const) : null;
  return { name, values, leftOut, missing: missing / values.length };
}

function categoryColumns(features: readonly CategoryFeature[], rows: number, options: Required<MixedFeaturesOptions>) {
  const coded = features.map((feature) => codedCategory(feature, options));
  const kept = coded.filter(({ leftOut }) => leftOut === null);
  const categories = new Uint8Array(rows * kept.length);
  kept.forEach(({ codes }, j) => codes.forEach((code, row) => (categories[row * kept.length + j] = code)));
  return {
    levels: kept.map(({ shares }) => shares.length),
    categories,
    levelScales: Float64Array.from(kept, ({ shares }) => levelScale(shares, options.categoryWeight)),
    categoryNames: kept.map(({ name }) => name),
    levelNames: kept.map(({ names }) => names),
    leftOut: coded.flatMap(({ name, leftOut }) => (leftOut ? [{ name, reason: leftOut }] : [])),
    folded: kept.flatMap(({ name, folded }) => (folded.levels > 0 ? [{ name, ...folded }] : [])),
    missing: kept.flatMap(({ name, missing }) => (missing > 0 ? [{ name, share: missing }] : [])),
  };
}

/** Two rows drawn at random lie 2 apart by a number (squared, on average) and, with this scale, `weight` times 2 by the category. */
function levelScale(shares: readonly number[], weight: number): number {
  const different = 1 - shares.reduce((sum, share) => sum + share * share, 0);
  return Math.sqrt(weight / different);
}
