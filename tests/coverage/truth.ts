/** What estimands take from truth.json of a simulated book. */
export interface BookTruth {
  last_year_by_tenure: { years: number; customers: number; mean: number }[];
  loyalty: {
    one_standard_deviation_more: Record<string, Moved>;
    agent_leaves: { given_up_6: number; given_up_12: number; hazard_ratio_0_6: number; hazard_ratio_7_12: number };
    agent_attrition_13: { agents: number; share: number };
    among_referred: { persistency_25: number; contribution_a_year: number };
    traits: Record<string, Record<"among_all" | "among_those" | "among_others", { persistency_25: number }>>;
    main_persistency: {
      by_month: Record<"13" | "25" | "37" | "49" | "61", { policies: number; share: number }>;
      by_product_25: Record<string, { policies: number; share: number }>;
    };
    residual_years: Record<string, Record<"within_5" | "within_10" | "within_20" | "within_30", number>>;
  };
  marketing: {
    /** In the order of the catalogue: effects on the share of the treated who buy, and who have kept what they bought (null while immature). */
    campaigns: {
      assignment: "randomised" | "rule" | "self_selected";
      take_up: { effect: number };
      in_force_25: { effect: number } | null;
    }[];
    all_campaigns: Record<"policies_per_person" | "ape_per_person" | "in_force_per_person", number>;
    geo_lift: Record<string, number>;
  };
  segments: {
    /** Everybody, and by income. */
    quotes: Record<
      "all" | "lower" | "middle" | "upper",
      { take_up: Record<"0.9" | "1" | "1.1", number>; elasticity: number }
    >;
    price_change: { hazard_ratio: number };
  };
}

export interface Moved {
  points: number;
  persistency_25: number;
  hazard_ratio: number;
  given_up_12: number;
  bought_24_ratio: number;
}
