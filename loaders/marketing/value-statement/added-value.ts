import { evenNormals } from "../../statistics/even-normals.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import type { Estimate } from "../../../src/models/evidence.ts";
import type { CampaignFinding } from "../experiments/experiment-findings.ts";
import type { MixFindings } from "../mix/mix-findings.ts";
import { contractWorth } from "../worth/contract-worth.ts";
import type { PolicyWorth } from "../worth/policy-worth.ts";
import type { StatementLine } from "./statement-line.ts";

/** Draws of what a line added: draw d of every line belongs together. */
export interface AddedValue {
  policies: number;
  value: number;
  /** Annual premium equivalent of one of these policies. */
  apePerPolicy: number;
  policyDraws: Float64Array;
  valueDraws: Float64Array;
  /** Value and cost of the line's campaigns come from policies in force at month 25, not from policies sold. */
  isByStaying: boolean;
}

export const DRAWS = 2000;

export interface AddedInput {
  worth: PolicyWorth;
  mix: MixFindings | null;
  campaigns: readonly CampaignFinding[];
  seed: number;
}

/**
 * Policies and value before marketing that each line added, null where no number goes to the board. Lines from the mix share its draws, so that channels it
 * trades off against each other stay so; experiments and geo tests are on other people and drawn independently; the value of a policy is one draw for all.
 * Campaigns count at what those of their policies are worth that stay, and a policy that they sold with its riders: mix and tests by regions count riders as
 * policies, experiments do not.
 */
export function addedValues(lines: readonly StatementLine[], input: AddedInput): (AddedValue | null)[] {
  if (input.worth.valuePerPolicy.estimate === null) return lines.map(() => null);
  const [ofPolicy, ofContract] = [input.worth, contractWorth(input.worth)];
  return lines.map((line, i) => {
    const policies = line.source === null ? null : line.policies;
    if (!policies || policies.estimate === null) return null;
    const { valuePerPolicy, apePerPolicy } = line.source === "experiment" ? ofContract : ofPolicy;
    const each = normalDraws(valuePerPolicy.estimate!, errorOf(valuePerPolicy), input.seed);
    const policyDraws = drawsOf(line, policies, input.mix, input.seed + 1 + i);
    const byStaying = worthOfStaying(line, input);
    const value = byStaying?.value ?? policies.estimate * valuePerPolicy.estimate!;
    const valueDraws = byStaying
      ? policyDraws.map((draw) => value + byStaying.error * standardised(draw, policies))
      : policyDraws.map((draw, d) => draw * each[d]!);
    return {
      ...{ policies: policies.estimate, value, apePerPolicy: apePerPolicy.estimate ?? NaN, policyDraws, valueDraws },
      isByStaying: byStaying !== null,
    };
  });
}

function drawsOf(line: StatementLine, policies: Estimate, mix: MixFindings | null, seed: number): Float64Array {
  const own = line.source === "mix" ? mix?.channels.find(({ channel }) => channel === line.channel) : undefined;
  if (!own || own.contribution.length === 0) return normalDraws(policies.estimate!, errorOf(policies), seed);
  const { contribution } = own;
  const middle = contribution.reduce((sum, draw) => sum + draw, 0) / contribution.length;
  const scale = own.policies.estimate ? policies.estimate! / own.policies.estimate : 1;
  return Float64Array.from({ length: DRAWS }, (_, d) => {
    const draw = contribution[Math.floor((d * contribution.length) / DRAWS)]!;
    return policies.estimate! + (draw - middle) * scale;
  });
}

/** What the line's campaigns are worth before their cost, when all that the board's number is made of were valued by who stays. */
function worthOfStaying(line: StatementLine, { campaigns }: AddedInput): { value: number; error: number } | null {
  if (line.kind !== "campaign" || line.source !== "experiment") return null;
  const names = line.ledger?.sources.find(({ source }) => source === "experiment")?.made ?? [];
  const own = campaigns.filter(({ name, channel }) => names.includes(name) && (channel ?? "unknown") === line.channel);
  if (own.length === 0 || own.some(({ worth, cost }) => worth.estimate === null || cost === null)) return null;
  return {
    value: own.reduce((sum, { worth, cost }) => sum + worth.estimate! + cost!, 0),
    error: Math.hypot(...own.map(({ worth }) => errorOf(worth))),
  };
}

function standardised(draw: number, policies: Estimate): number {
  const error = errorOf(policies);
  return error > 0 ? (draw - policies.estimate!) / error : 0;
}

function normalDraws(mean: number, error: number, seed: number): Float64Array {
  return evenNormals(DRAWS, seed).map((draw) => mean + error * draw);
}

/** Standard error behind a 90 % interval; 0 for what is counted in full. */
export function errorOf({ low, high }: Estimate): number {
  return low === null || high === null ? 0 : (high - low) / (2 * NORMAL_QUANTILE);
}
