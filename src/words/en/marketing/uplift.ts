import { count, money, share } from "../said.js";
import { decisions } from "./uplift-decisions.js";
import {
  curveTitle,
  finding,
  findingGrade,
  findingBasis,
  kindsOf,
  kindsTitle,
  profitTitle,
  tenthTitle,
  traitsSaid,
} from "./uplift-findings.js";
import { kindName, learnerName, ruleName, statusName, traitName } from "./uplift-names.js";

const PER_THOUSAND = "per 1,000 people who may be targeted";

/** What the page of whom to treat says, whatever the numbers. */
export const uplift = {
  finding,
  findingBasis,
  findingGrade,
  kindsOf,
  kindsTitle,
  curveTitle,
  tenthTitle,
  profitTitle,
  traitsSaid,
  decisions,
  kindName,
  learnerName,
  ruleName,
  statusName,
  traitName,
  kindsSubtitle: `Qini coefficient: policies ${PER_THOUSAND} that treating the best first adds over treating as many by lot, mean over all budgets, with its 90 % interval. In colour where people differ, after correction for the number of kinds`,
  byLot: "by lot",
  qini: "Qini, policies per 1,000",
  kindsColumns: [
    { key: "name", label: "Kind of campaign" },
    { key: "campaigns", label: "Campaigns", unit: "count" as const },
    { key: "people", label: "People", unit: "count" as const },
    { key: "bought", label: "Bought", unit: "count" as const },
    {
      key: "all",
      label: "Added by treating everyone, per 1,000",
      unit: "count" as const,
      decimals: 1,
      low: "all_low",
      high: "all_high",
    },
    { key: "qini", label: "Qini, per 1,000", unit: "count" as const, decimals: 2, low: "qini_low", high: "qini_high" },
    {
      key: "auuc",
      label: "Area under the curve, per 1,000",
      unit: "count" as const,
      decimals: 2,
      low: "auuc_low",
      high: "auuc_high",
    },
    { key: "p_adjusted", label: "p, corrected", unit: "ratio" as const, decimals: 3 },
    { key: "leader_name", label: "Best learner" },
  ],
  chooseKind: "Kind of campaign",
  curveSubtitle: (kind: string) =>
    `${kind}: policies gained ${PER_THOUSAND}, by the share of them treated. People are ranked by models that never saw them; bands are 90 % intervals`,
  rankings: { uplift: "Best by uplift", likely_buyers: "Likely buyers", by_lot: "By lot" } as Record<string, string>,
  shareTreated: "Share of people treated, %",
  gained: "Policies gained per 1,000",
  curveColumns: [
    { key: "line", label: "Ranking" },
    { key: "share", label: "Treated", unit: "share" as const },
    { key: "gain", label: "Policies gained per 1,000", unit: "count" as const, decimals: 1, low: "low", high: "high" },
  ],
  tenthSubtitle: (kind: string) =>
    `${kind}: policies per 1,000 treated people that would not have come without, by tenth of the uplift scores (1 the best). The dashed line is the mean of all`,
  tenth: "Tenth",
  mean: "mean of all",
  effect: "Policies per 1,000 treated",
  tenthName: (tenth: unknown) => `Tenth ${String(tenth)}`,
  tenthColumns: [
    { key: "tenth", label: "Tenth" },
    { key: "people", label: "People", unit: "count" as const },
    { key: "uplift", label: "Effect per 1,000", unit: "count" as const, decimals: 1, low: "low", high: "high" },
    { key: "expected", label: "Expected by the model", unit: "count" as const, decimals: 1 },
  ],
  profitSubtitle: (kind: string, counted: unknown) =>
    `${kind}: value of policies less cost of contacts, by the share of people treated, the best first. ${counted === "in_force_25" ? "Counted are policies still in force at month 25" : "Counted are policies bought"}. The band is the 90 % interval, with that of a policy's value`,
  profit: "Profit",
  bestFirst: "Best first",
  profitColumns: [
    { key: "share", label: "Treated", unit: "share" as const },
    { key: "profit", label: "Profit", unit: "money" as const, low: "low", high: "high" },
  ],
  rules: "Whom to treat",
  rulesColumns: [
    { key: "name", label: "Rule" },
    { key: "people", label: "People treated", unit: "count" as const },
    { key: "policies", label: "Policies gained", unit: "count" as const, low: "policies_low", high: "policies_high" },
    { key: "profit", label: "Value less cost", unit: "money" as const, low: "profit_low", high: "profit_high" },
  ],
  rulesNote: (counted: unknown) =>
    `For as many people as these campaigns had and may be targeted. How many are the best was settled on people before, never on those it is judged by.${counted === "in_force_25" ? " A policy counts when it is still in force at month 25." : " 25 months have not passed for all of them: a policy counts when it is bought."}`,
  learners: "How well each way of ranking does",
  learnersColumns: [
    { key: "name", label: "Ranking" },
    { key: "picked", label: "Times chosen", unit: "count" as const },
    { key: "qini", label: "Qini, per 1,000", unit: "count" as const, decimals: 2, low: "qini_low", high: "qini_high" },
    {
      key: "auuc",
      label: "Area under the curve, per 1,000",
      unit: "count" as const,
      decimals: 2,
      low: "auuc_low",
      high: "auuc_high",
    },
  ],
  learnersNote: (leader: string) =>
    `Best on all people judged: ${leader}. The page shows what was chosen block by block, each time on the people before alone, so that the choice does not flatter itself. Those most likely to buy are the usual target, and many of them buy anyway; scores by lot must be worth nothing.`,
  traits: "Which traits go together with the effect",
  traitsColumns: [
    { key: "name", label: "Trait" },
    { key: "people", label: "People", unit: "count" as const },
    { key: "uplift", label: "Effect per 1,000", unit: "count" as const, decimals: 1, low: "low", high: "high" },
    { key: "beyond", label: "Beyond all others", unit: "count" as const, decimals: 1 },
    { key: "told", label: "" },
  ],
  clear: "differs",
  traitsNote:
    "A trait that goes together with the effect need not be its cause. These traits may decide whom marketing speaks to; none may ever decide a price, and age, region or disability least of all.",
  campaigns: "What was learned from, and what was not",
  campaignsColumns: [
    { key: "name", label: "Campaign" },
    { key: "kind_name", label: "Kind" },
    { key: "treated", label: "Treated", unit: "count" as const },
    { key: "held_out", label: "Held out", unit: "count" as const },
    { key: "status_name", label: "Use" },
  ],
  campaignsNote:
    "People of 65 and more, with a trusted contact or a care flag, an open claim or complaint, once defrauded, or without consent to marketing on the day are never targeted, and are left out here. Campaigns of one channel and one objective are taken together.",
  noCampaigns: "The book has no campaigns.",
  budget: "Try a budget",
  budgetNote: (kind: string) =>
    `${kind}. The best by uplift are treated first; everything else stays as it was in these campaigns.`,
  budgetNoDifference: (kind: string) => `${kind}. No difference was found in whom it moves: people are treated by lot.`,
  treatedPeople: "People treated",
  policyValue: "Value of a policy",
  contactCost: "Cost per person treated",
  asPeople: (value: number) => count(value),
  asMoney: (value: number, currency: string) => money(value, currency),
  asShare: (value: number) => share(value),
  evidence: [
    "marketing.uplift.all",
    "marketing.uplift.half",
    "marketing.uplift.qini",
    "marketing.uplift.auuc",
    "marketing.uplift.money_gained",
  ],
};
