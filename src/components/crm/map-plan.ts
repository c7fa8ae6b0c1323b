/** A box of the picture: the numbers that matter in it, and the page that carries them. */
export interface MapBox {
  code: string;
  /** Registry ids, the one that matters most first; none when the book can hold nothing of it. */
  numbers: readonly string[];
  page?: string;
}

export interface MapGroup {
  code: string;
  boxes: readonly MapBox[];
}

export interface MapBand {
  code: "front_office" | "customers" | "back_office" | "analytical_system";
  groups: readonly MapGroup[];
}

/** Figure 2 of the paper: who meets the customer, who stands behind them, and what they know. */
export const mapPlan: readonly MapBand[] = [
  {
    code: "front_office",
    groups: [
      {
        code: "channel_management",
        boxes: [
          { code: "one_answer", numbers: ["crm.channel.resolution_gap", "crm.channel.wait_gap"], page: "#channels" },
          {
            code: "one_view",
            numbers: ["crm.contact.history_seen", "crm.contact.without_customer", "crm.view.age_median"],
            page: "/crm/methods#map",
          },
        ],
      },
      {
        code: "campaign_management",
        boxes: [
          {
            code: "service",
            numbers: [
              "crm.contact.first_time_resolution",
              "crm.contact.repeat_share",
              "crm.contact.repeat_other_channel",
            ],
            page: "#service-matrix",
          },
          { code: "promotion", numbers: ["crm.promotion.policies_added"], page: "/marketing/experiments" },
          { code: "sales", numbers: ["crm.sales.win_back_share"], page: "/loyalty/lifecycle" },
          { code: "market_research", numbers: ["crm.research.response_rate"], page: "/loyalty/chain" },
        ],
      },
    ],
  },
  {
    code: "customers",
    groups: [
      {
        code: "target_customers",
        boxes: [
          { code: "target", numbers: ["crm.customers.in_force", "crm.customers.top_fifth_share"], page: "/value/" },
        ],
      },
    ],
  },
  {
    code: "back_office",
    groups: [
      {
        code: "strategy",
        boxes: [
          { code: "strategy_development", numbers: ["crm.strategy.promises_kept"], page: "/marketing/promises" },
          { code: "campaign_planning", numbers: ["crm.campaigns.cost_proven"], page: "/marketing/evidence" },
        ],
      },
      {
        code: "administrative_support",
        boxes: [
          { code: "underwriting", numbers: ["crm.application.decision_median", "crm.application.decision_90"] },
          { code: "claims", numbers: ["crm.claim.decision_median", "crm.claim.decision_90"] },
          { code: "actuarial", numbers: ["crm.actuarial.value_per_ape"], page: "/marketing/value-statement" },
          { code: "planning", numbers: ["crm.planning.budget_gain"], page: "/marketing/budget" },
        ],
      },
      {
        code: "quality_management",
        boxes: [
          { code: "training", numbers: ["crm.staff.trained_share", "crm.staff.training_age"], page: "/fraud/people" },
          { code: "internal_audit", numbers: [] },
          {
            code: "customer_survey",
            numbers: ["crm.survey.satisfaction", "crm.survey.loyalty"],
            page: "/loyalty/chain",
          },
          {
            code: "employee_survey",
            numbers: ["crm.employees.process", "crm.employees.cooperation", "crm.employees.executive_support"],
            page: "/loyalty/chain",
          },
        ],
      },
    ],
  },
  {
    code: "analytical_system",
    groups: [
      {
        code: "analysis",
        boxes: [
          {
            code: "customer_database",
            numbers: ["crm.database.oldest_table", "crm.view.older_than_year"],
            page: "/about/book",
          },
          { code: "data_mining", numbers: ["crm.mining.frauds_flagged"], page: "/fraud/diagnostics" },
          { code: "olap", numbers: [], page: "/explore/pivot" },
          { code: "decision_support", numbers: ["crm.reports.told"], page: "/about/grades" },
        ],
      },
    ],
  },
];

/** Which pages carry what executives, and what managers of campaigns and of quality, act on. */
export const informationPages = {
  strategic: [
    "/value/",
    "/segments/",
    "/loyalty/lifetime-value",
    "/loyalty/chain",
    "/marketing/value-statement",
    "/marketing/promises",
    "/fraud/protection",
  ],
  tactical: [
    "/segments/clusters",
    "/loyalty/lifecycle",
    "/marketing/experiments",
    "/marketing/uplift",
    "/marketing/budget",
    "/crm/obstacles",
    "/fraud/people",
  ],
} as const;
