import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { StagedBook } from "../../run/pillar.ts";
import type { Missing } from "../../../src/models/report.ts";

const MEDIA = { media: ["week", "channel", "spend"] } satisfies Needs;
const CAMPAIGNS = { campaigns: ["campaign_id", "channel", "starts_on", "fixed_cost"] } satisfies Needs;
const WORTH = {
  policies: ["policy_id", "issued_on", "product", "annual_premium"],
  assumptions: ["version", "product", "policy_year", "lapse", "claim", "expense", "commission", "spread"],
} satisfies Needs;
const FINANCE = { finance: ["month", "line", "amount"] } satisfies Needs;

/** What the book lacks for the statement, for the value of what was sold, and for the tie to the accounts. Media or campaigns will do. */
export function lacking({ columns }: StagedBook): Missing[] {
  const spend = [missingFor({ value_statement: MEDIA }, columns), missingFor({ value_statement: CAMPAIGNS }, columns)];
  const lacksSpend = spend.every((missing) => missing.length > 0) ? spend.flat() : [];
  return [...lacksSpend, ...missingFor({ value_statement_worth: WORTH, value_statement_tie: FINANCE }, columns)];
}
