import type { Row } from "../../../src/models/report.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { standardisedMean } from "../../statistics/standardised-contrast.ts";
import { blockOf } from "./design.ts";
import type { LoyalPolicies, Trait } from "./loyal-policies.ts";
import type { OutcomeModel } from "./models.ts";

const PROFILED: readonly Trait[] = ["source", "age", "residence"];
const FEWEST_CUSTOMERS = 30;

/**
 * Persistency at 25 months by level of the claims' traits that have more than two, as it would be were all policies at that level. Rows {trait,
 * level, policies, estimate, low, high}.
 */
export function profile({ fit, design, outcome }: OutcomeModel, { traits, customer }: LoyalPolicies): Row[] {
  const population = Uint8Array.from(outcome, (value) => Number(!Number.isNaN(value)));
  return PROFILED.flatMap((trait) => {
    const block = blockOf(design, trait);
    return [...design.levels[trait]!].flatMap(([level, column]): Row[] => {
      const members = traits[trait].flatMap((value, i) => (value === level && population[i] === 1 ? [i] : []));
      if (new Set(members.map((i) => customer[i])).size < FEWEST_CUSTOMERS) return [];
      const { mean, error } = standardisedMean(fit, { block, population }, [{ column, share: 1 }], customer);
      const reach = NORMAL_QUANTILE * error;
      return [{ trait, level, policies: members.length, estimate: mean, low: mean - reach, high: mean + reach }];
    });
  });
}
