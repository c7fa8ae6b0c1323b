/** The ways to set the lights, and the columns of their table. */
export const optionNames: Record<string, string> = {
  running: "As they run",
  rate: "As many flagged as now",
  capacity: "As far as reviewers reach",
  cost: "Where costs balance",
  rule: "Request by request",
};

const bounded = (key: string) => ({ key, low: `${key}_low`, high: `${key}_high` });

export const optionColumns = [
  { key: "option", label: "Lights set" },
  { ...bounded("yellow"), label: "Yellow from", unit: "ratio" as const, decimals: 3 },
  { ...bounded("alert_rate"), label: "Requests flagged", unit: "share" as const, decimals: 1 },
  { key: "frauds", label: "Found frauds flagged", unit: "count" as const },
  { ...bounded("recall"), label: "Of all found", unit: "share" as const },
  { ...bounded("protected"), label: "Kept a year, policyholders", unit: "money" as const },
  { ...bounded("review_cost"), label: "Reviews a year, company", unit: "money" as const },
  { ...bounded("honest_per_stopped"), label: "Honest delayed per fraud stopped", unit: "count" as const },
  { key: "unserved", label: "Without a reviewer", unit: "share" as const },
];
