import type { Row } from "../../../src/models/report.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import type { PolicyWorth } from "../worth/policy-worth.ts";
import type { AddedValue } from "./added-value.ts";
import type { CashPoint } from "./payback.ts";
import type { StatementLine } from "./statement-line.ts";
import type { StatementTotals } from "./statement.ts";
import type { Tie } from "./ties.ts";

/**
 * The statement by channel: rows {kind, channel, media, fixed, contacts, overhead, spend, source, grade, policies, policies_low, policies_high, ape, value,
 * value_low, value_high, net, net_low, net_high, chance, payback}, null where no number may go to the board; `why` is the ledger's code.
 */
export function channelRows(
  lines: readonly StatementLine[],
  added: readonly (AddedValue | null)[],
  paybackOf: (line: StatementLine, added: AddedValue) => number | null,
): Row[] {
  return lines.map((line, i) => {
    const { kind, channel, media, fixed, contacts, overhead, spend, source } = line;
    const costs = { kind, channel, media, fixed, contacts, overhead, spend, source, why: line.ledger?.why ?? null };
    const own = added[i] ?? null;
    if (!own) return { ...costs, grade: null, ...NOTHING };
    const policies = percentileInterval(own.policyDraws);
    const value = percentileInterval(own.valueDraws);
    return {
      ...costs,
      grade: line.policies!.grade,
      policies: own.policies,
      policies_low: policies.low,
      policies_high: policies.high,
      ape: own.policies * own.apePerPolicy,
      value: own.value,
      value_low: value.low,
      value_high: value.high,
      net: own.value - spend,
      net_low: value.low === null ? null : value.low - spend,
      net_high: value.high === null ? null : value.high - spend,
      chance: own.valueDraws.filter((draw) => draw > spend).length / own.valueDraws.length,
      payback: paybackOf(line, own),
    };
  });
}

const NOTHING = Object.fromEntries(
  [
    ["policies", "policies_low", "policies_high", "ape", "value", "value_low", "value_high"],
    ["net", "net_low", "net_high", "chance", "payback"],
  ]
    .flat()
    .map((key) => [key, null]),
);

/** From spend to net value: rows {step, amount, low, high}. */
export function bridgeRows(totals: StatementTotals, tax: number): Row[] {
  const { spend, value, net } = totals;
  const step = (name: string, amount: number, of?: { low: number | null; high: number | null }): Row => {
    return { step: name, amount, low: of?.low ?? null, high: of?.high ?? null };
  };
  const after = (bound: number | null) => (bound === null ? null : bound * (1 - tax));
  return [
    step("value", value.amount, value),
    step("spend", -spend),
    step("net", net.amount, net),
    step("tax", -tax * net.amount),
    step("net_after_tax", (1 - tax) * net.amount, { low: after(net.low), high: after(net.high) }),
  ];
}

/** Money in hand by month since the spend, every month of the first ten years and the ends of years after them. */
export function cashRows(curve: readonly CashPoint[]): Row[] {
  return curve
    .filter(({ month }) => month <= 120 || month % 12 === 0)
    .map(({ month, amount, low, high }) => ({ month, amount, low, high }));
}

export function tieRows(all: readonly Tie[]): Row[] {
  return all.filter(({ booked, ours }) => booked !== null || ours !== null).map((one) => ({ ...one }));
}

/** What a policy sold is worth by product: rows {product, policies, ape, value, value_low, value_high, margin}. */
export function productRows({ byProduct }: PolicyWorth): Row[] {
  return byProduct.map(({ product, policies, apePerPolicy, valuePerPolicy }) => ({
    product,
    policies,
    ape: apePerPolicy.estimate,
    value: valuePerPolicy.estimate,
    value_low: valuePerPolicy.low,
    value_high: valuePerPolicy.high,
    margin:
      valuePerPolicy.estimate !== null && apePerPolicy.estimate
        ? valuePerPolicy.estimate / apePerPolicy.estimate
        : null,
  }));
}

/** What the value of policies rests on, as one row. */
export function basisRows({ basis, valuePerPolicy }: PolicyWorth): Row[] {
  if (!basis || valuePerPolicy.estimate === null) return [];
  const { versions, ...rest } = basis;
  return [{ ...rest, versions: versions.join(", ") }];
}
