import type { Row } from "../../../src/models/report.ts";
import { benjaminiHochberg } from "../../statistics/benjamini-hochberg.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { differenceOfMeans, weightedMean, type Difference } from "../../statistics/weighted-difference.ts";
import type { UpliftRows } from "../../statistics/uplift-learner.ts";
import type { KindUplift } from "./kind-uplift.ts";

const FEWEST_IN_ARM = 100;
const THOUSAND = 1000;
const LEVEL = 0.1;

/** Per 1,000 people: the effect among people who share a trait, against that among all others; over all levels the share of false claims is held (Benjamini and Hochberg). */
export function traitRows({ kind, rows, levels }: KindUplift): Row[] {
  const found = levels.flatMap(({ trait, level, has }) => {
    const [own, others] = [effectAmong(rows, has, 1), effectAmong(rows, has, 0)];
    if (!own || !others) return [];
    const against = differenceOfMeans(asMean(own), asMean(others));
    return [{ trait, level, people: has.reduce((sum, value) => sum + value, 0), own, against }];
  });
  const adjusted = benjaminiHochberg(found.map(({ against }) => against.pValue));
  return found
    .map(({ trait, level, people, own, against }, i): Row => {
      const { difference: uplift, low, high } = own;
      return {
        kind: kind.kind,
        trait,
        level,
        people,
        uplift: THOUSAND * uplift,
        low: THOUSAND * low,
        high: THOUSAND * high,
        beyond: THOUSAND * against.difference,
        p_adjusted: adjusted[i]!,
        differs: adjusted[i]! < LEVEL,
      };
    })
    .sort((a, b) => Number(b["beyond"]) - Number(a["beyond"]));
}

/** Null where an arm has too few people. */
function effectAmong({ treated, share, outcome }: UpliftRows, has: Uint8Array, value: 0 | 1): Difference | null {
  const arms = [1, 0].map((arm) => {
    const rows = [...has.keys()].filter((row) => has[row] === value && treated[row] === arm);
    return {
      outcome: rows.map((row) => outcome[row]!),
      weight: rows.map((row) => 1 / (arm === 1 ? share[row]! : 1 - share[row]!)),
    };
  });
  if (arms.some(({ weight }) => weight.length < FEWEST_IN_ARM)) return null;
  const [own, other] = arms.map((arm) => weightedMean(arm.outcome, arm.weight));
  return differenceOfMeans(own!, other!);
}

/** A difference as a mean with its error. */
function asMean({ difference, low, high }: Difference) {
  return { mean: difference, error: (high - low) / (2 * NORMAL_QUANTILE) };
}
