import { noEstimate, type Estimate } from "../../../src/models/evidence.ts";

/** Numbers of other pages that stand in boxes of the map: own id, the id there, and what it is multiplied by. */
const TAKEN: readonly (readonly [own: string, there: string, factor?: number])[] = [
  ["crm.customers.in_force", "loyalty.lifecycle.in_force"],
  ["crm.customers.top_fifth_share", "value.top_fifth_share"],
  ["crm.promotion.policies_added", "marketing.direct.policies", 100],
  ["crm.sales.win_back_share", "loyalty.win_back.share_24"],
  ["crm.research.response_rate", "loyalty.survey.response_rate"],
  ["crm.strategy.promises_kept", "marketing.promises.hit_rate"],
  ["crm.campaigns.cost_proven", "marketing.experiments.cost_proven"],
  ["crm.planning.budget_gain", "marketing.budget.gain"],
  ["crm.actuarial.value_per_ape", "marketing.value_statement.value_per_ape"],
  ["crm.survey.satisfaction", "loyalty.survey.satisfaction"],
  ["crm.survey.loyalty", "loyalty.survey.loyalty"],
  ["crm.employees.executive_support", "loyalty.employees.executive_support"],
  ["crm.employees.process", "loyalty.employees.process"],
  ["crm.employees.cooperation", "loyalty.employees.cooperation"],
  ["crm.mining.frauds_flagged", "fraud.detection_rate"],
];

/**
 * What other pages found, as they found it; their methods, warnings and reasons are told there. A number that is not there at all lacks its table.
 */
export function takenNumbers(numbers: Readonly<Record<string, Estimate>>): Record<string, Estimate> {
  return Object.fromEntries(TAKEN.map(([own, there, factor = 1]) => [own, taken(numbers[there], factor)]));
}

function taken(number: Estimate | undefined, factor: number): Estimate {
  const method = "crm_taken";
  if (!number) return noEstimate("missing_table", 0, method);
  if (number.estimate === null) return noEstimate("crm_not_told_there", number.n, method, number.grade);
  const scaled = (value: number | null) => (value === null ? null : value * factor);
  return {
    ...number,
    estimate: number.estimate * factor,
    low: scaled(number.low),
    high: scaled(number.high),
    method,
    warnings: number.warnings.length > 0 ? ["crm_warned_there"] : [],
  };
}
