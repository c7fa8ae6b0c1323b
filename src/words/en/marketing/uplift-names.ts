import { levelName } from "../level-name.js";
import { channelInSentence, channelName } from "./channel-name.js";

const objectives: Record<string, string> = {
  acquisition: "to win customers",
  cross_sell: "to cross-sell",
  win_back: "to win back",
  referral: "to get referrals",
};

/** "App, to cross-sell". */
export function kindName(channel: unknown, objective: unknown): string {
  const to = objectives[String(objective)];
  return `${typeof channel === "string" ? channelName(channel) : "Channel not said"}${to ? `, ${to}` : ""}`;
}

/** "app campaigns to cross-sell". */
export function kindInSentence(channel: unknown, objective: unknown): string {
  const name = typeof channel === "string" ? channelInSentence(channel).replace(/^App$/, "app") : "other";
  const to = objectives[String(objective)];
  return `${name.replace(/^E-mail$/, "e-mail")} campaigns${to ? ` ${to}` : ""}`;
}

const learners: Record<string, string> = {
  dr_logistic: "Doubly robust, logistic regression",
  t_logistic: "T-learner, logistic regression",
  x_logistic: "X-learner, logistic regression",
  dr_trees: "Doubly robust, boosted trees",
  t_trees: "T-learner, boosted trees",
  x_trees: "X-learner, boosted trees",
  chosen: "Chosen on the people before",
  likely_buyers: "Those most likely to buy",
  by_lot: "Scores by lot",
};

export const learnerName = (code: unknown): string => learners[String(code)] ?? String(code);

const traits: Record<string, Record<string, string>> = {
  age: {
    under_30: "Age under 30",
    "30_39": "Age 30 to 39",
    "40_49": "Age 40 to 49",
    "50_59": "Age 50 to 59",
    "60_64": "Age 60 to 64",
  },
  tenure: {
    under_2: "Customers of less than 2 years",
    "2_5": "Customers of 2 to 5 years",
    "5_10": "Customers of 5 to 10 years",
    "10_and_more": "Customers of 10 years and more",
    prospect: "Prospects",
  },
  policies: {
    none: "No policy in force",
    "1": "One policy in force",
    "2": "Two policies in force",
    "3_and_more": "Three policies or more",
  },
  premium: {
    none: "No yearly premium",
    under_20000: "Yearly premium under 20,000",
    under_50000: "Yearly premium 20,000 to 50,000",
    "50000_and_more": "Yearly premium over 50,000",
  },
  holds_savings: { yes: "Holds a savings policy" },
  holds_protection: { yes: "Holds a protection policy" },
  owns_home: { yes: "Owns a home" },
  has_employer: { yes: "Employer known" },
  given_up: { yes: "Once gave up a policy" },
};

const prefixes: Record<string, string> = {
  preferred_channel: "Prefers",
  source: "Came by",
  residence: "Lives",
  region: "Region",
};

/** A trait and its level, as in "Prefers: App". */
export function traitName(trait: unknown, level: unknown): string {
  const own = traits[String(trait)];
  if (own && Object.hasOwn(own, String(level))) return own[String(level)]!;
  const prefix = prefixes[String(trait)];
  const name = trait === "preferred_channel" ? channelName(String(level)) : levelName(String(level));
  return prefix ? `${prefix}: ${name}` : name;
}

const statuses: Record<string, string> = {
  learned: "Learned from",
  not_randomised: "Not drawn by lot: nothing can be said of who was moved",
  units_not_people: "Drawn by agent or branch, not by person",
  not_meant_to_sell: "Not meant to sell",
  no_holdout: "Nobody held out",
  no_treated: "Nobody treated",
  no_window: "No window in which a purchase counts",
  window_open: "Window still open",
  sample_ratio: "Arms not of the planned sizes",
  tiny_arm: "Fewer than 100 people on one side",
  few_held_out: "Fewer than 1,000 held out of those who may be targeted",
  few_treated: "Fewer than 1,000 treated of those who may be targeted",
  nobody_bought: "Nobody bought",
  everybody_bought: "Everybody bought",
  few_bought: "Fewer than 50 purchases, or ten on one side",
};

export const statusName = (code: unknown): string => statuses[String(code)] ?? String(code);

const rules: Record<string, string> = {
  all: "Treat everyone",
  none: "Treat nobody",
  best: "Treat the best by uplift",
  likely: "Treat as many, those most likely to buy",
  lot: "Treat as many, by lot",
};

export const ruleName = (code: unknown): string => rules[String(code)] ?? String(code);
