import type { Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import type { EvidenceLedger, LedgerChannel, LedgerSource } from "./evidence-ledger.ts";

/** Channels that a page lists; the rest is one row. */
const MOST_CHANNELS = 40;

/**
 * The ledger as the pages show it, at most forty channels of the largest spend.
 *
 * evidence_channels {channel, kind, spend, spend_known, covered, source, policies, low, high, per_million, per_million_low, per_million_high, grade,
 * until, why, conflict, believed, against, z, credited (a rule or platform credits it), due, due_why}; the last row may be {channel: null, kind: null,
 * channels, spend} for all others. evidence_sources {channel, kind, source, policies, low, high, per_million, ..., grade, until, barred, chosen}.
 */
export function ledgerTables({ channels }: EvidenceLedger): Record<string, Row[]> {
  const shown = channels.slice(0, MOST_CHANNELS);
  const rest = channels.slice(MOST_CHANNELS);
  return {
    evidence_channels: [...shown.map(channelRow), ...(rest.length > 0 ? [restRow(rest)] : [])],
    evidence_sources: shown.flatMap((line) => line.sources.map((source) => sourceRow(line, source))),
  };
}

function channelRow(line: LedgerChannel): Row {
  const { channel, kind, spend, spendKnown, covered, source, board, boardPerMillion, why, conflict, nextTest } = line;
  return {
    channel,
    kind,
    spend,
    spend_known: spendKnown,
    covered,
    source,
    ...saidOf(board, boardPerMillion),
    grade: source === null ? null : board.grade,
    until: line.sources.find((one) => one.source === source)?.until ?? null,
    why,
    conflict: conflict?.code ?? null,
    believed: conflict?.believed ?? null,
    against: conflict?.against ?? null,
    z: conflict?.z ?? null,
    credited: line.sources.some(({ barred }) => barred === "evidence_credit_only"),
    due: nextTest.due,
    due_why: nextTest.why,
  };
}

function restRow(rest: readonly LedgerChannel[]): Row {
  return { channel: null, kind: null, channels: rest.length, spend: rest.reduce((sum, { spend }) => sum + spend, 0) };
}

function sourceRow({ channel, kind, source: chosen }: LedgerChannel, one: LedgerSource): Row {
  const { source, policies, perMillion, until, barred } = one;
  return {
    ...{ channel, kind, source },
    ...saidOf(policies, perMillion),
    grade: policies.grade,
    until,
    barred,
    chosen: source === chosen,
  };
}

function saidOf(policies: Estimate, perMillion: Estimate): Row {
  return {
    policies: policies.estimate,
    low: policies.low,
    high: policies.high,
    per_million: perMillion.estimate,
    per_million_low: perMillion.low,
    per_million_high: perMillion.high,
  };
}
