import { outcomeOf, type Cuts, type LightAssumptions, type LightsOutcome } from "../../../src/models/fraud-lights.ts";
import { queueTotal, type QueueTotal } from "../../../src/models/lights-queue.ts";
import { queueDay, type BranchQueue } from "../../../src/models/review-queue.ts";
import { capacityCut, costCut } from "../../../src/models/suggested-cuts.ts";
import { branchCounts, cutAtShare, lightCountsAt, litAt, type WeightedRanking } from "./weighted-ranking.ts";

export type OptionName = "running" | "rate" | "capacity" | "cost" | "rule";

/** A way to set the lights, and what it does. */
export interface LightOption {
  name: OptionName;
  cuts: Cuts;
  outcome: LightsOutcome;
}

/** What the options rest on. */
export interface OptionSetting {
  days: number;
  years: number;
  assumptions: LightAssumptions;
  /** Cuts that are given: running ones, or those with as many lights. */
  given: (Cuts & { name: "running" | "rate" }) | null;
  /** Share of the lights that are red, where no cut says. */
  redShare: number;
  branches: readonly (BranchQueue & { code: number })[];
  branchCodes: number;
  /** Expected loss from which a review is worth it. */
  reviewFrom: number;
}

/** Every way to set the lights on some weighted requests; `byLoss` ranks them by expected loss, null when that cannot be told. */
export function lightOptions(
  byScore: WeightedRanking,
  byLoss: WeightedRanking | null,
  setting: OptionSetting,
): LightOption[] {
  const { given, redShare, assumptions } = setting;
  const withRed = (yellow: number): Cuts => ({ yellow, red: cutAtShare(byScore, yellow, redShare) });
  const suggested: [OptionName, number | null][] = [
    ["capacity", capacityCut(distinct(byScore), (cut) => excessAt(byScore, cut, setting))],
    ["cost", costCut(fraudScores(byScore), (cut) => litAt(byScore, cut), assumptions)],
  ];
  const option = (name: OptionName, cuts: Cuts, ranking = byScore): LightOption => ({
    name,
    cuts,
    outcome: outcomeOf(lightCountsAt(ranking, cuts), setting, assumptions, queueAt(ranking, cuts, setting)),
  });
  return [
    ...(given ? [option(given.name, given)] : []),
    ...suggested.flatMap(([name, cut]) => (cut === null ? [] : [option(name, withRed(cut))])),
    ...(byLoss ? [option("rule", ruleCuts(byLoss, setting), byLoss)] : []),
  ];
}

function ruleCuts(byLoss: WeightedRanking, { reviewFrom, redShare }: OptionSetting): Cuts {
  return { yellow: reviewFrom, red: Math.max(reviewFrom, cutAtShare(byLoss, reviewFrom, redShare)) };
}

/** The queues of the branches at some cuts, from their requests themselves. */
export function queueAt(ranking: WeightedRanking, { yellow, red }: Cuts, setting: OptionSetting): QueueTotal | null {
  const { branches, branchCodes } = setting;
  if (branches.length === 0) return null;
  const [lit, reds] = [yellow, Math.max(yellow, red)].map((cut) => branchCounts(ranking, cut, branchCodes));
  const all = litAt(ranking, yellow).requests;
  return queueTotal(
    branches.map(({ branch, capacity, days, code }) => ({
      branch,
      capacity,
      lights: lit![code]! / days,
      reds: reds![code]! / days,
    })),
    all > 0 ? lit!.reduce((sum, size) => sum + size, 0) / all : 1,
  );
}

/** The lights of all branches at a cut, and those beyond the reviewers of their day. */
function excessAt(ranking: WeightedRanking, cut: number, { branches, branchCodes }: OptionSetting) {
  if (branches.length === 0) return null;
  const lit = branchCounts(ranking, cut, branchCodes);
  let [lights, beyondReviewers] = [0, 0];
  for (const { code, days, capacity } of branches) {
    const day = queueDay(lit[code]! / days, capacity);
    lights += day.lights;
    beyondReviewers += day.beyondReviewers;
  }
  return { lights, beyondReviewers };
}

function distinct({ rows: { score } }: WeightedRanking): number[] {
  const scores: number[] = [];
  for (let i = 0; i < score.length; i++) if (i === 0 || score[i] !== score[i - 1]) scores.push(score[i]!);
  return scores;
}

function fraudScores({ rows: { score, fraud }, weights }: WeightedRanking): number[] {
  const scores: number[] = [];
  for (let i = 0; i < score.length; i++) if (fraud[i] === 1 && weights[i]! > 0) scores.push(score[i]!);
  return scores;
}
