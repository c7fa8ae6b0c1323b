import { fraudAmounts } from "../cases/fraud-amounts.ts";
import { isMature } from "../cases/label-maturity.ts";
import type { FraudContext } from "../part.ts";
import type { ScoredModel } from "../scored/scored-model.ts";

/** The requests that a model is judged on, one entry each in the order of time. */
export interface Judged {
  model: ScoredModel;
  /** Number of the request. */
  request: Uint32Array;
  score: Float64Array;
  /** 1: known to be fraud. The others are not known to be. */
  fraud: Uint8Array;
  /** Number of the person from 0; a request of nobody known is a person of its own. */
  person: Uint32Array;
  /** Money at stake, NaN when not known. */
  amount: Float64Array;
  frauds: number;
}

/** The scored requests whose label had time to come, or with `young` those of all ages. */
export function judgedRequests(context: FraudContext, model: ScoredModel, { young = false } = {}): Judged {
  const { cases, findings, outcome, asOf } = context;
  const mature = isMature(cases, asOf);
  const isJudged = (i: number) => !Number.isNaN(model.scores[i]!) && (young || mature[i] === 1);
  const request = Uint32Array.from(cases.at.keys()).filter(isJudged);
  const amounts = fraudAmounts(cases, findings, outcome);
  const fraud = Uint8Array.from(request, (i) => outcome.fraud[i]!);
  return {
    model,
    request,
    score: Float64Array.from(request, (i) => model.scores[i]!),
    fraud,
    person: peopleOf(Int32Array.from(request, (i) => cases.customer[i]!)),
    amount: Float64Array.from(request, (i) => amounts[i]!),
    frauds: fraud.reduce((sum, one) => sum + one, 0),
  };
}

function peopleOf(customers: Int32Array): Uint32Array {
  const numbers = new Map<number, number>();
  let people = 0;
  return Uint32Array.from(customers, (customer) => {
    if (customer < 0) return people++;
    if (!numbers.has(customer)) numbers.set(customer, people++);
    return numbers.get(customer)!;
  });
}
