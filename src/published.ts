import { claims } from "./claims.js";

/** Figures that the source documents report, to be held beside a book's own. Shares are fractions of the total. */
export interface PublishedFigure {
  value: number;
  /** Who was measured, and when where it is known. */
  source: string;
}

export const published = {
  "value.top_tenth_share": {
    value: claimed("value.top_tenth_share"),
    source: "Royal & SunAlliance, the most valuable of ten bands",
  },
  "value.worst_tenth_share": {
    value: claimed("value.worst_tenth_share"),
    source: "Royal & SunAlliance, the least valuable of ten bands",
  },
  "value.customers_for_80_percent": {
    value: claimed("value.customers_for_80_percent"),
    source: "Pareto, a rule of thumb",
  },
} as const satisfies Record<string, PublishedFigure>;

/** What is reported of loyalty. */
export const publishedLoyalty = {
  "loyalty.persistency.25.count": {
    value: claimed("loyalty.persistency.25.count"),
    source: "Taiwan, 25-month persistency",
  },
  "loyalty.agents.attrition_13": {
    value: claimed("loyalty.agents.attrition_13"),
    source: "Taiwan, agents gone within 13 months",
  },
} as const satisfies Record<string, PublishedFigure>;

/** What is reported of prices by price sensitivity; the claims page leaves it out, as what was priced is not known. */
export const publishedPrice = {
  "segments.price.plan.level.share": { value: 0.07, source: "A personal-lines insurer, renewals up" },
  "segments.price.plan.new_only.share": { value: 0.07, source: "A personal-lines insurer, renewals up" },
  "segments.price.plan.most.share": { value: 0.07, source: "A personal-lines insurer, renewals up" },
} as const satisfies Record<string, PublishedFigure>;

/** The figure that the claims page holds this number against. */
function claimed(metric: string): number {
  const test = claims.find((claim) => claim.metric === metric)?.test;
  if (test?.kind !== "about") throw new Error(`No claim gives a figure for ${metric}.`);
  return test.value;
}
