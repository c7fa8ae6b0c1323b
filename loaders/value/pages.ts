import type { Check } from "../../src/models/report.ts";
import type { PageResult, PillarResult } from "../run/pillar.ts";
import { WHAT_IF_CHECK, type WhatIf } from "./read-what-if.ts";

/** Tables of the book behind every page of value. */
const SOURCES = ["policies", "ledger", "customers", "contacts"];

/** Which tables of the results each page shows. */
const PAGES: Record<string, string[]> = {
  "value/index": ["curve_views", "tenths_views", "worst_tenth", "next_period"],
  "value/sources": ["eras", "products", "cost_to_serve", "traits"],
  "value/what-if": [],
  "value/method": ["next_period_realised"],
};

/** What each page reads; the page of the what-if also gets its model. */
export function pages(
  { numbers, tables, missing }: Omit<PillarResult, "reports">,
  checks: Check[],
  whatIf?: WhatIf,
): Record<string, PageResult> {
  const reports = Object.entries(PAGES).map(([path, names]): [string, PageResult] => {
    const shown = Object.fromEntries(names.map((name) => [name, tables[name] ?? []]));
    const own = checks.filter((check) => check.id !== WHAT_IF_CHECK || path === "value/what-if");
    return [path, { numbers, tables: shown, missing, checks: own, sources: SOURCES }];
  });
  const all = Object.fromEntries(reports);
  if (whatIf) all["value/what-if"]!.model = whatIf;
  return all;
}
