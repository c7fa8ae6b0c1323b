import { estimateOf, noEstimate, type Estimate } from "../../src/models/evidence.ts";
import type { TraitLevel } from "./by-trait.ts";
import { FEWEST_PEOPLE } from "./small-cells.ts";

const METHOD = "share";
const BANDS = ["lower", "middle", "upper"] as const;

/** Share of customers in each income band, of those whose band is known; null when a band holds fewer than ten people. */
export function incomeMix(traits: readonly TraitLevel[]): Record<string, Estimate> {
  const known = traits.filter(({ trait, level }) => trait === "income_band" && level !== null);
  const total = known.reduce((sum, { customers }) => sum + customers, 0);
  const tooFew = BANDS.some((band) => countOf(known, band) < FEWEST_PEOPLE);
  return Object.fromEntries(
    BANDS.map((band) => {
      const estimate = tooFew
        ? noEstimate(total === 0 ? "missing_column" : "too_few", total, METHOD)
        : estimateOf(countOf(known, band) / total, total, METHOD);
      return [`value.income.${band}_share`, estimate];
    }),
  );
}

function countOf(levels: readonly TraitLevel[], band: string): number {
  return levels.find(({ level }) => level === band)?.customers ?? 0;
}
