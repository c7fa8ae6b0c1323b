import { group } from "d3";
import type { Row } from "../../src/models/report.ts";
import { holm } from "../statistics/holm.ts";
import {
  differenceInMeansPValue,
  meanWithInterval,
  momentsWithout,
  type Moments,
} from "../statistics/mean-estimate.ts";
import { poolSmallGroups } from "./small-cells.ts";

/** Contribution of the customers at one level of a trait; `level` is null for those whose trait is not known. */
export interface TraitLevel {
  trait: string;
  level: string | null;
  customers: number;
  total: number;
  squares: number;
}

// A difference counts when its adjusted p-value is below this, so that all differences together are false one time in ten.
const FALSE_CLAIMS = 0.1;

interface Level {
  trait: string;
  level: string;
  moments: Moments;
}

/**
 * Contribution per customer at each level of each trait, with 90 % intervals and whether it differs from that of all other
 * customers, corrected over all comparisons (Holm). Small groups are pooled into "other"; a trait with one level is left out.
 *
 * @returns rows {trait, category, customers, estimate, low, high, value_share, differs}, `category` being the level; value_share is
 *   null when the total is not positive
 */
export function byTrait(rows: readonly TraitLevel[]): Row[] {
  const traits = group(rows, (row) => row.trait);
  const levels = [...traits.values()].flatMap(publishableLevels);
  const all = [...traits.values()][0]?.map(momentsOf).reduce(add);
  if (!all) return [];
  const adjusted = holm(levels.map(({ moments }) => differenceInMeansPValue(moments, momentsWithout(all, moments))));
  return levels.map(({ trait, level, moments }, i) => {
    const { mean, low, high } = meanWithInterval(moments);
    const value_share = all.sum > 0 ? moments.sum / all.sum : null;
    const differs = adjusted[i]! < FALSE_CLAIMS;
    return { trait, category: level, customers: moments.n, estimate: mean, low, high, value_share, differs };
  });
}

function publishableLevels(rows: TraitLevel[]): Level[] {
  const levels = rows.map((row) => ({ trait: row.trait, level: row.level ?? "unknown", moments: momentsOf(row) }));
  const kept = poolSmallGroups(levels, (level) => level.moments.n, poolLevels);
  return kept.length > 1 ? kept : [];
}

function poolLevels(levels: Level[]): Level {
  return { trait: levels[0]!.trait, level: "other", moments: levels.map((level) => level.moments).reduce(add) };
}

function momentsOf(row: TraitLevel): Moments {
  return { n: row.customers, sum: row.total, sumOfSquares: row.squares };
}

function add(a: Moments, b: Moments): Moments {
  return { n: a.n + b.n, sum: a.sum + b.sum, sumOfSquares: a.sumOfSquares + b.sumOfSquares };
}
