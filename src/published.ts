/** Figures that the source documents report, to be held beside a book's own. Shares are fractions of the total. */
export interface PublishedFigure {
  value: number;
  /** Who was measured, and when where it is known. */
  source: string;
}

export const published = {
  "value.top_tenth_share": { value: 0.38, source: "Royal & SunAlliance, the most valuable of ten bands" },
  "value.worst_tenth_share": { value: -0.28, source: "Royal & SunAlliance, the least valuable of ten bands" },
  "value.customers_for_80_percent": { value: 0.2, source: "Pareto, a rule of thumb" },
} as const satisfies Record<string, PublishedFigure>;

/** What is reported of loyalty. */
export const publishedLoyalty = {
  "loyalty.persistency.25.count": { value: 0.74, source: "Taiwan, 25-month persistency" },
  "loyalty.agents.attrition_13": { value: 0.66, source: "Taiwan, agents gone within 13 months" },
} as const satisfies Record<string, PublishedFigure>;
