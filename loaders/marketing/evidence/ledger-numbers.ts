import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { EvidenceLedger, LedgerChannel } from "./evidence-ledger.ts";

/** Spend of the last twelve months, and how much of it rests on tests, on a model alone, and on nothing that goes to the board. */
export function ledgerNumbers({ channels }: EvidenceLedger, asOf: string): Record<string, Estimate> {
  const spend = sumOf(channels, (line) => line.spend);
  const warnings = channels.some(({ spendKnown }) => !spendKnown) ? ["evidence_spend_unknown"] : [];
  const share = (of: (line: LedgerChannel) => number) =>
    spend > 0
      ? estimateOf(sumOf(channels, of) / spend, channels.length, "evidence_share", { warnings })
      : noEstimate("evidence_no_spend", channels.length, "evidence_share");
  const tested = ({ source, covered }: LedgerChannel) => (source === null || source === "mix" ? 0 : covered);
  const modelled = ({ source, covered }: LedgerChannel) => (source === "mix" ? covered : 0);
  return {
    "marketing.evidence.spend": estimateOf(spend, channels.length, "evidence_spend", { warnings }),
    "marketing.evidence.channels": estimateOf(channels.length, channels.length, "count"),
    "marketing.evidence.tested_share": share(tested),
    "marketing.evidence.modelled_share": share(modelled),
    "marketing.evidence.untold_share": share((line) => line.spend - tested(line) - modelled(line)),
    "marketing.evidence.conflicts": estimateOf(
      channels.filter(({ conflict }) => conflict !== null).length,
      channels.length,
      "evidence_conflict",
    ),
    "marketing.evidence.due": estimateOf(
      channels.filter(({ nextTest }) => nextTest.due <= asOf).length,
      channels.length,
      "count",
    ),
  };
}

function sumOf(channels: readonly LedgerChannel[], of: (line: LedgerChannel) => number): number {
  return channels.reduce((sum, line) => sum + of(line), 0);
}
