import type { StagedBook } from "../../run/pillar.ts";
import type { PolicyWorth } from "../worth/policy-worth.ts";
import { checkCampaign, gradeOf, type CampaignCheck } from "./campaign-checks.ts";
import { costOf } from "./campaign-cost.ts";
import { campaignEffects, withSurrogates, type Effects } from "./campaign-effects.ts";
import type { AgentRow, ArmRow, CampaignRow, CampaignRows, PersistencyRow } from "./campaign-rows.ts";
import { campaignWorth } from "./campaign-worth.ts";
import type { CampaignFinding, EffectFinding, ExperimentMetric } from "./experiment-findings.ts";
import { measuredMetrics } from "./measured-metrics.ts";
import { primaryMetric } from "./primary-metric.ts";
import { persistencyOf, surrogateEffect } from "./surrogate.ts";
import { verdictOf, type Verdict } from "./verdict.ts";

export interface AnalysedCampaign {
  finding: CampaignFinding;
  /** The outcome that was to decide. */
  primary: ExperimentMetric;
  verdict: Verdict;
  checks: readonly CampaignCheck[];
  arms: readonly ArmRow[];
  agents: readonly AgentRow[];
  /** Arms beside the hold-out, each against it; none when there is but one. */
  byArm: readonly { arm: string; effects: Effects }[];
  /** What sales would have left at month 25 had they stayed like others: from take-up alone, and from month 13. */
  usual: EffectFinding | null;
  usualFrom13: EffectFinding | null;
}

const KEEPING: readonly string[] = ["retention", "service"];

/** Everything that a book tells of its campaigns, one after another. */
export function analyseCampaigns(rows: CampaignRows, book: StagedBook, worth: PolicyWorth): AnalysedCampaign[] {
  const of = <Row extends { number: number }>(all: readonly Row[]) => {
    const groups = new Map<number, Row[]>();
    for (const row of all) groups.set(row.number, [...(groups.get(row.number) ?? []), row]);
    return (campaign: CampaignRow) => groups.get(campaign.number) ?? [];
  };
  const [arms, sums, strata] = [of(rows.arms), of(rows.sums), of(rows.strata)];
  const [agents, persistency] = [of(rows.agents), of(rows.persistency)];
  const shared = { metrics: measuredMetrics(book), tellsDelivered: tells(book, "members", "delivered"), worth };
  return rows.campaigns.map((campaign) =>
    analyseCampaign({
      ...shared,
      campaign,
      arms: arms(campaign),
      sums: sums(campaign),
      strata: strata(campaign),
      agents: agents(campaign),
      persistency: persistency(campaign),
    }),
  );
}

function tells({ columns }: StagedBook, table: string, column: string): boolean {
  return columns[table]?.includes(column) ?? false;
}

interface OneCampaign extends Omit<CampaignRows, "campaigns"> {
  campaign: CampaignRow;
  metrics: readonly ExperimentMetric[];
  tellsDelivered: boolean;
  worth: PolicyWorth;
}

function analyseCampaign(input: OneCampaign): AnalysedCampaign {
  const { campaign, arms, sums, persistency, agents } = input;
  const checks = checkCampaign(input);
  const grade = gradeOf(campaign, checks);
  const warnings = warningsOf(campaign, checks);
  const told = { sums, metrics: input.metrics, grade, warnings };
  const observed = campaignEffects(told);
  const effects = withSurrogates(observed, persistency);
  const primary = primaryMetric(campaign.primaryOutcome, KEEPING.includes(campaign.objective ?? ""));
  const usual = usualLeft(observed, persistency);
  const finding = findingOf(input, { grade, effects, keeps: primary === "kept" });
  return {
    finding,
    primary,
    verdict: verdictOf(effects, primary, usual.fromSales),
    checks,
    arms,
    agents,
    byArm: armsApart(told, arms),
    usual: usual.fromSales,
    usualFrom13: usual.from13,
  };
}

function findingOf(
  { campaign, arms, persistency, tellsDelivered, worth }: OneCampaign,
  { grade, effects, keeps }: Pick<CampaignFinding, "grade"> & { effects: Effects; keeps: boolean },
): CampaignFinding {
  const people = (isHoldout: boolean) => sum(arms.filter((arm) => arm.isHoldout === isHoldout));
  const { contacts, cost } = costOf(campaign, arms, tellsDelivered);
  const staying = persistencyOf(persistency, "inForce25", "seen");
  const treated = people(false);
  return {
    ...identityOf(campaign),
    contacts,
    cost,
    treated,
    holdout: people(true),
    grade,
    effects,
    worth: campaignWorth({ effects, treated, cost, worth, staying, keeps }),
  };
}

function identityOf(row: CampaignRow) {
  return {
    campaign: row.campaign,
    name: row.name,
    channel: row.channel,
    objective: row.objective,
    assignment: row.assignment,
    unit: row.unit,
    registeredOn: row.registeredOn,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    firstAssigned: row.firstAssigned,
    lastAssigned: row.lastAssigned,
    windowDays: row.windowDays,
    fixedCost: row.fixedCost,
    costPerContact: row.costPerContact,
  };
}

function sum(arms: readonly ArmRow[]): number {
  return arms.reduce((total, { members }) => total + members, 0);
}

function warningsOf({ assignment }: CampaignRow, checks: readonly CampaignCheck[]): string[] {
  if (assignment !== "randomised") return ["experiment_not_randomised"];
  const failed = checks.filter(({ passed }) => passed === false).map(({ check }) => `experiment_failed_${check}`);
  const untold = (name: CampaignCheck["check"]) =>
    checks.some(({ check, passed }) => check === name && passed === null);
  return [
    ...failed,
    ...(untold("registered") ? ["experiment_not_registered"] : []),
    ...(untold("sample_ratio") ? ["experiment_not_planned"] : []),
  ];
}

function usualLeft(observed: Effects, persistency: readonly PersistencyRow[]) {
  const { take_up, in_force_13 } = observed;
  const to25 = persistencyOf(persistency, "inForce25", "seen");
  const from13To25 = persistencyOf(persistency, "inForce25", "inForce13");
  return {
    fromSales: take_up && take_up.estimate !== null && to25 ? surrogateEffect(take_up, to25) : null,
    from13:
      in_force_13 && in_force_13.estimate !== null && from13To25 ? surrogateEffect(in_force_13, from13To25) : null,
  };
}

function armsApart(told: Parameters<typeof campaignEffects>[0], arms: readonly ArmRow[]) {
  const names = arms.filter(({ isHoldout, members }) => !isHoldout && members > 0).map(({ arm }) => arm);
  return names.length < 2 ? [] : names.map((arm) => ({ arm, effects: campaignEffects(told, arm) }));
}
