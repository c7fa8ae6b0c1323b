import type { Metric } from "../metric.js";
import { constructs } from "./constructs.js";

const beforeSatisfaction = ["image", "expectation", "quality", "service", "claims", "value"];

function effect(from: string, outcome: string): Metric {
  return {
    id: `loyalty.path.on_${outcome}.${from}`,
    label: `Effect of ${constructs[from]} on ${outcome}`,
    unit: "ratio",
    decimals: 2,
    good: "neither",
    definition: `How many standard deviations ${outcome} rises with one standard deviation more of ${constructs[from]}, along all arrows of the model.`,
    formula: "sum over all ways along the arrows of the product of their paths, measurement error taken out",
    caveat:
      "Answers of one day to one survey: the arrows' direction is assumed, and what was not asked may drive both.",
  };
}

function explained(outcome: string): Metric {
  return {
    id: `loyalty.path.explained.${outcome}`,
    label: `Share of ${outcome} that the model explains`,
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: `How much of the differences in ${outcome} between customers goes with what is held to drive it (R²).`,
    formula: "1 − variance not explained ÷ variance, measurement error taken out",
    caveat: "The way of answering alone explains a part of it.",
  };
}

function mean(id: string, what: string, who: string): Metric {
  return {
    id,
    label: `Mean ${what}, of ten`,
    unit: "count",
    decimals: 1,
    good: "up",
    definition: `What ${who} answer on ${what} in the latest survey, from 1 to 10.`,
    formula: "weighted mean over people of the mean of their answers",
    caveat:
      "Weights correct for who is known to answer less; whoever answers because of what they think stays over-counted.",
  };
}

const survey: Metric[] = [
  {
    id: "loyalty.survey.response_rate",
    label: "Invited who answered",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "Share of the customers invited to the latest survey who answered at least one question.",
    formula: "answered ÷ invited",
    caveat: "Answers are weighted by the chance to answer, as far as known traits tell it.",
  },
  mean("loyalty.survey.satisfaction", "satisfaction", "customers"),
  mean("loyalty.survey.loyalty", "intention to stay", "customers"),
  mean("loyalty.employees.executive_support", "support from executives", "employees"),
  mean("loyalty.employees.process", "processes", "employees"),
  mean("loyalty.employees.cooperation", "cooperation", "employees"),
];

function diagnostic(id: string, label: string, definition: string, formula: string, caveat: string): Metric {
  const good = id === "cfi" || id === "tli" ? "up" : "down";
  const share = id === "first_factor" || id === "inadmissible";
  return {
    id: `loyalty.path.${id}`,
    label,
    unit: share ? "share" : "ratio",
    decimals: share ? 0 : 3,
    good,
    definition,
    formula,
    caveat,
  };
}

const diagnostics: Metric[] = [
  diagnostic(
    "first_factor",
    "Share of the first factor",
    "How much of all differences in answers one single thing could hold.",
    "largest eigenvalue of the correlations of items ÷ items",
    "A small share does not prove that the way of answering plays no part.",
  ),
  diagnostic(
    "marker",
    "What may run through all answers",
    "The second smallest correlation between constructs, taken as the mark of the way of answering.",
    "second smallest correlation between constructs, at least 0",
    "It may be a true relation; paths without it are a lower bound on trust, not a correction.",
  ),
  diagnostic(
    "inadmissible",
    "Draws left out",
    "Share of the bootstrap draws that gave correlations or reliabilities that cannot be.",
    "inadmissible draws ÷ draws",
    "Many such draws say that the survey is too small for the model.",
  ),
  diagnostic(
    "cfi",
    "Comparative fit (CFI)",
    "How far the model by maximum likelihood is from one without any relation, against perfect fit.",
    "1 − noncentrality of the model ÷ noncentrality of independence",
    "Above 0.95 is read as good; a good fit does not say that the arrows point the right way.",
  ),
  diagnostic(
    "tli",
    "Tucker-Lewis index (TLI)",
    "Comparative fit with a price on every parameter.",
    "(χ²/df of independence − χ²/df) ÷ (χ²/df of independence − 1)",
    "Above 0.95 is read as good.",
  ),
  diagnostic(
    "rmsea",
    "Error of approximation (RMSEA)",
    "How far the model's correlations are from those of all customers, per degree of freedom.",
    "√((χ² − df) ÷ (df × n))",
    "Below 0.06 is read as good.",
  ),
  diagnostic(
    "srmr",
    "Residual correlation (SRMR)",
    "How far the model's correlations are from those found, on average.",
    "root mean square of the residual correlations",
    "Below 0.08 is read as good.",
  ),
];

/** What the page of the chain shows of the path model. */
export const pathModelMetrics: readonly Metric[] = [
  ...["satisfaction", ...beforeSatisfaction, "complaints", "preference", "differentiation"].map((from) =>
    effect(from, "loyalty"),
  ),
  ...beforeSatisfaction.map((from) => effect(from, "satisfaction")),
  explained("satisfaction"),
  explained("loyalty"),
  ...survey,
  ...diagnostics,
];
