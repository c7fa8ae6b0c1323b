import type { Estimate } from "./evidence.js";

/** What a claim says of a number; `none` is the value that would mean no effect, where there is such a value. */
export type ClaimTest =
  | { kind: "about"; value: number; /** Half of the last digit that was printed. */ rounding: number; none?: number }
  | { kind: "between"; low: number; high: number; none?: number }
  | {
      kind: "above";
      value: number;
      /** The smallest number that would matter: an interval that holds the value and lies wholly below it differs. */
      matters?: number;
    };

export type Verdict = "agrees" | "differs" | "cannot_tell";

/**
 * Holds an estimate's 90 % interval (or the number itself, when it was counted in full) against a claim. It agrees when the two
 * overlap and the interval leaves out "no effect"; it differs when they lie apart; otherwise, and without an estimate, nobody can tell.
 */
export function verdictOf(estimate: Estimate | undefined, test: ClaimTest): Verdict {
  if (!estimate || estimate.estimate === null) return "cannot_tell";
  const [low, high] = [estimate.low ?? estimate.estimate, estimate.high ?? estimate.estimate];
  const [from, until] = boundsOf(test);
  if (high < from || low > until) return "differs";
  if (test.kind === "above") {
    if (low > test.value) return "agrees";
    return test.matters !== undefined && high < test.matters ? "differs" : "cannot_tell";
  }
  const { none } = test;
  return none !== undefined && low <= none && none <= high ? "cannot_tell" : "agrees";
}

/** The values that a claim allows; the upper one is infinite when it only names a direction. */
export function boundsOf(test: ClaimTest): [low: number, high: number] {
  if (test.kind === "about") return [test.value - test.rounding, test.value + test.rounding];
  if (test.kind === "between") return [test.low, test.high];
  return [test.value, Infinity];
}
