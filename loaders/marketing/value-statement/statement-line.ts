import type { Estimate } from "../../../src/models/evidence.ts";
import type { EffectSource, LedgerChannel } from "../evidence/evidence-ledger.ts";
import { totalOf, type ChannelSpend, type SpendKind } from "./spend.ts";

/** A channel of the statement with what it cost, before what it added. */
export interface StatementLine {
  kind: SpendKind;
  channel: string;
  media: number;
  fixed: number;
  contacts: number;
  /** Its part of what finance booked beyond media and campaigns: fees, tools. */
  overhead: number;
  /** All of it: what the line cost fully loaded. */
  spend: number;
  /** Policies added by the evidence that goes to the board; no estimate when none may, or when the ledger has no such line. */
  policies: Estimate | null;
  source: EffectSource | null;
  ledger: LedgerChannel | null;
}

/**
 * Every line of the evidence ledger and every channel that money was spent on, once: channels that cannot be told apart stand on one line. What finance
 * booked beyond media and campaigns is shared out over the lines in proportion to their spend, so that their sum is what was booked.
 */
export function statementLines(
  spent: readonly ChannelSpend[],
  ledger: readonly LedgerChannel[],
  booked: number | null,
): StatementLine[] {
  const sum = spent.reduce((total, one) => total + totalOf(one), 0);
  const loading = booked !== null && booked > sum && sum > 0 ? booked / sum - 1 : 0;
  const covered = ledger.map((line) => ({
    line,
    own: spent.filter(({ kind, channel }) => kind === line.kind && line.members.includes(channel)),
  }));
  const told = new Set(covered.flatMap(({ own }) => own));
  return [
    ...covered.map(({ line, own }) => lineOf(line.kind, line.channel, own, loading, line)),
    ...spent.filter((one) => !told.has(one)).map((one) => lineOf(one.kind, one.channel, [one], loading, null)),
  ].sort((a, b) => b.spend - a.spend || (a.kind + a.channel < b.kind + b.channel ? -1 : 1));
}

function lineOf(
  kind: SpendKind,
  channel: string,
  own: readonly ChannelSpend[],
  loading: number,
  ledger: LedgerChannel | null,
): StatementLine {
  const of = (part: "media" | "fixed" | "contacts") => own.reduce((sum, one) => sum + one[part], 0);
  const parts = { media: of("media"), fixed: of("fixed"), contacts: of("contacts") };
  const overhead = loading * totalOf(parts);
  const policies = ledger?.board ?? null;
  const source = policies?.estimate === null ? null : (ledger?.source ?? null);
  return { kind, channel, ...parts, overhead, spend: totalOf(parts) + overhead, policies, source, ledger };
}
