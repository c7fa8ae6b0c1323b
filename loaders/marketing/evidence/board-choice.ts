import { noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { effectSources, type EffectSource, type LedgerChannel, type LedgerSource } from "./evidence-ledger.ts";
import { monthsAfter } from "./month-arithmetic.ts";

/** Months after which evidence is too old for the board. */
export const OLDEST_MONTHS = 18;

type Choice = Pick<LedgerChannel, "board" | "boardPerMillion" | "source" | "covered" | "why">;

/** A source of an effect. */
export type Effect = LedgerSource & { source: EffectSource };

export function isEffect(source: LedgerSource): source is Effect {
  return (effectSources as readonly string[]).includes(source.source);
}

/** Sources with what bars them from the board by age or grade said as well. */
export function barredByRule(sources: readonly LedgerSource[], asOf: string): LedgerSource[] {
  const oldest = monthsAfter(asOf, -OLDEST_MONTHS);
  return sources.map((source) => {
    if (source.barred !== null) return source;
    if (source.policies.grade === "D") return { ...source, barred: "evidence_checks_failed" };
    if (source.until === null || source.until < oldest) return { ...source, barred: "evidence_too_old" };
    return source;
  });
}

/**
 * The number that goes to the board: of the effects that are not barred the one with the highest grade, at the same grade an experiment before a test
 * by regions before the mix model. Never an average: where sources conflict, one of them is wrong, and the mean of both is wrong for certain.
 */
export function boardChoice(sources: readonly LedgerSource[]): Choice {
  const effects = sources.filter(isEffect);
  const free = effects.filter(({ barred }) => barred === null);
  const rank = ({ policies, source }: Effect) => policies.grade + effectSources.indexOf(source);
  const [best, second] = free.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  if (!best) return noChoice(sources, effects);
  const why = !second ? "evidence_only_one" : tied(best, second) ? "evidence_more_direct" : "evidence_highest_grade";
  return { board: best.policies, boardPerMillion: best.perMillion, source: best.source, covered: best.covered, why };
}

function tied(a: Effect, b: Effect): boolean {
  return a.policies.grade === b.policies.grade;
}

/** Why none: what bars the most direct effect; without an effect, that there is credit alone, or nothing. */
function noChoice(sources: readonly LedgerSource[], effects: readonly Effect[]): Choice {
  const why = effects[0]?.barred ?? (sources.length > 0 ? "evidence_credit_only" : "evidence_none");
  const none: Estimate = noEstimate(why, 0, "evidence_board", "D");
  return { board: none, boardPerMillion: none, source: null, covered: 0, why };
}
