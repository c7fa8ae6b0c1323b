import { group } from "d3-array";
import { benjaminiHochberg } from "../../statistics/benjamini-hochberg.ts";
import { chiSquareTail } from "../../statistics/chi-square-tail.ts";
import { shrinkMeans } from "../../statistics/normal-shrinkage.ts";
import type { MeanWithError } from "../../statistics/ratio-of-means.ts";

export interface LevelEffect {
  level: string;
  n: number;
  own: MeanWithError;
  /** Drawn towards what all levels have in common; null with fewer than four levels, whose spread nothing tells. */
  shrunk: { estimate: number; low: number; high: number; shrinkage: number } | null;
}

export interface TraitEffects<Trait extends string> {
  trait: Trait;
  levels: LevelEffect[];
  /** That all levels are alike (Wald), and adjusted for the number of traits (Benjamini and Hochberg 1995); NaN with one level. */
  pValue: number;
  adjusted: number;
}

/** Claims of a difference are made up to this share of false ones. */
export const DIFFERENCE_LEVEL = 0.1;

/**
 * An effect measured anew in every level of every trait, whether levels differ by more than chance, and each drawn towards the others.
 *
 * @param positions the rows that count
 * @param measure the effect in some rows; null where they do not tell
 */
export function effectsByLevel<Trait extends string>(
  traits: Readonly<Record<Trait, readonly (string | null)[]>>,
  positions: readonly number[],
  measure: (positions: readonly number[]) => { n: number; effect: MeanWithError } | null,
): TraitEffects<Trait>[] {
  const found = (Object.keys(traits) as Trait[]).map((trait) => {
    const byLevel = group(
      positions.filter((i) => traits[trait][i] !== null && traits[trait][i] !== undefined),
      (i) => traits[trait][i]!,
    );
    const measured = [...byLevel]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([level, own]) => {
        const result = measure(own);
        return result && result.effect.error > 0 ? [{ level, n: result.n, own: result.effect }] : [];
      });
    const shrunk = shrinkMeans(measured.map(({ own }) => own));
    const levels = measured.map((level, i) => ({ ...level, shrunk: shrunk?.[i] ?? null }));
    return { trait, levels, pValue: equalityPValue(levels.map(({ own }) => own)) };
  });
  const adjusted = benjaminiHochberg(found.map(({ pValue }) => pValue));
  return found.map((trait, i) => ({ ...trait, adjusted: adjusted[i]! }));
}

/** P-value that independent effects are one (Wald; Cochran 1954); NaN for fewer than two. */
export function equalityPValue(effects: readonly MeanWithError[]): number {
  if (effects.length < 2) return NaN;
  const weights = effects.map(({ error }) => 1 / error ** 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = effects.reduce((sum, effect, i) => sum + weights[i]! * effect.mean, 0) / total;
  const q = effects.reduce((sum, effect, i) => sum + weights[i]! * (effect.mean - mean) ** 2, 0);
  return chiSquareTail(q, effects.length - 1);
}
