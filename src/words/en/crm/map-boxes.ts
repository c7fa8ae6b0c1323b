/** Names in the picture of the CRM system, after figure 2 of the paper. */
export const bands: Record<string, { name: string; about: string }> = {
  front_office: { name: "Front office", about: "Who meets the customer" },
  customers: { name: "Target customers", about: "" },
  back_office: { name: "Back office", about: "Who stands behind those who meet the customer" },
  analytical_system: { name: "Analytical system", about: "What both sides know" },
};

/** What flows between a band and the next. */
export const flows: Record<string, readonly [down: string, up: string]> = {
  front_office: ["offers and answers", "questions, purchases, complaints"],
  customers: ["what was agreed and is asked for", "cover, decisions, payments"],
  back_office: ["interactions and company data", "strategic and tactical information"],
};

export const groups: Record<string, string> = {
  channel_management: "Channel management",
  campaign_management: "Campaign management",
  target_customers: "Target customers",
  strategy: "Strategy and campaigns",
  administrative_support: "Administrative support",
  quality_management: "Quality management",
  analysis: "",
};

export const boxes: Record<string, string> = {
  one_answer: "Equal answers in every channel",
  one_view: "One current view of the customer",
  service: "Service",
  promotion: "Promotion",
  sales: "Sales",
  market_research: "Market research",
  target: "Target customers",
  strategy_development: "Strategy development",
  campaign_planning: "Campaign management",
  underwriting: "Underwriting",
  actuarial: "Actuarial",
  planning: "Planning",
  claims: "Claims",
  internal_audit: "Internal audit",
  training: "Training",
  customer_survey: "Survey of customers",
  employee_survey: "Survey of employees",
  customer_database: "Customer database",
  data_mining: "Data mining",
  olap: "OLAP",
  decision_support: "Decision support and reports",
};

/** Why a box has no number. */
export const unmeasured: Record<string, string> = {
  internal_audit: "Not measured: no table of a book holds audits.",
  olap: "Nothing to measure: the pivot answers any question of the kind.",
};
