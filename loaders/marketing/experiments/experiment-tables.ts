import type { Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { detectableEffect } from "../../statistics/detectable-effect.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { AnalysedCampaign } from "./analyse-campaign.ts";
import type { EffectFinding } from "./experiment-findings.ts";
import type { AmongMany } from "./many-campaigns.ts";

/** All tables of the part. */
export function experimentTables(
  campaigns: readonly AnalysedCampaign[],
  among: readonly AmongMany[],
): Record<string, Row[]> {
  return {
    campaigns: campaigns.map((campaign, i) => campaignRow(campaign, among[i]!)),
    effects: campaigns.flatMap(effectRows),
    arms: campaigns.flatMap(armRows),
    checks: campaigns.flatMap(checkRows),
    surrogates: campaigns.flatMap(surrogateRows),
    buyers: campaigns.flatMap(buyerRows),
    shared_agents: campaigns.flatMap(agentRows),
  };
}

/** One campaign: who was in it, what it cost, what its registered outcome shows, and what is in force at month 25. */
function campaignRow(each: AnalysedCampaign, among: AmongMany): Row {
  const { finding } = each;
  const effect = finding.effects[each.primary];
  const { take_up, in_force_25 } = finding.effects;
  return {
    campaign: finding.campaign,
    name: finding.name,
    channel: finding.channel,
    objective: finding.objective,
    assignment: finding.assignment,
    unit: finding.unit,
    starts_on: finding.startsOn,
    window_days: finding.windowDays,
    treated: people(finding.treated),
    holdout: people(finding.holdout),
    contacts: people(finding.contacts),
    cost: finding.cost,
    grade: finding.grade,
    verdict: each.verdict,
    primary: each.primary,
    ...bounds("", effect),
    detectable: detectable(effect),
    p_value: effect?.pValue ?? null,
    holm: among.holm,
    benjamini_hochberg: among.benjaminiHochberg,
    ...bounds("take_up_", take_up),
    shrunk: among.shrunk?.estimate ?? null,
    shrunk_low: among.shrunk?.low ?? null,
    shrunk_high: among.shrunk?.high ?? null,
    ...bounds("in_force_25_", in_force_25),
    in_force_25_grade: in_force_25?.grade ?? null,
    maturity: in_force_25?.maturity ?? null,
    ...bounds("worth_", finding.worth),
    worth_grade: finding.worth.grade,
  };
}

function detectable(effect: EffectFinding | undefined): number | null {
  const error = effect?.standardError ?? null;
  return error === null ? null : detectableEffect(error);
}

/** Names of the bounds with a prefix; "" gives estimate, low, high. */
function bounds(prefix: string, of: Estimate | undefined): Row {
  return {
    [`${prefix}estimate`]: of?.estimate ?? null,
    [`${prefix}low`]: of?.low ?? null,
    [`${prefix}high`]: of?.high ?? null,
    ...(of?.reason ? { [`${prefix}reason`]: of.reason } : {}),
  };
}

function effectRows({ finding: { campaign, name, effects } }: AnalysedCampaign): Row[] {
  return Object.entries(effects).map(([metric, effect]) => ({ campaign, name, metric, ...effectRow(effect) }));
}

function effectRow({
  estimate,
  low,
  high,
  n,
  grade,
  maturity,
  treatedMean,
  holdoutMean,
  method,
  reason,
}: EffectFinding): Row {
  return {
    estimate,
    low,
    high,
    n: people(n),
    grade,
    maturity,
    treated: treatedMean,
    holdout: holdoutMean,
    method,
    ...(reason && { reason }),
  };
}

/** The arms of campaigns with more than one beside the hold-out, each against it. */
function armRows({ finding: { campaign, name }, primary, byArm, arms }: AnalysedCampaign): Row[] {
  return byArm.map(({ arm, effects }) => ({
    campaign,
    name,
    arm,
    people: people(arms.find((each) => each.arm === arm)?.members ?? 0),
    primary,
    ...bounds("", effects[primary]),
    ...bounds("in_force_25_", effects.in_force_25),
  }));
}

function checkRows({ finding: { campaign, name }, checks }: AnalysedCampaign): Row[] {
  return checks.map(({ check, passed, value, limit }) => ({ campaign, name, check, passed, value, limit }));
}

/** For campaigns whose month 25 has passed: what the surrogates said, and what came. */
function surrogateRows({ finding, usual, usualFrom13 }: AnalysedCampaign): Row[] {
  const { campaign, name, grade, effects } = finding;
  const came = effects.in_force_25;
  if (grade === "D" || came?.maturity !== "observed" || came.estimate === null || !usual) return [];
  return [
    {
      campaign,
      name,
      ...bounds("sales_", usual),
      ...bounds("month_13_", usualFrom13 ?? undefined),
      ...bounds("came_", came),
    },
  ];
}

/** Of those who bought, the share with a policy still in force: a description, as who buys is what a campaign changes. */
function buyerRows({ finding: { campaign, name, effects } }: AnalysedCampaign): Row[] {
  const { take_up, in_force_13, in_force_25 } = effects;
  const share = (late: EffectFinding | undefined, side: "treatedMean" | "holdoutMean") => {
    const [bought, kept] = [take_up?.[side] ?? null, late?.[side] ?? null];
    return bought === null || kept === null || bought === 0 ? null : kept / bought;
  };
  if (share(in_force_13, "treatedMean") === null) return [];
  return [
    {
      campaign,
      name,
      treated_13: share(in_force_13, "treatedMean"),
      holdout_13: share(in_force_13, "holdoutMean"),
      treated_25: share(in_force_25, "treatedMean"),
      holdout_25: share(in_force_25, "holdoutMean"),
    },
  ];
}

/** How much of the hold-out is served by agents who also serve treated people, and what those held out bought with and without such an agent. */
function agentRows({ finding: { campaign, name, channel, unit }, agents }: AnalysedCampaign): Row[] {
  const heldOut = agents.filter(({ isHoldout }) => isHoldout);
  const members = heldOut.reduce((sum, row) => sum + row.members, 0);
  if (members < FEWEST_PEOPLE) return [];
  const of = (agent: string) => heldOut.find((row) => row.agent === agent);
  const bought = (agent: string) => {
    const row = of(agent);
    return row && row.bought >= FEWEST_PEOPLE ? row.bought / row.members : null;
  };
  const shared = of("both_sides")?.members ?? 0;
  return [
    {
      campaign,
      name,
      channel,
      unit,
      holdout: members,
      shared: shared > 0 && shared < FEWEST_PEOPLE ? null : shared / members,
      bought_shared: bought("both_sides"),
      bought_apart: bought("one_side"),
      bought_without_agent: bought("none"),
    },
  ];
}

/** Fewer than ten people are not told apart. */
function people(count: number): number | null {
  return count > 0 && count < FEWEST_PEOPLE ? null : count;
}
