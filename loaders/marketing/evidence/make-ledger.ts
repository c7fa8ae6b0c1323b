import type { Estimate } from "../../../src/models/evidence.ts";
import type { MediaYear } from "../attribution/read-media-year.ts";
import type { AllEvidence } from "../part.ts";
import { barredByRule, boardChoice } from "./board-choice.ts";
import { campaignSources } from "./campaign-sources.ts";
import { conflictOf } from "./conflict.ts";
import { creditSources } from "./credit-sources.ts";
import type { EvidenceLedger, LedgerChannel, LedgerSource } from "./evidence-ledger.ts";
import { geoSource } from "./geo-source.ts";
import { ledgerLines, type LedgerLine } from "./ledger-line.ts";
import { mixSource } from "./mix-source.ts";
import { nextTest } from "./next-test.ts";
import { upliftSource } from "./uplift-source.ts";

export interface LedgerInput {
  media: readonly MediaYear[];
  evidence: AllEvidence;
  /** What a policy brings, for a mix model of annual premium equivalent. */
  apePerPolicy: Estimate;
  /** The book's last day, ISO. */
  asOf: string;
}

/** Every channel on which money was spent in the last twelve months, with all that speaks of it. */
export function makeLedger(input: LedgerInput): EvidenceLedger {
  const lines = ledgerLines(input.media, input.evidence, input.asOf);
  const advertised = new Set(lines.flatMap(({ kind, members }) => (kind === "media" ? members : [])));
  return {
    channels: lines.map((line, place) => ledgerChannel(line, sourcesOf(line, input, advertised), place, lines, input)),
  };
}

function sourcesOf(line: LedgerLine, input: LedgerInput, advertised: ReadonlySet<string>): LedgerSource[] {
  const { evidence, apePerPolicy, asOf } = input;
  const [campaigns, uplift] = [campaignSources(line), upliftSource(line, evidence.uplift)];
  const isTest = ({ source }: LedgerSource) => source === "experiment";
  const sources = [
    ...campaigns.filter(isTest),
    ...geoSource(line, evidence.geo),
    ...mixSource(line, evidence.mix, apePerPolicy, asOf),
    ...campaigns.filter((source) => !isTest(source)),
    ...uplift,
    ...creditSources(line, evidence.attribution, advertised),
  ];
  return barredByRule(sources, asOf);
}

function ledgerChannel(
  { channel, kind, members, spend, spendKnown }: LedgerLine,
  sources: readonly LedgerSource[],
  place: number,
  lines: readonly LedgerLine[],
  { asOf }: LedgerInput,
): LedgerChannel {
  const choice = boardChoice(sources);
  const conflict = conflictOf(sources, choice.source);
  // The upper half by number of lines, the largest spend first.
  const isLarge = place < Math.ceil(lines.length / 2);
  return {
    ...{ channel, kind, members, spend, spendKnown },
    ...choice,
    sources,
    conflict,
    nextTest: nextTest({ ...choice, sources, conflict }, isLarge, asOf),
  };
}
