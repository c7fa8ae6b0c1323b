import type { Check } from "../../../src/models/report.ts";
import type { UpliftBudgets } from "../../../src/models/uplift-budget.ts";
import { noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { contractWorth } from "../worth/contract-worth.ts";
import type { LookAt, MarketingContext, Part } from "../part.ts";
import { campaignKinds, type CampaignKind } from "./campaign-kind.ts";
import { kindUplift } from "./kind-uplift.ts";
import { missingNeeds } from "./needs.ts";
import { targetingMoney } from "./targeting-money.ts";
import { traitRows } from "./trait-rows.ts";
import { upliftBudget } from "./uplift-budget.ts";
import { notLearned, readCampaigns, type UpliftCampaign } from "./uplift-campaign.ts";
import { kindNumbers, targetingFinding, type Told } from "./uplift-numbers.ts";
import { readPeople, type UpliftPeople } from "./uplift-people.ts";
import {
  curveRows,
  kindRow,
  learnerRows,
  profitRows,
  reasonsByCampaign,
  ruleRows,
  tenthRows,
} from "./uplift-tables.ts";
import { pValueOf, verdicts } from "./verdict.ts";

/** Whom campaigns move and whom they do not, from randomised campaigns of one kind taken together, and whom to treat at which budget. */
export const uplift: LookAt<"uplift"> = async (context) => {
  const missing = missingNeeds(context.book);
  if (missing.length > 0) {
    const numbers = headline([], "missing_table");
    return { part: { numbers, tables: {}, missing, checks: [] }, findings: { targeting: [] } };
  }
  const consents = context.book.columns["customers"]!.includes("marketing_consent_since");
  const people = await readPeople(context.database, consents);
  const campaigns = await readCampaigns(context.database);
  const kinds = campaignKinds(
    campaigns.filter((campaign) => notLearned(campaign) === null),
    people,
  );
  const told = tellKinds(kinds, people, context);
  return { part: partOf(campaigns, kinds, told), findings: { targeting: told.map(targetingFinding) } };
};

/** Kinds that could be learned from, those where people differ first, then by people. */
function tellKinds(kinds: readonly CampaignKind[], people: UpliftPeople, context: MarketingContext): Told[] {
  const { options, worth } = context;
  const found = kinds.filter(({ reason }) => reason === null).map((kind) => kindUplift(kind, people, options));
  const judged = verdicts(found);
  return found
    .map((own, i): Told => {
      const money = targetingMoney(own, people, contractWorth(worth).valuePerPolicy, options);
      return { found: own, verdict: judged[i]!, money };
    })
    .sort(
      (a, b) =>
        Number(b.verdict.differs) - Number(a.verdict.differs) ||
        b.found.kind.people.length - a.found.kind.people.length,
    );
}

function partOf(campaigns: readonly UpliftCampaign[], kinds: readonly CampaignKind[], told: readonly Told[]): Part {
  return {
    numbers: headline(told, "uplift_nothing_to_learn_from"),
    tables: {
      uplift_kinds: told.map(kindRow),
      uplift_campaigns: reasonsByCampaign(campaigns, notLearned, kinds),
      uplift_tenths: told.flatMap(tenthRows),
      uplift_curve: told.flatMap(curveRows),
      uplift_learners: told.flatMap(learnerRows),
      uplift_profit: told.flatMap(profitRows),
      uplift_rules: told.flatMap(ruleRows),
      uplift_traits: told.flatMap(({ found }) => traitRows(found)),
    },
    missing: [],
    checks: checks(told),
    model: { kinds: told.map(upliftBudget) } satisfies UpliftBudgets,
  };
}

/** The numbers of the first kind, and of each under its name. */
function headline(told: readonly Told[], reason: string): Record<string, Estimate> {
  const none = noEstimate(reason, 0, "uplift_qini", "B");
  const first = told[0] ? kindNumbers(told[0]) : {};
  const numbers: Record<string, Estimate> = {};
  for (const name of ["all", "half", "qini", "auuc", "money_gained"])
    numbers[`marketing.uplift.${name}`] = first[name] ?? none;
  for (const own of told) {
    for (const [name, estimate] of Object.entries(kindNumbers(own)))
      numbers[`marketing.uplift.${own.found.kind.kind}.${name}`] = estimate;
  }
  return numbers;
}

const PLACEBO_LEVEL = 0.01;

/** Scores by lot must be worth nothing. */
function checks(told: readonly Told[]): Check[] {
  if (told.length === 0) return [];
  const least = Math.min(1, told.length * Math.min(...told.map(({ found }) => pValueOf(found.rankings.by_lot))));
  return [{ id: "uplift_lots_worth_nothing", passed: least >= PLACEBO_LEVEL, value: null, limit: null }];
}
