import type { Metric } from "../metric.js";
import { griffinPanelMetrics } from "./griffin-panel.js";

const SURVEY_CAVEAT =
  "Attachment is what people said on one day, with error; weights make up for what is known of those who did not answer, not for what is not.";
const PROXY_CAVEAT =
  "A proxy is no attachment: how far it agrees with a survey is shown on the page wherever a survey exists.";

const types = [
  ["premium", "Premium loyalty", "bought again and are attached"],
  ["latent", "Latent loyalty", "are attached and bought once"],
  ["inertia", "Loyal by habit", "bought again and are not attached"],
  ["none", "No loyalty", "bought once and are not attached"],
] as const;

function ofType([type, label, meaning]: (typeof types)[number]): Metric[] {
  const proxied = (metric: Metric): Metric => ({
    ...metric,
    id: metric.id.replace("griffin.", "griffin.proxy_"),
    label: `${metric.label}, by the proxy`,
    definition: metric.definition.replace(meaning, `${meaning}, going by signs of behaviour in place of a survey`),
    caveat: PROXY_CAVEAT,
  });
  const own: Metric[] = [
    {
      ...{ id: `segments.griffin.${type}_share`, label, unit: "share", decimals: 0, good: goodOf(type) },
      definition: `The part of policyholders who ${meaning}.`,
      formula: "weighted answers of this type ÷ weighted answers, latest wave",
      caveat: SURVEY_CAVEAT,
    },
    {
      ...{
        id: `segments.griffin.${type}_people`,
        label: `${label}: people`,
        unit: "count",
        decimals: 0,
        good: goodOf(type),
      },
      definition: `Policyholders in force who ${meaning}, carried from those who answered to all.`,
      formula: "share × policyholders in force on the as-of date",
      caveat: SURVEY_CAVEAT,
    },
    {
      ...{
        id: `segments.griffin.${type}_contribution`,
        label: `${label}: contribution a year`,
        unit: "money",
        decimals: 0,
        good: "up",
      },
      definition: `What policyholders who ${meaning} bring in twelve months, carried from those who answered to all.`,
      formula: "weighted mean over all answers of contribution × (of this type), × policyholders in force",
      caveat:
        "Contribution is that of the twelve months of the book in which the answer lies, so a part of it came before.",
    },
  ];
  return [...own, ...own.map(proxied)];
}

function goodOf(type: string): Metric["good"] {
  return type === "premium" ? "up" : type === "latent" ? "neither" : "down";
}

const survey: Metric[] = [
  {
    ...{
      id: "segments.griffin.answers",
      label: "Answers to the latest survey",
      unit: "count",
      decimals: 0,
      good: "up",
    },
    definition:
      "Policyholders who answered at least one item on preference and one on perceived difference in the latest wave.",
    formula: "count",
    caveat: "Who held no policy on the day of the answer is left out.",
  },
  {
    ...{
      id: "segments.griffin.effective_answers",
      label: "Answers, as exact as",
      unit: "count",
      decimals: 0,
      good: "up",
    },
    definition: "How many equally weighted answers would tell as much as those that were given, with their weights.",
    formula: "(Σ weight)² ÷ Σ weight²",
    caveat: "An approximation after Kish; intervals use the weights themselves.",
  },
  {
    ...{
      id: "segments.griffin.weight_shift",
      label: "Largest shift of a share by weighting",
      unit: "points",
      decimals: 1,
      good: "neither",
    },
    definition: "By how much the share of a type moves at most when answers are weighted for who did not answer.",
    formula: "largest |weighted share − plain share| of the four types",
    caveat: "Non-response that follows from the attitude itself is not in it.",
  },
  {
    ...{
      id: "segments.griffin.misplaced",
      label: "On the wrong side of the cut",
      unit: "share",
      decimals: 0,
      good: "down",
    },
    definition:
      "The part of people whom error of measurement alone puts on the other side of the attachment cut than where they stand.",
    formula: "P(score and true score on different sides), both normal, from the reliability",
    caveat: "A true score is what repeated answers would settle at; the mood of the year counts as error.",
  },
  {
    ...{
      id: "segments.griffin.reliability",
      label: "Reliability of attachment",
      unit: "ratio",
      decimals: 2,
      good: "up",
    },
    definition: "The part of the variance of attachment that is no error of measurement.",
    formula: "three waves: r₁₂ r₂₃ ÷ r₁₃; two waves: r₁₂; one wave: stratified alpha of its items",
    caveat: "With two waves true change counts as error; with one wave the mood of the day counts as truth.",
  },
];

const after: Metric[] = [
  {
    ...{
      id: "segments.griffin.persistency_gap",
      label: "Policies kept a year: attached less habit",
      unit: "points",
      decimals: 1,
      good: "neither",
    },
    definition:
      "Of policies held on the day of the answer, the share not given up within twelve months: premium loyalty less inertia.",
    formula: "kept(premium) − kept(inertia)",
    caveat:
      "An association. Error of measurement makes it look smaller than it is; other differences between the two are not taken out.",
  },
  {
    ...{
      id: "segments.griffin.purchase_gap",
      label: "Bought within a year: attached less habit",
      unit: "points",
      decimals: 1,
      good: "neither",
    },
    definition: "People who bought a further policy within twelve months of the answer: premium loyalty less inertia.",
    formula: "bought(premium) − bought(inertia)",
    caveat: "An association; campaigns that reached the one more than the other are not taken out.",
  },
  {
    ...{
      id: "segments.griffin.kept_worth",
      label: "A year of keeping habit like attachment",
      unit: "money",
      decimals: 0,
      good: "up",
    },
    definition: "What would stay each year if policies of inertia were kept as often as those of premium loyalty.",
    formula: "contribution of inertia a year × difference in policies kept",
    caveat: "Only if the difference is caused by attachment, and before what attaching them costs.",
  },
  {
    ...{
      id: "segments.griffin.latent_tenth",
      label: "One latent customer in ten buying again",
      unit: "money",
      decimals: 0,
      good: "up",
    },
    definition: "What a tenth of the latent would bring a year more if they then brought what premium loyalty brings.",
    formula: "latent people ÷ 10 × (contribution of premium − contribution of latent, a person)",
    caveat: "Premium loyalty also differs in age, income and products; a second policy alone may bring less.",
  },
];

const proxy: Metric[] = [
  {
    ...{
      id: "segments.griffin.proxy_agreement",
      label: "Proxy on the survey's side",
      unit: "share",
      decimals: 0,
      good: "up",
    },
    definition: "The part of people who answered whom the proxy puts on the same side of attachment as their answers.",
    formula: "people on the same side ÷ people, weighted",
    caveat: "A coin agrees with half of them.",
  },
  {
    ...{
      id: "segments.griffin.proxy_kappa",
      label: "Agreement of proxy and survey beyond chance",
      unit: "ratio",
      decimals: 2,
      good: "up",
    },
    definition: "Cohen's kappa of the two: 0 as by chance, 1 in everything.",
    formula: "(agreement − agreement by chance) ÷ (1 − agreement by chance)",
    caveat: "Error of measurement in the survey keeps it below 1 even for a perfect proxy.",
  },
];

/** Numbers of the page on loyalty types. */
export const griffinMetrics: readonly Metric[] = [
  ...types.flatMap(ofType),
  ...survey,
  ...after,
  ...griffinPanelMetrics,
  ...proxy,
];
