import type { Row } from "../../../src/models/report.ts";
import { clusteredError } from "../../statistics/clustered-error.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { againstOthers, type AgainstOthers } from "./against-others.ts";
import { foldLevels } from "./fold-levels.ts";
import { groupFacts } from "./group-facts.ts";
import { YEAR_BANDS, type Policyholders } from "./read-market.ts";

/** Households of the United States by income, as the paper on customer relationship management gives them. */
const IN_THE_PAPER: Readonly<Record<string, number>> = { lower: 0.47, middle: 0.37, upper: 0.16 };

/**
 * One row for each tier of income {tier, people_share, paper_share, value_share, value_low, value_high, ... of groupFacts, level, level_low, level_high}; `level` is
 * contribution to date a head as if all tiers had been won in the same years. Shares of contribution only where it is positive in total.
 */
export function tierRows(all: Policyholders): Row[] {
  const { codes, names } = foldLevels(all.tier, () => true);
  return names.map((tier, code) => {
    const people = [...codes.keys()].filter((person) => codes[person] === code);
    const { mean, error } = againstEverybody(all, (person) => Number(codes[person] === code) as 0 | 1).own;
    const half = NORMAL_QUANTILE * error;
    return {
      tier,
      people_share: people.length / all.count,
      paper_share: IN_THE_PAPER[tier] ?? null,
      ...valueShare(all, (person) => codes[person] === code),
      ...groupFacts(all, people),
      level: orNull(mean),
      level_low: orNull(mean - half),
      level_high: orNull(mean + half),
    };
  });
}

/** Upper less lower income, as if both had been won in the same years; null when the book does not have both. */
export function upperLessLower(all: Policyholders): AgainstOthers | null {
  const found = againstEverybody(all, (person) =>
    all.tier[person] === "upper" ? 1 : all.tier[person] === "lower" ? 0 : -1,
  );
  return Number.isNaN(found.p) ? null : found;
}

function againstEverybody(all: Policyholders, member: (person: number) => -1 | 0 | 1): AgainstOthers {
  const clusters = new Float64Array(all.count).fill(NaN);
  return againstOthers({ values: all.toDate, cells: all.years, cellCount: YEAR_BANDS.length, clusters }, member);
}

function valueShare({ count, toDate }: Policyholders, isIn: (person: number) => boolean): Row {
  const known = Array.from({ length: count }, (_, person) => person).filter((person) => !Number.isNaN(toDate[person]!));
  const total = known.reduce((sum, person) => sum + toDate[person]!, 0);
  if (!(total > 0)) return { value_share: null, value_low: null, value_high: null };
  const share = known.reduce((sum, person) => sum + (isIn(person) ? toDate[person]! : 0), 0) / total;
  const influences = known.map((person) => ((Number(isIn(person)) - share) * toDate[person]!) / total);
  const half = NORMAL_QUANTILE * clusteredError(influences, new Float64Array(known.length).fill(NaN));
  return { value_share: share, value_low: orNull(share - half), value_high: orNull(share + half) };
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
