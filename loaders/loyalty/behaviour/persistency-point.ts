import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import type { BookToday } from "./book-hazards.ts";

const POINT = 0.01;

/**
 * What one point of 25-month persistency of a year's new policies contributes a year from then on: a hundredth of them, each at the mean
 * contribution of policies in their third to tenth year. Rows {product, policies, contribution, estimate, low, high} and their sum.
 */
export function persistencyPoint({ newBusiness, laterContribution }: BookToday): { total: Estimate; rows: Row[] } {
  const rows = newBusiness.flatMap(({ product, policies }) => {
    const later = laterContribution.get(product);
    if (!later) return [];
    const [estimate, halfWidth] = [POINT * policies * later.mean, POINT * policies * NORMAL_QUANTILE * later.error];
    return [
      { product, policies, contribution: later.mean, estimate, low: estimate - halfWidth, high: estimate + halfWidth },
    ];
  });
  const method = "persistency_point";
  if (rows.length === 0) return { total: noEstimate("no_contribution", 0, method, "C"), rows };
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [estimate, halfWidth] = [sum((row) => row.estimate), Math.sqrt(sum((row) => (row.high - row.estimate) ** 2))];
  const n = sum(({ policies }) => policies);
  const warnings = rows.length < newBusiness.length ? ["products_without_contribution"] : [];
  const total = estimateOf(estimate, n, method, {
    low: estimate - halfWidth,
    high: estimate + halfWidth,
    grade: "C",
    warnings,
  });
  return { total, rows: rows.sort((a, b) => b.estimate - a.estimate) };
}
