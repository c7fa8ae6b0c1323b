import { independentColumns } from "../../statistics/independent-columns.ts";

/** Levels of fewer policies, or with fewer that were kept or that were not, are taken together. */
const FEWEST_POLICIES = 30;
const FEWEST_OUTCOMES = 10;
const UNKNOWN = "unknown";
const OTHER = "other_small";

/** Indicators of the levels of several traits. */
export interface Design {
  /** rows x columns, row by row. */
  predictors: Float64Array;
  columns: number;
  /** Column of each level of a trait; null for its base, absent when it is determined by other traits or too small. */
  levels: Record<string, Map<string, number | null>>;
  /** Rows that are fitted. */
  used: number;
}

/**
 * The design of a regression on levels of traits: the most frequent known level of each is its base, small levels and the unknown have one each (small ones that are too few even together join the base), and
 * columns that those before them determine are left out, traits given first being first.
 *
 * @param kept 1 or 0 by row, by which small levels are told; NaN rows do not count
 * @param outcome NaN for rows that are not fitted
 * @param whole traits whose levels stay as they are, however small
 */
export function designOf(
  traits: Readonly<Record<string, readonly (string | null)[]>>,
  kept: Float64Array,
  outcome: Float64Array,
  whole: readonly string[] = [],
): Design {
  const isUsed = outcome.map((value) => (Number.isNaN(value) ? 0 : 1));
  const levelled = Object.entries(traits).map(([trait, values]) => {
    return [trait, whole.includes(trait) ? known(values) : pooled(known(values), kept, isUsed)] as const;
  });
  const wanted = levelled.flatMap(([trait, values]) => columnsOf(trait, values, isUsed));
  const all = indicators(levelled, wanted, outcome.length);
  const independent = independentColumns(all, wanted.length, isUsed);
  const predictors = selected(all, wanted.length, independent);
  const levels: Design["levels"] = {};
  for (const [trait, values] of levelled) levels[trait] = new Map([[baseOf(values, isUsed), null]]);
  independent.forEach((from, column) => levels[wanted[from]!.trait]!.set(wanted[from]!.level, column));
  return { predictors, columns: independent.length, levels, used: isUsed.reduce((sum, value) => sum + value, 0) };
}

/** Columns of a trait. */
export function blockOf({ levels }: Design, trait: string): number[] {
  return [...(levels[trait] ?? new Map<string, number | null>()).values()].filter((column) => column !== null);
}

interface WantedColumn {
  trait: string;
  level: string;
}

function known(values: readonly (string | null)[]): string[] {
  return values.map((value) => value ?? UNKNOWN);
}

interface Size {
  stayed: number;
  left: number;
  policies: number;
}

/** Small levels taken together; with the most frequent of the others where they are too few even so, as a handful of one outcome would leave no fit. */
function pooled(values: readonly string[], kept: Float64Array, isUsed: Float64Array): string[] {
  const sizes = sizesOf(values, kept, isUsed);
  const large = [...sizes].filter(([, size]) => isLarge(size)).map(([level]) => level);
  const together = values.map((level) => (large.includes(level) ? level : OTHER));
  const rest = sizesOf(together, kept, isUsed).get(OTHER);
  if (!rest || rest.policies >= FEWEST_POLICIES || large.length === 0) return together;
  const base = baseOf(together, isUsed);
  return together.map((level) => (level === OTHER ? base : level));
}

function isLarge({ stayed, left, policies }: Size): boolean {
  return policies >= FEWEST_POLICIES && Math.min(stayed, left) >= FEWEST_OUTCOMES;
}

function sizesOf(values: readonly string[], kept: Float64Array, isUsed: Float64Array): Map<string, Size> {
  const sizes = new Map<string, Size>();
  values.forEach((level, i) => {
    if (isUsed[i] !== 1) return;
    const size = sizes.get(level) ?? { stayed: 0, left: 0, policies: 0 };
    if (!sizes.has(level)) sizes.set(level, size);
    size.policies++;
    if (kept[i] === 1) size.stayed++;
    if (kept[i] === 0) size.left++;
  });
  return sizes;
}

function levelsByFrequency(values: readonly string[], isUsed: Float64Array): string[] {
  const sizes = new Map<string, number>();
  values.forEach((level, i) => {
    if (isUsed[i] === 1) sizes.set(level, (sizes.get(level) ?? 0) + 1);
  });
  return [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([level]) => level);
}

/** A base that is known keeps the comparison of known levels apart from whether they are known. */
function baseOf(values: readonly string[], isUsed: Float64Array): string {
  const levels = levelsByFrequency(values, isUsed);
  return levels.find((level) => level !== UNKNOWN && level !== OTHER) ?? levels[0] ?? UNKNOWN;
}

function columnsOf(trait: string, values: readonly string[], isUsed: Float64Array): WantedColumn[] {
  const base = baseOf(values, isUsed);
  const others = levelsByFrequency(values, isUsed).filter((level) => level !== base);
  return others.map((level) => ({ trait, level }));
}

function indicators(
  levelled: readonly (readonly [string, readonly string[]])[],
  wanted: readonly WantedColumn[],
  rows: number,
): Float64Array {
  const predictors = new Float64Array(rows * wanted.length);
  for (const [trait, values] of levelled) {
    const columns = new Map(wanted.flatMap((one, j) => (one.trait === trait ? [[one.level, j] as const] : [])));
    for (let i = 0; i < rows; i++) {
      const column = columns.get(values[i]!);
      if (column !== undefined) predictors[i * wanted.length + column] = 1;
    }
  }
  return predictors;
}

/** The same rows with some of the columns. */
function selected(predictors: Float64Array, columns: number, kept: readonly number[]): Float64Array {
  if (kept.length === columns) return predictors;
  const rows = predictors.length / columns;
  const own = new Float64Array(rows * kept.length);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < kept.length; j++) own[i * kept.length + j] = predictors[i * columns + kept[j]!]!;
  }
  return own;
}
