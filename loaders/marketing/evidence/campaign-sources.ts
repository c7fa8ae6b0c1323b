import { estimateOf, type Grade } from "../../../src/models/evidence.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import type { CampaignFinding, EffectFinding } from "../experiments/experiment-findings.ts";
import type { LedgerSource } from "./evidence-ledger.ts";
import type { LedgerLine } from "./ledger-line.ts";
import { perMillionOf } from "./scaled-estimate.ts";

interface Compared {
  campaign: CampaignFinding;
  effect: EffectFinding & { estimate: number; standardError: number };
}

/** What the experiments among a line's campaigns caused together, and what mere comparisons of the others show. */
export function campaignSources(line: LedgerLine): LedgerSource[] {
  const compared = line.campaigns.flatMap((campaign): Compared[] => {
    const effect = campaign.effects.policies ?? campaign.effects.take_up;
    if (!effect || effect.estimate === null || effect.standardError === null) return [];
    return [{ campaign, effect: { ...effect, estimate: effect.estimate, standardError: effect.standardError } }];
  });
  const isTest = ({ campaign, effect }: Compared) => campaign.assignment === "randomised" && effect.grade !== "D";
  return [
    ...together("experiment", compared.filter(isTest)),
    ...together(
      "comparison",
      compared.filter((one) => !isTest(one)),
    ),
  ];
}

/** Policies added by several campaigns to all people assigned; people of different campaigns are taken as independent. */
function together(source: "experiment" | "comparison", compared: readonly Compared[]): LedgerSource[] {
  if (compared.length === 0) return [];
  const added = compared.reduce((sum, { campaign, effect }) => sum + effect.estimate * campaign.treated, 0);
  const standardError = Math.sqrt(
    compared.reduce((sum, { campaign, effect }) => sum + (effect.standardError * campaign.treated) ** 2, 0),
  );
  const people = compared.reduce((sum, { campaign }) => sum + campaign.treated + campaign.holdout, 0);
  const covered = compared.reduce((sum, { campaign }) => sum + (campaign.cost ?? 0), 0);
  const grade = source === "experiment" ? weakest(compared.map(({ effect }) => effect.grade)) : "D";
  const reach = NORMAL_QUANTILE * standardError;
  const policies = estimateOf(added, people, `evidence_${source}`, { low: added - reach, high: added + reach, grade });
  return [
    {
      source,
      policies,
      perMillion: perMillionOf(policies, covered),
      standardError,
      covered,
      until:
        compared
          .map(({ campaign }) => lastDay(campaign))
          .sort()
          .at(-1) ?? null,
      barred: source === "comparison" ? "evidence_not_randomised" : null,
      rests: [],
      made: compared.map(({ campaign }) => campaign.name),
    },
  ];
}

/** The later of the campaign's end and the last assignment. */
function lastDay({ endsOn, lastAssigned, startsOn }: CampaignFinding): string {
  return (
    [endsOn, lastAssigned, startsOn]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? ""
  );
}

function weakest(grades: readonly Grade[]): Grade {
  return [...grades].sort().at(-1)!;
}
