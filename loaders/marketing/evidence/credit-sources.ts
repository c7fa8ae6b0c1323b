import { estimateOf } from "../../../src/models/evidence.ts";
import type { AttributionFindings, ChannelCredit } from "../attribution/attribution-findings.ts";
import type { LedgerSource } from "./evidence-ledger.ts";
import type { LedgerLine } from "./ledger-line.ts";
import { perMillionOf, standardErrorOf } from "./scaled-estimate.ts";

const RULES = ["first", "last", "linear", "markov", "platform"] as const;

/**
 * What rules and platforms credit a line with. Bounds of channels that share a line are added up, which is rather too wide than too narrow.
 *
 * @param taken channels whose journeys another line stands for
 */
export function creditSources(
  line: LedgerLine,
  { credits }: AttributionFindings,
  taken: ReadonlySet<string>,
): LedgerSource[] {
  const members = line.members.filter((channel) => line.kind === "media" || !taken.has(channel));
  return RULES.flatMap((rule): LedgerSource[] => {
    const own = credits.filter((credit) => credit.rule === rule && members.includes(credit.channel));
    return own.length > 0 ? [sourceOf(rule, own, line)] : [];
  });
}

function sourceOf(source: ChannelCredit["rule"], own: readonly ChannelCredit[], { spend }: LedgerLine): LedgerSource {
  const sum = (key: "estimate" | "low" | "high") => own.reduce((total, { sales }) => total + (sales[key] ?? NaN), 0);
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  const { method, n } = own[0]!.sales;
  const policies = estimateOf(sum("estimate"), n, method, {
    low: finite(sum("low")),
    high: finite(sum("high")),
    grade: "D",
    warnings: [...new Set(own.flatMap(({ sales }) => sales.warnings))],
  });
  return {
    source,
    policies,
    perMillion: perMillionOf(policies, spend),
    standardError: standardErrorOf(policies),
    covered: spend,
    until: null,
    barred: "evidence_credit_only",
    rests: [],
    made: [],
  };
}
