import type { Database } from "../../stage/database.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import type { Row } from "../../../src/models/report.ts";

export interface OrphanRow {
  /** "served", or for how many months nobody has served it: "orphan_0_6", "orphan_7_12", "orphan_13_24", "orphan_25". */
  state: string;
  policies: number;
  holders: number;
  premium: number;
  contribution: number;
}

const ORDER = ["served", "orphan_0_6", "orphan_7_12", "orphan_13_24", "orphan_25"];

export async function readOrphans(database: Database): Promise<OrphanRow[]> {
  return database.rows<OrphanRow>(
    "SELECT state, policies, holders, premium, contribution FROM staged.orphan_policy ORDER BY state",
  );
}

/** Policies in force that no agent serves any more: how many, their premium, and their share of last year's contribution. */
export function orphanNumbers(rows: readonly OrphanRow[]): Record<string, Estimate> {
  const orphans = rows.filter(({ state }) => state !== "served");
  const sum = (of: readonly OrphanRow[], key: "policies" | "holders" | "premium" | "contribution") =>
    of.reduce((total, row) => total + row[key], 0);
  const [all, own] = [sum(rows, "policies"), sum(orphans, "policies")];
  const people = sum(orphans, "holders");
  const isSmall = sum(rows, "holders") < FEWEST_PEOPLE || (people > 0 && people < FEWEST_PEOPLE);
  const reason = all === 0 ? "no_agent_policies" : isSmall ? "too_few" : null;
  const number = (value: number, more = {}) =>
    reason ? noEstimate(reason, all, "count") : estimateOf(value, all, "count", more);
  const share = wilsonProportion(own, all);
  const total = sum(rows, "contribution");
  return {
    "loyalty.agents.orphan_share": number(own / all, share ? { low: share.low, high: share.high } : {}),
    "loyalty.agents.orphan_policies": number(own),
    "loyalty.agents.orphan_premium":
      sum(rows, "premium") > 0 ? number(sum(orphans, "premium")) : noEstimate(reason ?? "no_premium", all, "count"),
    "loyalty.agents.orphan_contribution_share":
      total > 0
        ? number(sum(orphans, "contribution") / total)
        : noEstimate(reason ?? "no_contribution_of_agents", all, "count"),
  };
}

/** Policies in force by how long nobody has served them: rows {state, policies, policy_share, premium, contribution_share}. */
export function orphanTable(rows: readonly OrphanRow[]): Row[] {
  if (rows.some(({ holders }) => holders < FEWEST_PEOPLE)) return [];
  const total = (key: "policies" | "contribution") => rows.reduce((sum, row) => sum + row[key], 0);
  const [policies, contribution] = [total("policies"), total("contribution")];
  const ordered = [...rows].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return ordered.map((row) => ({
    state: row.state,
    policies: row.policies,
    policy_share: row.policies / policies,
    premium: row.premium,
    contribution_share: contribution > 0 ? row.contribution / contribution : null,
  }));
}
