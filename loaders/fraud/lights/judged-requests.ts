import { isMature } from "../cases/label-maturity.ts";
import type { FraudContext } from "../part.ts";
import type { ScoredModel } from "../scored/scored-model.ts";
import { ascendingOrder } from "../../statistics/ascending-order.ts";

/** Requests that a model scored and whose findings had time to come, from the highest score down. */
export interface JudgedRequests {
  /** To seven digits; an expected loss to three. */
  score: Float64Array;
  fraud: Uint8Array;
  /** Money at risk, NaN when not known. */
  exposed: Float64Array;
  /** Codes as in the cases, -1 when not known. */
  channel: Int16Array;
  branch: Int16Array;
  /** Person's number; each unknown one counts as a person of their own. */
  person: Int32Array;
  day: Int32Array;
  /** Whether all scored requests stand in, because none is old enough for its findings to have come. */
  tooYoung: boolean;
}

/** A model's judged requests; all its scored ones when none is old enough. */
export function judgedRequests({ cases, outcome, asOf }: FraudContext, { scores }: ScoredModel): JudgedRequests {
  const scored = [...scores.keys()].filter((i) => !Number.isNaN(scores[i]!));
  const mature = isMature(cases, asOf);
  const old = scored.filter((i) => mature[i] === 1);
  const chosen = old.length > 0 ? old : scored;
  const ranked = inOrder(chosen, (i) => digits(scores[i]!));
  return {
    score: Float64Array.from(ranked, (i) => digits(scores[i]!)),
    fraud: Uint8Array.from(ranked, (i) => outcome.fraud[i]!),
    exposed: Float64Array.from(ranked, (i) => cases.exposed[i]!),
    channel: Int16Array.from(ranked, (i) => cases.channel.codes[i]!),
    branch: Int16Array.from(ranked, (i) => cases.branch.codes[i]!),
    person: Int32Array.from(ranked, (i) => (cases.customer[i]! < 0 ? -1 - i : cases.customer[i]!)),
    day: Int32Array.from(ranked, (i) => Math.floor(cases.at[i]!)),
    tooYoung: old.length === 0 && scored.length > 0,
  };
}

/** The requests at some places, in the order given. */
export function pick(rows: JudgedRequests, places: ArrayLike<number>): JudgedRequests {
  const taken = <Column extends Float64Array | Int32Array | Int16Array | Uint8Array>(column: Column) =>
    (column.constructor as unknown as { from(of: ArrayLike<number>): Column }).from(
      Array.from(places, (i) => column[i]!),
    );
  const { score, fraud, exposed, channel, branch, person, day, tooYoung } = rows;
  return {
    score: taken(score),
    fraud: taken(fraud),
    exposed: taken(exposed),
    channel: taken(channel),
    branch: taken(branch),
    person: taken(person),
    day: taken(day),
    tooYoung,
  };
}

/** The requests that a condition on their place holds for. */
export function only(rows: JudgedRequests, holds: (i: number) => boolean): JudgedRequests {
  return pick(rows, [...rows.score.keys()].filter(holds));
}

/**
 * The same requests ranked by expected loss, score times money at risk, to three digits, so that it tells nobody's amount; those without an amount
 * are left out.
 */
export function byExpectedLoss(rows: JudgedRequests): JudgedRequests {
  const known = [...rows.score.keys()].filter((i) => !Number.isNaN(rows.exposed[i]!));
  const loss = (i: number) => Number((rows.score[i]! * rows.exposed[i]!).toPrecision(3));
  const ranked = inOrder(known, loss);
  return { ...pick(rows, ranked), score: Float64Array.from(ranked, loss) };
}

/** Seven digits tell the scores of any model apart, and make its curve short. */
function digits(score: number): number {
  return Number(score.toPrecision(7));
}

function inOrder(places: readonly number[], key: (i: number) => number): number[] {
  return Array.from(ascendingOrder(Float64Array.from(places, (i) => -key(i))), (at) => places[at]!);
}
