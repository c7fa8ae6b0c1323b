import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import type { Conclude } from "../part.ts";
import { bonusShares, type BonusShare } from "./bonus-shares.ts";
import { horizonRows } from "./horizon-rows.ts";
import { missingNeeds } from "./needs.ts";
import { pooledScores, shownScores, type PooledScore } from "./pooled-pulse.ts";
import { readCampaignSales, readPulse, readRoles, type PulseScore } from "./read-scorecard.ts";
import { roleProgress, type RoleProgress } from "./role-progress.ts";
import { trendOf } from "./trust-trend.ts";

const ITEMS = ["trust", "confidence", "shows_its_value"];

/** How marketing stands in the house: trust, its five roles, value now against value later, and what pay for staying would change. */
export const scorecard: Conclude = async ({ book, database, evidence }) => {
  const pulse = await readPulse(database);
  const measures = await readRoles(database);
  const pooled = pooledScores(pulse);
  const progress = roleProgress(measures);
  const bonus = bonusShares(await readCampaignSales(database), evidence.experiments);
  return {
    numbers: { ...pulseNumbers(pulse, pooled), ...roleNumbers(progress), ...bonusNumbers(bonus) },
    tables: {
      pulse: shownScores(pulse).map(({ askedOn, role, item, respondents, score, low, high }): Row => {
        return { asked_on: askedOn, role, item, respondents, score, low, high };
      }),
      pulse_pooled: pooled.map(({ askedOn, item, respondents, score, low, high }): Row => {
        return { asked_on: askedOn, item, respondents, score, low, high };
      }),
      role_progress: progress.map(progressRow),
      role_measures: measures.map(({ role, metric, periodStart, value, target }): Row => {
        return { role, metric, period_start: periodStart, value, target };
      }),
      horizons: horizonRows(evidence.experiments),
      bonus: bonus.map(bonusRow),
    },
    missing: missingNeeds(book),
    checks: [],
  };
};

function pulseNumbers(pulse: readonly PulseScore[], pooled: readonly PooledScore[]): Record<string, Estimate> {
  const withheld = pulse.length - shownScores(pulse).length;
  const entries = ITEMS.flatMap((item): [string, Estimate][] => {
    const latest = pooled.filter((one) => one.item === item).at(-1);
    const score = latest
      ? estimateOf(latest.score, latest.respondents, "pulse_mean", withheld > 0 ? { warnings: ["pulse_withheld"] } : {})
      : noEstimate(pulse.length > 0 ? "pulse_all_withheld" : "pulse_not_asked", 0, "pulse_mean");
    return [
      [`marketing.scorecard.${item}`, score],
      [`marketing.scorecard.${item}_trend`, trendOf(pulse, item)],
    ];
  });
  return Object.fromEntries(entries);
}

function roleNumbers(progress: readonly RoleProgress[]): Record<string, Estimate> {
  const aimed = progress.filter(({ state }) => state !== "no_target");
  const reached = aimed.filter(({ state }) => state === "reached").length;
  const none = noEstimate("roles_no_target", 0, "count");
  return {
    "marketing.scorecard.measures": estimateOf(progress.length, progress.length, "count"),
    "marketing.scorecard.targets_reached": aimed.length > 0 ? estimateOf(reached, aimed.length, "count") : none,
  };
}

/** How much of a pot would go elsewhere if it paid for policies in force at month 25 instead of sales. */
function bonusNumbers(bonus: readonly BonusShare[]): Record<string, Estimate> {
  const sold = bonus.reduce((sum, one) => sum + one.sold, 0);
  if (bonus.length < 2)
    return { "marketing.scorecard.bonus_moved": noEstimate("bonus_too_few_campaigns", sold, "count") };
  const moved = bonus.reduce((sum, { perSale, perInForce }) => sum + Math.max(0, perInForce - perSale), 0);
  return { "marketing.scorecard.bonus_moved": estimateOf(moved, sold, "count") };
}

function progressRow({ latestPeriod, yearsToTarget, ...rest }: RoleProgress): Row {
  return { ...rest, latest_period: latestPeriod, years_to_target: yearsToTarget };
}

function bonusRow({ inForce, perSale, perInForce, perAdded, ...rest }: BonusShare): Row {
  return { ...rest, in_force: inForce, per_sale: perSale, per_in_force: perInForce, per_added: perAdded };
}
