import type { Row } from "../../../src/models/report.ts";
import { holm } from "../../statistics/holm.ts";
import { kaplanMeier } from "../../statistics/kaplan-meier.ts";
import { selectLives } from "../../statistics/lifetimes.ts";
import { logRank } from "../../statistics/log-rank.ts";
import { COARSE_GRID, survivalRows } from "./curve-rows.ts";
import { levelsOf, type Level } from "./levels.ts";
import { GIVEN_UP, type PolicyLives } from "./read-lives.ts";
import { yearsOfTen } from "./whole-book.ts";

/** Traits by which curves are shown. */
const TRAITS = ["product", "channel", "source"];
/** A difference counts when its adjusted p-value is below this, so that all differences together are false one time in ten. */
export const FALSE_CLAIMS = 0.1;

/**
 * Curves of giving up by trait, other ends counted as censored, and how each level compares with all others: rows
 * {trait, level, years, survival, low, high, at_risk} and {trait, level, policies, customers, given_up, years_of_ten, low, high,
 * p_value, differs}. P-values are of the log-rank test of a level against the rest, Holm's over all levels shown.
 */
export function byGroup(lives: PolicyLives): { survival_curves: Row[]; survival_groups: Row[] } {
  const byTrait = TRAITS.map((trait) => levelsOf(lives, trait).map((level) => ({ trait, ...level })));
  const groups = byTrait.flat();
  const adjusted = holm(byTrait.flatMap((levels) => pValuesAgainstRest(lives, levels)));
  return {
    survival_curves: groups.flatMap(({ trait, level, members }) =>
      survivalRows(selectLives(lives.lifetimes, members), COARSE_GRID, [GIVEN_UP]).map((row) => ({
        trait,
        level,
        ...row,
      })),
    ),
    survival_groups: groups.map((level, i) => ({
      trait: level.trait,
      level: level.level,
      policies: level.members.length,
      customers: level.customers,
      given_up: level.givenUp,
      ...keptYears(lives, level),
      p_value: Number.isNaN(adjusted[i]!) ? null : adjusted[i]!,
      differs: adjusted[i]! < FALSE_CLAIMS,
    })),
  };
}

function keptYears({ lifetimes }: PolicyLives, { members }: Level): Row {
  const curve = kaplanMeier(selectLives(lifetimes, members), [GIVEN_UP]);
  const { estimate, low, high } = yearsOfTen(curve, members.length);
  return { years_of_ten: estimate, low, high };
}

function pValuesAgainstRest({ lifetimes }: PolicyLives, levels: readonly Level[]): number[] {
  // Policies of no level shown are a group of their own, and part of every rest.
  const codes = new Uint32Array(lifetimes.exit.length).fill(levels.length);
  levels.forEach(({ members }, code) => {
    for (let at = 0; at < members.length; at++) codes[members[at]!] = code;
  });
  const found = logRank(lifetimes, codes, { causes: [GIVEN_UP] });
  return levels.map((_, code) => found?.againstRest[code] ?? NaN);
}
