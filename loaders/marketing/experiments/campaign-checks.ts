import type { Grade } from "../../../src/models/evidence.ts";
import { chiSquareTail } from "../../statistics/chi-square-tail.ts";
import { differenceOfShares } from "../../statistics/newcombe-interval.ts";
import { sampleRatioPValue } from "../../statistics/sample-ratio.ts";
import { standardisedDifference } from "../../statistics/standardised-difference.ts";
import type { AgentRow, ArmRow, CampaignRow, StratumRow, SumRow } from "./campaign-rows.ts";

export interface CampaignCheck {
  check: "registered" | "sample_ratio" | "balance" | "strata" | "attrition" | "shared_agents";
  /** Null when the book does not tell it. */
  passed: boolean | null;
  value: number | null;
  limit: number | null;
}

/** P-value under which a check that should hold by chance is taken to have failed. */
const LIMIT = 0.001;
/** Standardised difference above which groups are taken to differ. */
const LARGEST_IMBALANCE = 0.1;
/** Share of the hold-out that may be served by an agent who also serves treated people, in campaigns that work through agents. */
const MOST_SHARED = 0.1;

export interface Checked {
  campaign: CampaignRow;
  arms: readonly ArmRow[];
  sums: readonly SumRow[];
  strata: readonly StratumRow[];
  agents: readonly AgentRow[];
}

/** Whether the comparison is what was planned: registered before the start, in the planned shares, alike before, and measured alike. */
export function checkCampaign(rows: Checked): CampaignCheck[] {
  const { campaign, arms, sums, agents } = rows;
  return [
    registered(campaign),
    sampleRatio(arms),
    balance(sums),
    strata(rows),
    attrition(arms),
    sharedAgents(campaign, agents),
  ];
}

/**
 * How strong a comparison is at best. A lot that was not drawn as registered, or with different people on either side, is worth no more than an
 * association; one that was not registered in time, whose planned shares the book does not say, or that is out of balance by chance, is worth a natural
 * experiment.
 */
export function gradeOf({ assignment }: CampaignRow, checks: readonly CampaignCheck[]): Grade {
  if (assignment !== "randomised") return "D";
  const failed = (...names: CampaignCheck["check"][]) =>
    checks.some(({ check, passed }) => names.includes(check) && passed === false);
  if (failed("sample_ratio", "attrition")) return "D";
  const passed = (name: CampaignCheck["check"]) => checks.find(({ check }) => check === name)?.passed === true;
  return passed("registered") && passed("sample_ratio") && !failed("balance", "strata", "shared_agents") ? "A" : "B";
}

function registered({ registeredOn, startsOn, firstAssigned }: CampaignRow): CampaignCheck {
  const start = [startsOn, firstAssigned].filter((day) => day !== null).sort()[0] ?? null;
  const passed = registeredOn === null || start === null ? null : registeredOn <= start;
  return { check: "registered", passed, value: null, limit: null };
}

function sampleRatio(arms: readonly ArmRow[]): CampaignCheck {
  const planned = arms.every(({ plannedShare }) => plannedShare !== null);
  const shares = arms.map(({ plannedShare }) => plannedShare ?? 0);
  const p = planned && arms.some(({ isHoldout }) => isHoldout) ? sampleRatioPValue(unitsOf(arms), shares) : NaN;
  return byPValue("sample_ratio", p);
}

function unitsOf(arms: readonly ArmRow[]): number[] {
  return arms.map(({ units }) => units);
}

/** Value before assignment, of the treated against the hold-out, in standard deviations. */
function balance(sums: readonly SumRow[]): CampaignCheck {
  const [treated, holdout] = [false, true].map((side) => beforeOf(sums.filter(({ isHoldout }) => isHoldout === side)));
  if (!treated || !holdout) return { check: "balance", passed: null, value: null, limit: LARGEST_IMBALANCE };
  const value = standardisedDifference(treated, holdout, { first: treated.variance, second: holdout.variance });
  // With few units chance alone goes beyond a tenth of a standard deviation.
  const byChance = 3.3 * Math.sqrt(1 / treated.units + 1 / holdout.units);
  const limit = Math.max(LARGEST_IMBALANCE, byChance);
  return { check: "balance", passed: Math.abs(value) <= limit, value: Math.abs(value), limit };
}

/** Mean and variance of the value before assignment, over units; null when the book does not say it. */
function beforeOf(sums: readonly SumRow[]) {
  const arms = [...new Map(sums.map((row) => [row.arm, row])).values()];
  const total = (key: "units" | "members" | "covariateOf" | "covariate" | "covariateSquared") =>
    arms.reduce((sum, row) => sum + row[key], 0);
  const units = total("units");
  if (units < 2 || total("covariateOf") < total("members")) return null;
  const mean = total("covariate") / units;
  return { mean, variance: (total("covariateSquared") - units * mean ** 2) / (units - 1), units };
}

/** Chi-square over strata of the treated against the hold-out; not told where units hold many people, who are alike. */
function strata({ campaign, strata: rows }: Checked): CampaignCheck {
  const treated = rows.reduce((sum, row) => sum + row.treated, 0);
  const holdout = rows.reduce((sum, row) => sum + row.holdout, 0);
  const many = campaign.unit === "agent" || campaign.unit === "branch";
  if (treated === 0 || holdout === 0 || rows.length < 2 || many) return byPValue("strata", NaN);
  const chiSquare = rows.reduce((sum, row) => {
    const expected = ((row.treated + row.holdout) * holdout) / (treated + holdout);
    const other = row.treated + row.holdout - expected;
    return sum + (row.holdout - expected) ** 2 / expected + (row.treated - other) ** 2 / other;
  }, 0);
  return byPValue("strata", chiSquareTail(chiSquare, rows.length - 1));
}

/** Members lost from measurement on one side more than on the other. */
function attrition(arms: readonly ArmRow[]): CampaignCheck {
  const side = (isHoldout: boolean) => {
    const of = arms.filter((arm) => arm.isHoldout === isHoldout);
    const total = (key: "lost" | "members") => of.reduce((sum, arm) => sum + arm[key], 0);
    return { events: total("lost"), n: total("members") };
  };
  const [treated, holdout] = [side(false), side(true)];
  if (treated.n === 0 || holdout.n === 0) return byPValue("attrition", NaN);
  // Where nothing is lost, or nothing is measured at all, both sides are alike.
  const { pValue } = differenceOfShares(treated, holdout);
  return byPValue("attrition", Number.isNaN(pValue) ? 1 : pValue);
}

/** Share of the hold-out whose agent also serves treated people; it only matters where the campaign works through agents. */
function sharedAgents({ channel, unit }: CampaignRow, agents: readonly AgentRow[]): CampaignCheck {
  const heldOut = agents.filter(({ isHoldout }) => isHoldout);
  const members = heldOut.reduce((sum, row) => sum + row.members, 0);
  const shared = heldOut.find(({ agent }) => agent === "both_sides")?.members ?? 0;
  if (members === 0) return { check: "shared_agents", passed: null, value: null, limit: MOST_SHARED };
  const matters = channel === "agent" && unit !== "agent" && unit !== "branch";
  const value = shared / members;
  return { check: "shared_agents", passed: matters ? value <= MOST_SHARED : null, value, limit: MOST_SHARED };
}

function byPValue(check: CampaignCheck["check"], p: number): CampaignCheck {
  const known = !Number.isNaN(p);
  return { check, passed: known ? p >= LIMIT : null, value: known ? p : null, limit: LIMIT };
}
