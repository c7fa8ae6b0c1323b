import type { Metric } from "../metric.js";

const counts: Metric[] = [
  count("red", "Obstacles in the way", "down"),
  count("amber", "Obstacles partly there", "down"),
  count("green", "Obstacles out of the way", "up"),
  count("unmeasured", "Obstacles that cannot be measured", "down"),
];

const signs: Metric[] = [
  {
    id: "crm.obstacle.outcomes_measured",
    label: "Outcomes measured: loyalty, profit",
    unit: "count",
    decimals: 0,
    good: "up",
    definition:
      "How many of the two outcomes that matter the book measures: loyalty, as persistency or intention to stay, and profit, as contribution.",
    formula: "loyalty (0 or 1) + profit (0 or 1)",
    caveat: "That something is measured does not say that anybody steers by it.",
  },
  {
    id: "crm.obstacle.reach_lift",
    label: "Most valuable fifth among those reached, as a multiple of its size",
    unit: "ratio",
    decimals: 2,
    good: "up",
    definition:
      "Of policyholders whom a campaign of the last twelve months turned to, the share in the most valuable fifth of the year before, as a multiple of one fifth.",
    formula: "share of the most valuable fifth among those reached ÷ 0.2",
    caveat: "Drawing by lot reaches 1. Campaigns for prospects are not in it, as prospects have no value yet.",
  },
  {
    id: "crm.obstacle.needs_known",
    label: "Policyholders heard from in two years",
    unit: "share",
    decimals: 0,
    good: "up",
    definition:
      "Of people with a policy in force, the share of whom an inquiry, a request, a change, a complaint, a quote, an application or an answered survey of the last 24 months is on record.",
    formula: "people with such a trace ÷ people with a policy in force",
    caveat: "A trace is not yet a need understood; what agents know and do not write down is not in it.",
  },
  {
    id: "crm.obstacle.preferred_channel",
    label: "Contacts through the preferred channel",
    unit: "share",
    decimals: 0,
    good: "up",
    definition:
      "Of contacts that customers began in the last twelve months, the share through the channel they prefer.",
    formula: "contacts through the preferred channel ÷ contacts of customers with a known preference",
    caveat:
      "A branch is its counter. A preference that no channel of contact answers to, such as a bank, counts as not met.",
  },
  {
    id: "crm.obstacle.self_service_gap",
    label: "Settled the first time, app and web against people",
    unit: "points",
    decimals: 1,
    good: "up",
    definition:
      "First-time resolution in app and web less that at counter, by phone and by agents, for the same purposes.",
    formula: "difference of shares, standardised by purpose",
    caveat: "Customers choose their channel: easy matters of one purpose may go to the app.",
  },
  {
    id: "crm.obstacle.override",
    label: "Lights that staff decided against",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: "Of requests reviewed in the last 24 months, the share in which staff decided against the light.",
    formula: "reviews with an override ÷ reviews",
    caveat:
      "Never deciding against a model is too much trust in it, often too little. Who was right is on the pages of the fraud model.",
  },
  score("crm.obstacle.value_felt", "Value for money, as customers feel it", "customers' answers on value for money"),
  score("crm.obstacle.difference_felt", "Perceived difference", "customers' answers on what sets the company apart"),
  score(
    "crm.obstacle.executive_support",
    "Support by executives, as employees see it",
    "employees' answers on executives' support",
  ),
  score("crm.obstacle.process", "Processes, as employees see them", "employees' answers on processes"),
  score(
    "crm.obstacle.cooperation",
    "Cooperation, as employees see it",
    "employees' answers on cooperation between departments",
  ),
];

function count(state: string, label: string, good: Metric["good"]): Metric {
  return {
    id: `crm.obstacles.${state}`,
    label,
    unit: "count",
    decimals: 0,
    good,
    definition: "Of the twelve obstacles that the paper names, those whose worst measured sign is of this state.",
    formula: "count of obstacles by the state of their worst sign",
    caveat: "The paper names no limits: those of each sign are this site's own, and shown beside it.",
  };
}

function score(id: string, label: string, answers: string): Metric {
  return {
    id,
    label,
    unit: "count",
    decimals: 1,
    good: "up",
    definition: `Mean of ${answers} in the latest survey, from 1 to 10.`,
    formula: "mean of answers, weighted for those who did not answer",
    caveat: "Weights make up for what is known of those who did not answer, not for what is not.",
  };
}

/** Numbers of the page on obstacles. */
export const obstacleMetrics: readonly Metric[] = [...counts, ...signs];
