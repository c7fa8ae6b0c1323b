import type { FraudContext } from "../part.ts";

/** The requests found to be fraud, in the order of time; days with fractions. */
export interface FoundFrauds {
  request: Int32Array;
  /** Days from the request to its finding. */
  delay: Float64Array;
  /** Days from the request to the book's last day: the longest delay that could have been seen. */
  longest: Float64Array;
}

export function foundFrauds({ cases, outcome, asOf }: Pick<FraudContext, "cases" | "outcome" | "asOf">): FoundFrauds {
  const request = Int32Array.from(cases.at.keys()).filter((i) => outcome.fraud[i] === 1);
  const delay = Float64Array.from(request, (i) => Math.max(0, outcome.foundAt[i]! - cases.at[i]!));
  return {
    request,
    delay,
    longest: Float64Array.from(request, (i, at) => Math.max(delay[at]!, asOf - cases.at[i]!)),
  };
}

/** Those whose finding came after the request: dates that cannot be right say nothing about delays. */
export function datedFrauds({ request, delay, longest }: FoundFrauds): FoundFrauds {
  const dated = (_: number, at: number) => delay[at]! > 0;
  return { request: request.filter(dated), delay: delay.filter(dated), longest: longest.filter(dated) };
}
