import { claims } from "../../src/claims.ts";
import type { Estimate } from "../../src/models/evidence.ts";
import type { AnalysedPillar } from "./analyse.ts";
import type { PageResult } from "./pillar.ts";

/** Tables of the book behind the numbers that answer the claims. */
const SOURCES = ["policies", "ledger", "customers", "agents", "contacts", "requests", "labels", "applications"];

/** What the page of claims reads: the numbers of all pillars that answer one, and what the book lacks for the others. */
export function claimsResult(analysed: readonly AnalysedPillar[]): PageResult {
  const all = Object.assign({}, ...analysed.map(({ result }) => result.numbers)) as Record<string, Estimate>;
  const asked = claims.flatMap(({ metric }) =>
    metric !== null && all[metric] ? [[metric, all[metric]] as const] : [],
  );
  return { numbers: Object.fromEntries(asked), tables: {}, missing: [], checks: [], sources: SOURCES };
}
