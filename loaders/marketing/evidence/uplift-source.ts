import type { UpliftFindings } from "../uplift/uplift-findings.ts";
import type { LedgerSource } from "./evidence-ledger.ts";
import type { LedgerLine } from "./ledger-line.ts";
import { perMillionOf, scaledEstimate, standardErrorOf } from "./scaled-estimate.ts";

/**
 * What the best choice of people would add to a year's campaigns of a channel, over a choice by lot; the kind of campaign with the most people
 * speaks for the channel. It says what could be, and never goes to the board.
 */
export function upliftSource(line: LedgerLine, { targeting }: UpliftFindings): LedgerSource[] {
  const own = targeting.filter(
    ({ channel, policiesPerPerson }) => channel === line.channel && policiesPerPerson.estimate !== null,
  );
  const [most] = own.sort((a, b) => b.people - a.people);
  if (line.kind !== "campaign" || !most) return [];
  const people = line.campaigns.reduce((sum, { treated }) => sum + treated, 0);
  const policies = scaledEstimate(most.policiesPerPerson, people);
  return [
    {
      source: "uplift",
      policies,
      perMillion: perMillionOf(policies, line.spend),
      standardError: standardErrorOf(policies),
      covered: line.spend,
      until: null,
      barred: "evidence_potential",
      rests: [],
      made: most.campaigns,
    },
  ];
}
