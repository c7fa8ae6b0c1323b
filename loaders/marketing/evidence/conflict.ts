import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { isEffect, type Effect } from "./board-choice.ts";
import type { Conflict, LedgerSource } from "./evidence-ledger.ts";

/**
 * The worst conflict on a channel: two effects that differ by more than 1.64 standard errors, or, where a model has taken the test in so that their
 * errors are not independent, whose intervals do not even touch; else the credit that exceeds by 1.64 standard errors the effect that is believed.
 * Credit below an effect is none, as rules see only what could be followed.
 *
 * @param chosen where the board's number comes from; an effect that is barred is believed when there is none
 */
export function conflictOf(sources: readonly LedgerSource[], chosen: string | null): Conflict | null {
  const effects = sources.filter(isEffect).filter(hasError);
  const believed = effects.find(({ source }) => source === chosen) ?? effects[0];
  if (!believed) return null;
  const others = effects.filter((one) => one !== believed && !(isDependent(one, believed) && touch(one, believed)));
  const disagreeing = worst(
    others.map((against) => compared("effects_disagree", believed, against, Math.abs(distance(against, believed)))),
  );
  if (disagreeing) return disagreeing;
  const code = believed.source === "mix" ? "credit_beyond_model" : "credit_beyond_test";
  const credits = sources.filter(
    ({ barred, policies }) => barred === "evidence_credit_only" && policies.estimate !== null,
  );
  return worst(credits.map((against) => compared(code, believed, against, distance(against, believed))));
}

function hasError({ policies, standardError }: LedgerSource): boolean {
  return policies.estimate !== null && standardError !== null && standardError > 0;
}

function isDependent(one: LedgerSource, other: LedgerSource): boolean {
  return one.rests.some((test) => other.made.includes(test)) || other.rests.some((test) => one.made.includes(test));
}

function touch({ policies: one }: LedgerSource, { policies: other }: LedgerSource): boolean {
  return one.low! <= other.high! && other.low! <= one.high!;
}

/** Standard errors by which one says more than another. */
function distance(one: LedgerSource, other: LedgerSource): number {
  const error = Math.hypot(one.standardError ?? 0, other.standardError ?? 0);
  return (one.policies.estimate! - other.policies.estimate!) / error;
}

function compared(code: Conflict["code"], believed: Effect, against: LedgerSource, z: number): Conflict {
  return { code, believed: believed.source, against: against.source, z };
}

function worst(conflicts: readonly Conflict[]): Conflict | null {
  return conflicts.filter(({ z }) => z > NORMAL_QUANTILE).sort((a, b) => b.z - a.z)[0] ?? null;
}
