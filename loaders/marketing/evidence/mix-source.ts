import { noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { MixChannel, MixFindings } from "../mix/mix-findings.ts";
import type { LedgerSource } from "./evidence-ledger.ts";
import type { LedgerLine } from "./ledger-line.ts";
import { perMillionOf, scaledEstimate, standardErrorOf } from "./scaled-estimate.ts";

/**
 * What the mix model says of a line of advertising; annual premium equivalent is turned into policies by what a policy brings.
 *
 * @param asOf the model's last day
 */
export function mixSource(
  line: LedgerLine,
  mix: MixFindings | null,
  apePerPolicy: Estimate,
  asOf: string,
): LedgerSource[] {
  const own = line.kind === "media" ? mix?.channels.find(({ channel }) => channel === line.channel) : undefined;
  if (!mix || !own) return [];
  const policies = policiesOf(own, mix, apePerPolicy);
  return [
    {
      source: "mix",
      policies,
      perMillion: perMillionOf(policies, own.spend),
      standardError: standardErrorOf(policies),
      covered: line.spend,
      until: asOf,
      barred: barredBy(policies, own),
      rests: own.tests,
      made: [],
    },
  ];
}

function policiesOf({ policies }: MixChannel, { outcome }: MixFindings, apePerPolicy: Estimate): Estimate {
  if (outcome === "policies") return policies;
  if (!apePerPolicy.estimate) return noEstimate("evidence_other_outcome", policies.n, policies.method, policies.grade);
  return scaledEstimate(policies, 1 / apePerPolicy.estimate);
}

function barredBy({ estimate }: Estimate, { told }: MixChannel): string | null {
  if (estimate === null) return "evidence_no_estimate";
  return told ? null : "evidence_not_told";
}
