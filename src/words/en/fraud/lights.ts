import type { LightsOutcome } from "../../../models/fraud-lights.js";
import { formatValue } from "../../number-format.js";
import { decisions, finding } from "./lights-decisions.js";
import { optionColumns, optionNames } from "./lights-options.js";

const count = (size: number, decimals = 0) => formatValue(size, { unit: "count", decimals });
const share = (size: number, decimals = 1) => formatValue(size, { unit: "share", decimals });

/** A score as cuts are written: three significant digits. */
export const scoreText = (cut: number) => String(Number(cut.toPrecision(3)));

/** What the page of the lights says, whatever the numbers. */
export const lights = {
  finding,
  decisions,
  scoreText,
  light: { green: "Green", yellow: "Yellow", red: "Red" },
  model: "Model",
  modelNames: { as_run: "As it ran", reference: "Reference model" } as Record<string, string>,
  where: "Requests",
  whereLit: "Where lights are shown",
  whereAll: "All channels",
  setTo: "Set the lights",
  cutNames: {
    running: "as they run",
    rate: "to as many lights as now",
    capacity: "as far as reviewers reach",
    cost: "where costs balance",
  } as Record<string, string>,
  yellow: "▲ Yellow from",
  red: "■ Red from",
  stop: (cut: number, lit: number, money: string | null) =>
    `${scoreText(cut)}: ${share(lit)} of requests${money ? `, keeps ${money} a year` : ""}`,
  noLight: "nothing gets it",
  assumptions: "Assumptions",
  assumptionsNote:
    "Minutes, cost, chance to stop and recovery come from book.json, or are defaults (15 minutes, 150, 60 %, 5 %) where it is silent. No book says what a delay costs an honest customer: it starts at nothing. How common fraud is can be set down to what it is outside a book that was enriched.",
  minutes: "Minutes per review",
  minutesOf: (value: number) => `${count(value)} min`,
  cost: "Cost per review",
  stopChance: "Chance that a review stops a fraud",
  recovery: "Money that comes back anyway",
  delay: "Cost of a delay to an honest customer",
  prevalence: "Fraud, against this book",
  percent: (value: number) => share(value / 100, value < 1 ? 1 : 0),
  perDay: {
    title: "An average day",
    of: (outcome: LightsOutcome, days: number) => count(outcome.total.requests / days, 1),
    each: (light: string, perDay: string) => `${light} ${perDay}`,
  },
  effects: {
    title: "What this choice does",
    shown: "These cuts",
    running: "As they run",
    staff: "Staff, and the company's cost",
    customers: "Honest customers",
    losses: "Frauds, and policyholders' money",
    lightsADay: "Requests flagged a day",
    reviewsPlanned: "Reviews planned a day",
    unserved: "Flagged, without a reviewer on their day",
    redUnserved: "Red, without a reviewer",
    hours: "Staff hours a year",
    cost: "Cost of reviews a year, company",
    delayed: "Honest requests flagged a year",
    perStopped: "Honest delayed per fraud stopped",
    delayCost: "Cost of delays a year, customers",
    found: "Found frauds flagged",
    ofFrauds: (lit: number, all: number) => `${count(lit, lit % 1 ? 1 : 0)} of ${count(all, all % 1 ? 1 : 0)}`,
    redPrecision: "Of red, found to be fraud",
    stopped: "Frauds stopped a year",
    kept: "Kept a year, policyholders",
    next: "Kept by one more review, below yellow",
    apart: "The money kept is the policyholders', the cost is the company's: they are not netted.",
  },
  suggestion: (cut: number | null, lit: number) =>
    cut === null
      ? "Under these assumptions no review is worth its cost."
      : `Under these assumptions costs balance at a yellow cut of ${scoreText(cut)}, which flags ${share(lit)} of requests.`,
  rule: (from: string, lit: number, frauds: string, kept: string) =>
    `Request by request: a review is worth it from an expected loss (score × amount) of ${from}. That is ${share(lit)} of requests, with ${frauds} found frauds; reviewing all of them, each with a reviewer, would keep ${kept} a year.`,
  noRule:
    "No rule per request: these scores are not probabilities, or amounts are not known. Cuts by rank work all the same.",
  chart: (yellow: number) => `What a yellow cut keeps and costs (here ${scoreText(yellow)})`,
  chartSubtitle:
    "A year, by the share of requests flagged, yellow or red (logarithmic): policyholders' money kept, with its 90 % band, and the company's cost of reviews",
  chartKept: "Kept for policyholders",
  chartCost: "Cost of reviews, company",
  chartShare: "Requests flagged",
  chartRunning: "as they run",
  chartColumns: [
    { key: "yellow", label: "Yellow from", unit: "ratio" as const, decimals: 4 },
    { key: "share", label: "Requests flagged", unit: "share" as const, decimals: 2 },
    { key: "frauds", label: "Found frauds flagged", unit: "count" as const, decimals: 1 },
    { key: "kept", label: "Kept a year, policyholders", unit: "money" as const, low: "low", high: "high" },
    { key: "cost", label: "Cost of reviews a year, company", unit: "money" as const },
  ],
  noMoney: "Amounts are not known: the chart shows found frauds instead of money.",
  options: "Ways to set the lights",
  optionsNote:
    "Under the assumptions of the book, on the channels where lights are shown, over requests whose findings had time to come. Intervals: persons drawn again, and suggested cuts looked for anew in every draw. Suggestions keep the share of lights that are red.",
  otherModels: "Other models",
  optionNames,
  optionColumns,
  branches: "One more review a day, by branch",
  branchesNote:
    "What one more review a day would keep for policyholders: the chance that a flagged request finds no reviewer, times what its review would keep. Reds are reviewed first. Branches with requests of fewer than ten people are left out.",
  branchColumns: [
    { key: "branch", label: "Branch" },
    { key: "lights", label: "Flagged a year", unit: "count" as const, decimals: 1 },
    { key: "capacity", label: "Reviews planned a day", unit: "count" as const, decimals: 2 },
    { key: "unserved", label: "Without a reviewer", unit: "share" as const },
    { key: "price", label: "One more review a day keeps, a year", unit: "money" as const },
  ],
  noQueue: "No plan of reviews by branch and day: every flagged request is taken to find a reviewer.",
  /** How the money of this page differs from that of the bridge. */
  assumed:
    "Flagged is yellow or red. Money kept is what reviews would keep if each stopped a fraud with the chance assumed below, whatever staff would have stopped anyway; the page What protection saves says what really was. Honest means not known to be fraud.",
  noFrauds:
    "No request old enough to judge was found to be fraud: lights and their work are shown, and nothing about losses.",
  evidence: [
    "fraud.light.yellow.cut",
    "fraud.lights.per_day",
    "fraud.lights.recall",
    "fraud.lights.protected",
    "fraud.lights.unserved",
    "fraud.lights.by_capacity.cut",
    "fraud.lights.by_cost.cut",
  ],
};
