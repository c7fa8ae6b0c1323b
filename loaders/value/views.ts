import type { Row } from "../../src/models/report.ts";
import type { BootstrapOptions } from "./bootstrap-curve.ts";
import { concentration, type Concentration } from "./concentration.ts";
import type { CustomerValue } from "./customer-value.ts";

/** Which claims count, and over which span. */
export interface View {
  claims: "expected" | "realised";
  span: "lifetime" | "last_year";
  result: Concentration;
}

/** Concentration of value in each view; the first, on expected claims over all that is observed, is the one reports lead with. */
export async function concentrationViews(customers: CustomerValue, options: BootstrapOptions): Promise<View[]> {
  const values = [
    { claims: "expected", span: "lifetime", column: customers.expected },
    { claims: "realised", span: "lifetime", column: customers.realised },
    { claims: "expected", span: "last_year", column: customers.expectedLastYear },
    { claims: "realised", span: "last_year", column: customers.realisedLastYear },
  ] as const;
  const views: View[] = [];
  for (const { claims, span, column } of values) {
    views.push({ claims, span, result: await concentration(column, options) });
  }
  return views;
}

/** The rows of all views in one table, each with its view. */
export function viewRows(views: readonly View[], rowsOf: (result: Concentration) => Row[]): Row[] {
  return views.flatMap(({ claims, span, result }) => rowsOf(result).map((row) => ({ claims, span, ...row })));
}
