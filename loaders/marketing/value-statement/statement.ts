import type { Grade } from "../../../src/models/evidence.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import type { PolicyWorth } from "../worth/policy-worth.ts";
import { DRAWS, type AddedValue } from "./added-value.ts";
import type { StatementLine } from "./statement-line.ts";

/** An amount with the interval of its draws. */
export interface Drawn {
  amount: number;
  low: number | null;
  high: number | null;
  draws: Float64Array;
}

export interface StatementTotals {
  spend: number;
  /** Spend of the lines whose number may go to the board. */
  shown: number;
  policies: Drawn;
  ape: Drawn;
  value: Drawn;
  net: Drawn;
  /** The weakest grade among lines that bring a tenth of the value or more, and of the value of a policy. */
  grade: Grade;
  /** Lines with a number. */
  told: number;
}

/** A line that brings less of the value than this does not weaken what is said of the whole. */
const MATTERS = 0.1;

/**
 * All lines together. Lines without a number add nothing and cost what they cost; null when no line has a number.
 */
export function statementTotals(
  lines: readonly StatementLine[],
  added: readonly (AddedValue | null)[],
  worth: PolicyWorth,
): StatementTotals | null {
  const told = added.filter((one) => one !== null);
  if (told.length === 0) return null;
  const spend = lines.reduce((sum, line) => sum + line.spend, 0);
  const sum = (of: (one: AddedValue) => number) => told.reduce((total, one) => total + of(one), 0);
  const drawSum = (of: (one: AddedValue) => Float64Array) =>
    Float64Array.from({ length: DRAWS }, (_, d) => told.reduce((total, one) => total + of(one)[d]!, 0));
  const policies = drawn(
    sum((one) => one.policies),
    drawSum((one) => one.policyDraws),
  );
  const value = drawn(
    sum((one) => one.value),
    drawSum((one) => one.valueDraws),
  );
  return {
    spend,
    shown: lines.reduce((total, line, i) => total + (added[i] ? line.spend : 0), 0),
    policies,
    ape: drawn(
      sum((one) => one.policies * one.apePerPolicy),
      drawSum((one) => one.policyDraws.map((draw) => draw * one.apePerPolicy)),
    ),
    value,
    net: drawn(
      value.amount - spend,
      value.draws.map((draw) => draw - spend),
    ),
    grade: weakestThatMatters(lines, added, value.amount, worth.valuePerPolicy.grade),
    told: told.length,
  };
}

/** An amount with the percentile interval of its draws. */
export function drawn(amount: number, draws: Float64Array): Drawn {
  return { amount, ...percentileInterval(draws), draws };
}

function weakestThatMatters(
  lines: readonly StatementLine[],
  added: readonly (AddedValue | null)[],
  total: number,
  worth: Grade,
): Grade {
  const order = "MABCD";
  const grades = lines.flatMap((line, i) =>
    added[i] && Math.abs(added[i].value) >= MATTERS * Math.abs(total) ? [line.policies!.grade] : [],
  );
  return [...grades, worth].sort((a, b) => order.indexOf(a) - order.indexOf(b)).at(-1)!;
}
