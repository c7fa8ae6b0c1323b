import { weakestGrade } from "../../../models/evidence.js";
import type { Report } from "../../../models/report.js";
import { levelName } from "../level-name.js";
import { count, known, share } from "../said.js";
import { decisions } from "./price-decisions.js";
import { curveTitle, fairnessSaid, finding, naiveSaid, plansSaid, traitTitle, whyNot } from "./price-findings.js";
import { ownLevelName, planNames, priceTraits, segmentName } from "./price-names.js";

const signed = (change: number) => `${change > 0 ? "+" : change < 0 ? "−" : ""}${share(Math.abs(change))}`;
const id = (name: string) => `segments.price.${name}`;

/** What the page on prices says, whatever the numbers. */
export const price = {
  finding,
  decisions,
  grade: ({ numbers }: Pick<Report, "numbers">) =>
    weakestGrade(
      ["elasticity", "lapse_ratio"]
        .map((name) => numbers[id(name)])
        .filter(known)
        .map((number) => number.grade),
    ) ?? undefined,
  curveTitle,
  traitTitle,
  naiveSaid,
  fairnessSaid,
  plansSaid,
  whyNot,
  segmentName,
  trait: (code: string) => priceTraits[code] ?? levelName(code),
  level: (code: string) => ownLevelName(code) ?? levelName(code),
  planName: (code: string) => planNames[code] ?? code,
  cards: [id("take_up.list"), id("take_up.plus_10"), id("elasticity"), id("lapse_ratio")],
  curveSubtitle: (isRandomised: boolean, quotes: number) =>
    `Share of quotes taken up, by price against list price: dots are the prices ${isRandomised ? "drawn by lot" : "offered"}, the line a logistic curve, both with 90 % intervals; ${count(quotes)} quotes`,
  priceAxis: "Price against list, %",
  takeUpAxis: "Taken up",
  curveColumns: [
    { key: "change", label: "Price against list", unit: "share" as const },
    { key: "quotes", label: "Quotes", unit: "count" as const },
    { key: "estimate", label: "Taken up", unit: "share" as const, decimals: 1, low: "low", high: "high" },
  ],
  takeUpBy: "Sensitivity of take-up by",
  lapseBy: "Giving up after the new tariff by",
  elasticity: "Sensitivity of take-up",
  elasticitySubtitle:
    "Percent of take-up lost for one percent of price, with 90 % intervals; in colour where a group is clear of the whole after correction for the number of traits. Age, gender, region and disability are left out: no price may rest on them",
  elasticityAxis: "Change of take-up for 1 % of price, %",
  lapse: "Giving up after a new tariff",
  lapseSubtitle: (size: string, day: string) =>
    `How many times as often contracts were given up in the twelve months after the tariff of ${day} (${size}), beyond contracts without one, with 90 % intervals`,
  lapseAxis: "Times as often",
  shrunkNote:
    "Groups are shown as measured; the table holds what is left of each when chance alone is taken out (drawn towards all).",
  apartNote: (adjusted: number | null) =>
    adjusted === null
      ? "One group alone: nothing to compare."
      : `Were all groups alike, differences this large would come up with a probability of ${count(adjusted, 2)} (Wald test, corrected for the number of traits).`,
  whole: "all",
  effectColumns: (unit: "ratio") => [
    { key: "category", label: "Group" },
    { key: "n", label: "Rests on", unit: "count" as const },
    { key: "estimate", label: "As measured", unit, decimals: 2, low: "low", high: "high" },
    { key: "shrunk", label: "Drawn towards all", unit, decimals: 2, low: "shrunk_low", high: "shrunk_high" },
  ],
  takeUpColumns: [
    {
      key: "minus_10",
      label: "Take-up at −10 %",
      unit: "share" as const,
      decimals: 1,
      low: "minus_10_low",
      high: "minus_10_high",
    },
    { key: "list", label: "At list", unit: "share" as const, decimals: 1, low: "list_low", high: "list_high" },
    {
      key: "plus_10",
      label: "At +10 %",
      unit: "share" as const,
      decimals: 1,
      low: "plus_10_low",
      high: "plus_10_high",
    },
  ],
  naiveTitle: "Why bargained discounts are no test",
  hazardTitle: "Before and after the new tariff",
  hazardNote:
    "Contracts given up a year, for those with the new tariff and those without one. The second pair of rows is the placebo: the same day a year earlier.",
  hazardRows: {
    "change changed": "New tariff",
    "change kept": "No new tariff",
    "placebo changed": "A year earlier: products of the new tariff",
    "placebo kept": "A year earlier: other products",
  } as Record<string, string>,
  hazardColumns: [
    { key: "name", label: "Contracts" },
    { key: "before", label: "Twelve months before", unit: "share" as const, decimals: 1 },
    { key: "after", label: "Twelve months after", unit: "share" as const, decimals: 1 },
  ],
  noChange: (reason: string) => `What a new tariff does to staying is ${reason}.`,
  noTakeUp: (reason: string) => `What a price does to take-up is ${reason}.`,
  plansTitle: "What prices within the rules would bring",
  plansNote:
    "Prices differ by products and size of premium alone, no further than was tested. A renewal never rises more than new business of its segment, and no rule asks for age, gender, region or disability. New business is that of the channels in which prices were tested.",
  planColumns: [
    { key: "name", label: "Prices" },
    { key: "mean_price", label: "Mean change of price", unit: "share" as const, decimals: 1 },
    { key: "sold", label: "Contracts sold a year", unit: "count" as const, low: "sold_low", high: "sold_high" },
    {
      key: "kept",
      label: "There after a year",
      unit: "share" as const,
      decimals: 1,
      low: "kept_low",
      high: "kept_high",
    },
    { key: "profit", label: "Profit more than today", unit: "money" as const, low: "profit_low", high: "profit_high" },
    { key: "share", label: "Against today", unit: "share" as const, decimals: 1, low: "share_low", high: "share_high" },
  ],
  tryTitle: "Try prices",
  tryNote:
    "Every setting is reckoned at once in your browser, from sums over many contracts: no one's own price is here. The address of the page keeps your settings.",
  noModel: (reason: string) => `Prices cannot be tried out: what a price does to take-up is ${reason}.`,
  noPolicies: "Prices cannot be tried out: too few contracts were sold in the last twelve months.",
  today: "today",
  asStart: "as chosen above",
  offeredLabel: "Prices of new business",
  pricesTitle: "The prices tried",
  pricesColumns: [
    { key: "name", label: "Contracts" },
    { key: "offered", label: "New business" },
    { key: "sold", label: "Sold a year, today", unit: "count" as const },
    { key: "renewed", label: "Renewals" },
    { key: "in_force", label: "In force", unit: "count" as const },
  ],
  start: "Start from",
  starts: planNames,
  scope: "New business",
  scopes: { tested: "Channels that were tested", all: "All channels, as if they answered alike" } as Record<
    string,
    string
  >,
  offered: (segment: string) => `New: ${segmentName(segment)}`,
  renewed: (segment: string) => `Renewal: ${segmentName(segment)}`,
  changeOf: signed,
  renewalsLabel: "Prices of renewals",
  renewalsNote: (most: number) =>
    most > 0
      ? `Up to ${signed(most)}, the largest rise that was seen, and never more than new business of the same segment. A cut was never seen, so none is said to keep anybody.`
      : "No new tariff was ever seen in this book, so renewals stay as they are.",
  held: (segments: readonly string[]) =>
    `Held at the price of new business, as nobody may pay more for staying: ${segments.map((code) => segmentName(code).toLowerCase()).join("; ")}.`,
  fairnessTitle: "Who would pay more, who less",
  fairnessNote:
    "Mean price over today's, by the premiums that each group pays for the contracts in question. A description of what the prices set above would come to; regions are listed where they stand out most.",
  fairnessColumns: [
    { key: "trait", label: "By" },
    { key: "group", label: "Group" },
    { key: "people", label: "People", unit: "count" as const },
    { key: "index", label: "Price, today 1", unit: "ratio" as const, decimals: 3 },
    { key: "difference", label: "Against all", unit: "points" as const, decimals: 1 },
  ],
  claimNote:
    "The source tells of a personal-lines insurer that priced by price sensitivity, gained 7 % of profit and kept more renewals. Here more profit comes with fewer renewals, or with none of them touched. Markets and products differ, so this is no verdict.",
  evidence: [
    id("take_up.list"),
    id("take_up.plus_10"),
    id("elasticity"),
    id("lapse_ratio"),
    id("plan.new_only.gain"),
    id("plan.most.gain"),
  ],
};
