import { estimateOf, type Estimate, type Grade } from "../../../../src/models/evidence.ts";
import { NORMAL_QUANTILE } from "../../../../loaders/statistics/interval-level.ts";
import type { LedgerSource } from "../../../../loaders/marketing/evidence/evidence-ledger.ts";
import { makeLedger, type LedgerInput } from "../../../../loaders/marketing/evidence/make-ledger.ts";
import type { CampaignFinding, EffectFinding } from "../../../../loaders/marketing/experiments/experiment-findings.ts";
import type { GeoEffect, GeoFinding } from "../../../../loaders/marketing/geo/geo-findings.ts";
import type { MixChannel, MixFindings } from "../../../../loaders/marketing/mix/mix-findings.ts";
import type { AllEvidence } from "../../../../loaders/marketing/part.ts";

const around = (value: number, error: number, grade: Grade): Estimate =>
  estimateOf(value, 100, "example", {
    low: value - NORMAL_QUANTILE * error,
    high: value + NORMAL_QUANTILE * error,
    grade,
  });

export const nobody: AllEvidence = {
  experiments: { campaigns: [], allDirect: null },
  geo: { tests: [] },
  uplift: { targeting: [] },
  attribution: { credits: [] },
  mix: null,
};

export const year = (channel: string, spend: number | null, claimed: number | null = null) => {
  return { channel, weeks: 52, spend, claimed };
};

export function ledgerOf(input: Partial<LedgerInput>) {
  const none = estimateOf(NaN, 0, "example");
  return makeLedger({ media: [], evidence: nobody, apePerPolicy: none, asOf: "2025-12-31", ...input }).channels;
}

/** A test by regions that put 10 of spend more into a channel, and found policies. */
export function geoTest(
  channel: string,
  policies: number,
  error: number,
  changed: Partial<GeoFinding> = {},
): GeoFinding {
  const effect = (value: number, of: number, grade: Grade): GeoEffect => {
    return { ...around(value, of, grade), standardError: of };
  };
  return {
    test: `G-${channel}`,
    channel,
    metric: "policies",
    startsOn: "2025-08-01",
    endsOn: "2025-09-30",
    spendExtra: effect(10, 0, "M"),
    perThousand: effect(policies * 100, error * 100, "B"),
    policies: effect(policies, error, "B"),
    verdict: "up",
    grade: "B",
    ...changed,
  } as GeoFinding;
}

export function mixOf(...channels: Partial<MixChannel>[]): MixFindings {
  return {
    verdict: "pass",
    outcome: "policies",
    cannotTell: [],
    model: null,
    channels: channels.map((one) => ({
      channel: one.channels!.join(" + "),
      spend: 100,
      policies: around(50, 10, "C"),
      told: true,
      tests: [],
      ...one,
    })) as MixChannel[],
  };
}

export const estimate = around;

export function campaign(changed: Partial<CampaignFinding> & { effect?: number; error?: number; graded?: Grade }) {
  const { effect = 0.02, error = 0.005, graded = "A", ...rest } = changed;
  const policies = { ...around(effect, error, graded), standardError: error } as EffectFinding;
  return {
    campaign: "M1",
    name: "Call",
    channel: "mail",
    assignment: "randomised",
    startsOn: "2025-03-01",
    endsOn: "2025-04-30",
    firstAssigned: "2025-03-01",
    lastAssigned: "2025-03-05",
    cost: 1000,
    treated: 1000,
    holdout: 500,
    effects: { policies },
    ...rest,
  } as CampaignFinding;
}

export function source(name: LedgerSource["source"], grade: Grade, changed: Partial<LedgerSource> = {}): LedgerSource {
  const policies = around(100, 10, grade);
  return {
    source: name,
    policies,
    perMillion: policies,
    standardError: 10,
    covered: 100,
    until: "2025-11-30",
    barred: null,
    rests: [],
    made: [],
    ...changed,
  };
}
