import type { OpenTable } from "../block.ts";
import { firstOfMonth } from "../calendar.ts";
import type { Random } from "../random.ts";

interface Measure {
  role: "strategy" | "in_store" | "digital" | "product" | "esg";
  metric: string;
  start: number;
  /** Change a year. */
  drift: number;
  noise: number;
  target: number;
}

/** Two measures for each of the five roles; shares as fractions. */
const MEASURES: readonly Measure[] = [
  {
    role: "strategy",
    metric: "share_of_board_papers_with_customer_evidence",
    start: 0.18,
    drift: 0.1,
    noise: 0.04,
    target: 0.5,
  },
  { role: "strategy", metric: "share_of_budget_decided_on_tests", start: 0.12, drift: 0.12, noise: 0.03, target: 0.4 },
  {
    role: "in_store",
    metric: "share_of_counter_visits_with_history_seen",
    start: 0.42,
    drift: 0.05,
    noise: 0.02,
    target: 0.6,
  },
  { role: "in_store", metric: "counter_satisfaction", start: 7.1, drift: 0.08, noise: 0.1, target: 7.5 },
  { role: "digital", metric: "share_of_service_done_online", start: 0.31, drift: 0.07, noise: 0.015, target: 0.5 },
  {
    role: "digital",
    metric: "app_users_a_month_per_policyholder",
    start: 0.22,
    drift: 0.06,
    noise: 0.012,
    target: 0.35,
  },
  {
    role: "product",
    metric: "share_of_new_premium_from_products_under_two_years",
    start: 0.14,
    drift: 0.02,
    noise: 0.03,
    target: 0.25,
  },
  { role: "product", metric: "months_from_idea_to_launch", start: 14, drift: -0.6, noise: 0.7, target: 10 },
  { role: "esg", metric: "seniors_reached_by_fraud_talks", start: 820, drift: 240, noise: 90, target: 1_500 },
  { role: "esg", metric: "share_of_policies_without_paper", start: 0.38, drift: 0.09, noise: 0.01, target: 0.6 },
];

/** Quarterly from 2023. */
export function writeRoles(random: Random, open: OpenTable): void {
  const table = open("roles");
  for (const { role, metric, start, drift, noise, target } of MEASURES) {
    for (let quarter = 0; quarter < 12; quarter++) {
      const value = start + (drift * quarter) / 4 + random.normal(0, noise);
      table.add({
        role,
        metric,
        period_start: firstOfMonth(2023, 1 + 3 * quarter),
        value: start >= 100 ? Math.round(value) : Math.round(1000 * value) / 1000,
        target,
      });
    }
  }
}
