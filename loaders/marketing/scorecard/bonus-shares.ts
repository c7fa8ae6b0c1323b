import type { CampaignFinding, ExperimentFindings } from "../experiments/experiment-findings.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { CampaignSale } from "./read-scorecard.ts";

/** What one pot of bonus would have paid for a campaign under three rules, each as a share of the pot. */
export interface BonusShare {
  campaign: string;
  name: string | null;
  sold: number;
  inForce: number;
  /** Policies in force at month 25 that would not be there without the campaign; null where nobody was left out by lot, 0 where it added none. */
  added: number | null;
  perSale: number;
  perInForce: number;
  /** Of the pot for campaigns whose addition is known; null for the others. */
  perAdded: number | null;
}

/** Campaigns by what they sold; those that sold too few to be shown are left out of the pot. */
export function bonusShares(sales: readonly CampaignSale[], experiments: ExperimentFindings): BonusShare[] {
  const shown = sales.filter(({ sold, inForce }) => sold >= FEWEST_PEOPLE && inForce >= FEWEST_PEOPLE);
  const added = shown.map(({ campaign }) => addedBy(experiments.campaigns.find((one) => one.campaign === campaign)));
  const [sold, inForce, addedInAll] = [
    total(shown.map((one) => one.sold)),
    total(shown.map((one) => one.inForce)),
    total(added.map((one) => one ?? 0)),
  ];
  return shown
    .map((sale, i): BonusShare => ({
      ...sale,
      added: added[i]!,
      perSale: sale.sold / sold,
      perInForce: sale.inForce / inForce,
      perAdded: added[i] === null || addedInAll === 0 ? null : added[i]! / addedInAll,
    }))
    .sort((a, b) => b.sold - a.sold);
}

/** Policies in force at month 25 that a randomised campaign added: the effect per person times the people treated, never below 0. */
function addedBy(finding: CampaignFinding | undefined): number | null {
  const effect = finding?.effects.in_force_25;
  if (!finding || !effect || effect.estimate === null) return null;
  if (effect.maturity !== "observed" || effect.grade === "D") return null;
  return Math.max(0, effect.estimate * finding.treated);
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
