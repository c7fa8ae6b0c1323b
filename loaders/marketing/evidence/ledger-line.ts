import type { MediaYear } from "../attribution/read-media-year.ts";
import type { CampaignFinding } from "../experiments/experiment-findings.ts";
import type { AllEvidence } from "../part.ts";
import { monthsAfter } from "./month-arithmetic.ts";

/** A channel on which money was spent in the last twelve months, before anything is said of it. */
export interface LedgerLine {
  channel: string;
  kind: "media" | "campaign";
  members: readonly string[];
  spend: number;
  spendKnown: boolean;
  /** Campaigns of the line that began in the last twelve months. */
  campaigns: readonly CampaignFinding[];
}

/** Channels of advertising, those that the mix cannot tell apart together, and channels of campaigns; the largest spend first. */
export function ledgerLines(media: readonly MediaYear[], evidence: AllEvidence, asOf: string): LedgerLine[] {
  return [...mediaLines(media, evidence), ...campaignLines(evidence.experiments.campaigns, asOf)].sort(
    (a, b) => b.spend - a.spend || (a.kind + a.channel < b.kind + b.channel ? -1 : 1),
  );
}

function mediaLines(media: readonly MediaYear[], { mix, geo }: AllEvidence): LedgerLine[] {
  const tested = new Set(geo.tests.map(({ channel }) => channel));
  const joint = (mix?.channels ?? []).filter(
    ({ channels }) => channels.length > 1 && !channels.some((channel) => tested.has(channel)),
  );
  const groups = new Map<string, MediaYear[]>();
  for (const one of media) {
    const name = joint.find(({ channels }) => channels.includes(one.channel))?.channel ?? one.channel;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups].flatMap(([channel, years]): LedgerLine[] => {
    const spend = years.reduce((sum, one) => sum + (one.spend ?? 0), 0);
    const spendKnown = years.every((one) => one.spend !== null);
    const members = years.map((one) => one.channel);
    return spend > 0 || !spendKnown ? [{ channel, kind: "media", members, spend, spendKnown, campaigns: [] }] : [];
  });
}

function campaignLines(campaigns: readonly CampaignFinding[], asOf: string): LedgerLine[] {
  const since = monthsAfter(asOf, -12);
  const groups = new Map<string, CampaignFinding[]>();
  for (const campaign of campaigns) {
    const began = campaign.startsOn ?? campaign.firstAssigned;
    if (began === null || began <= since || began > asOf) continue;
    const channel = campaign.channel ?? "unknown";
    groups.set(channel, [...(groups.get(channel) ?? []), campaign]);
  }
  return [...groups].map(([channel, own]) => ({
    channel,
    kind: "campaign",
    members: [channel],
    spend: own.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
    spendKnown: own.every(({ cost }) => cost !== null),
    campaigns: own,
  }));
}
