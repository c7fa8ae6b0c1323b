import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { PolicyWorth } from "../worth/policy-worth.ts";
import { CMO_MONTHS, cashCurve, chanceOfPaying, paybackMonths, type PaybackInput } from "./payback.ts";
import type { Drawn, StatementTotals } from "./statement.ts";

const ID = "marketing.value_statement.";
const METHOD = "value_statement";

/** Spend and what can be said without a number for any channel. */
export function spendNumbers(spend: number, shown: number, lines: number): Record<string, Estimate> {
  if (lines === 0) {
    const none = noEstimate("value_statement_nothing_spent", 0, "value_statement_spend");
    return { [`${ID}spend`]: none, [`${ID}shown`]: none };
  }
  return {
    [`${ID}spend`]: estimateOf(spend, lines, "value_statement_spend"),
    [`${ID}shown`]:
      spend > 0
        ? estimateOf(shown / spend, lines, "value_statement_spend")
        : noEstimate("value_statement_nothing_spent", lines, "value_statement_spend"),
  };
}

/** All that rests on the value added; without totals the reason why, under each id. */
export function valueNumbers(
  totals: StatementTotals | null,
  worth: PolicyWorth,
  reason: string,
): Record<string, Estimate> {
  if (!totals) return Object.fromEntries(VALUE_IDS.map((id) => [ID + id, noEstimate(reason, 0, METHOD, "C")]));
  const { spend, policies, ape, value, net, grade } = totals;
  const tax = worth.basis?.tax ?? 0;
  const n = totals.told;
  const of = (drawn: Drawn, factor = 1) => estimate(drawn, n, grade, factor);
  const input = paybackInput(totals, worth);
  return {
    [`${ID}policies`]: of(policies),
    [`${ID}ape`]: of(ape),
    [`${ID}value`]: of(value),
    [`${ID}net`]: of(net),
    [`${ID}net_after_tax`]: of(net, 1 - tax),
    [`${ID}return`]: spend > 0 ? of(value, 1 / spend) : noEstimate("value_statement_nothing_spent", n, METHOD, grade),
    [`${ID}net_at_discount_rate`]: atDiscountRate(totals, worth),
    [`${ID}chance`]: estimateOf(chanceOfPaying(input), n, METHOD, { grade }),
    [`${ID}payback`]: paybackMonths(input),
    ...moneyAtTenure(input),
  };
}

const VALUE_IDS = [
  ...["policies", "ape", "value", "net", "net_after_tax", "return", "net_at_discount_rate", "chance", "payback"],
  ...["in_hand_40", "after_40"],
];

export function paybackInput(totals: StatementTotals, worth: PolicyWorth): PaybackInput {
  const { value, spend, told, grade } = totals;
  return { value: value.amount, draws: value.draws, spend, arrived: worth.arrived, n: told, grade };
}

function estimate({ amount, low, high }: Drawn, n: number, grade: Estimate["grade"], factor: number): Estimate {
  const scaled = (bound: number | null) => (bound === null ? null : bound * factor);
  return estimateOf(amount * factor, n, METHOD, { low: scaled(low), high: scaled(high), grade });
}

/** The same with later money discounted at the discount rate: what it is worth to those who ask for no more. */
function atDiscountRate({ value, spend, told, grade }: StatementTotals, { basis, valuePerApe }: PolicyWorth): Estimate {
  const method = "value_statement_discount_rate";
  if (!basis || !valuePerApe.estimate) return noEstimate("value_statement_no_course", told, method, grade);
  const factor = basis.atDiscountRate / valuePerApe.estimate;
  const net = (amount: number | null) => (amount === null ? null : amount * factor - spend);
  return estimateOf(net(value.amount)!, told, method, { low: net(value.low), high: net(value.high), grade });
}

/** Money in hand when the average CMO leaves, and the money that arrives after that. */
function moneyAtTenure(input: PaybackInput): Record<string, Estimate> {
  const { arrived, value, draws, n, grade } = input;
  const method = "value_statement_course";
  const at = cashCurve({ ...input, arrived: arrived.slice(0, CMO_MONTHS) }).at(-1);
  if (!at || arrived.length <= CMO_MONTHS) {
    const none = noEstimate("value_statement_no_course", n, method, grade);
    return { [`${ID}in_hand_40`]: none, [`${ID}after_40`]: none };
  }
  const later = 1 - arrived[CMO_MONTHS - 1]!;
  const bounds = cashCurve({ ...input, draws, spend: 0, arrived: [later] })[0]!;
  const { low, high } = at;
  return {
    [`${ID}in_hand_40`]: estimateOf(at.amount, n, method, { low, high, grade }),
    [`${ID}after_40`]: estimateOf(value * later, n, method, { low: bounds.low, high: bounds.high, grade }),
  };
}
