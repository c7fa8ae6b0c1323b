import type { Judged } from "../diagnostics/judged.ts";
import type { FraudContext } from "../part.ts";

const DAYS_OF_A_YEAR = 365.25;

/** The same judged requests with scores of another origin, by request; those without one rank last. */
export function scoredBy(judged: Judged, scores: Float64Array): Judged {
  const lowest = judged.request.reduce((low, i) => (scores[i]! < low ? scores[i]! : low), 0);
  return {
    ...judged,
    score: Float64Array.from(judged.request, (i) => (Number.isNaN(scores[i]!) ? lowest - 1 : scores[i]!)),
  };
}

/** The judged requests that a rule keeps; people keep their numbers. */
export function judgedWhere(judged: Judged, keeps: (request: number, at: number) => boolean): Judged {
  const places = Array.from(judged.request.keys()).filter((at) => keeps(judged.request[at]!, at));
  const fraud = Uint8Array.from(places, (at) => judged.fraud[at]!);
  return {
    model: judged.model,
    request: Uint32Array.from(places, (at) => judged.request[at]!),
    score: Float64Array.from(places, (at) => judged.score[at]!),
    fraud,
    person: Uint32Array.from(places, (at) => judged.person[at]!),
    amount: Float64Array.from(places, (at) => judged.amount[at]!),
    frauds: fraud.reduce((sum, one) => sum + one, 0),
  };
}

/** Years from the first judged request to the last. */
export function yearsOf({ cases }: FraudContext, { request }: Judged): number {
  if (request.length === 0) return 0;
  return (cases.at[request.at(-1)!]! - cases.at[request[0]!]! + 1) / DAYS_OF_A_YEAR;
}
