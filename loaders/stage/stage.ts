import { readFile } from "node:fs/promises";
import { BookError } from "../book/book-error.ts";
import type { BookSettings } from "../book/settings.ts";
import { CARRYING_RATES } from "../../src/models/contribution-what-if.ts";
import type { Database } from "./database.ts";
import { stageFeatures } from "./stage-features.ts";
import { CHECK_SCENARIOS } from "./what-if-scenarios.ts";

/** The reductions in the order in which they build on each other. */
const REDUCTIONS = [
  "customer",
  "agent",
  "policy",
  "policy_life",
  "policy_spell",
  "policy_month",
  "policy_flag",
  "policy_state",
  "persistency_cell",
  "persistency_people",
  "persistency_cluster",
  "persistency_agent",
  "persistency_life",
  "book_average",
  "premium_given_up",
  "agent_month",
  "agent_leaving",
  "agent_day",
  "ledger_coverage",
  "ledger_period",
  "finance_tie",
  "policy_year",
  "policy_count",
  "money_since_issue",
  "orphan_policy",
  "contact_year",
  "survey_invitation",
  "survey_answer",
  "customer_value",
  "earned_rate",
  "profit_source",
  "tenure_customer",
  "tenure_era",
  "marketing_year",
  "won_customer",
  "cover_spell",
  "lifecycle_moment",
  "lifecycle_sign",
  "lifecycle_place",
  "lifecycle_person",
  "leaver",
  "lapse_spell",
  "request",
  "finding",
  "request_score",
  "request_light",
  "request_review",
  "care_answer",
  "review_capacity",
  "protection_action",
  "model_change",
  "request_call",
  "inquiry_month",
  "contact_reach",
  "geo_test",
  "geo_week",
  "geo_sales",
  "campaign",
  "campaign_member",
  "campaign_purchase",
  "campaign_cover",
  "campaign_unit",
  "campaign_sum",
  "campaign_arm",
  "campaign_stratum",
  "campaign_agent",
  "campaign_persistency",
  "direct_marketing",
  "uplift_member",
  "promise",
  "pulse_score",
  "role_measure",
  "campaign_bonus",
  "touch_step",
  "touch_channel",
  "touch_path",
  "media_week",
  "sales_week",
  "control_week",
  "media_year",
  "new_business_basis",
  "new_business_booked",
  "marketing_spend",
  "value_by_trait",
  "carrying_factor",
  "what_if_cell",
  "what_if_check",
  "analyst_person",
  "analyst_contact",
  "service_contact",
  "service_customer",
  "decision_time",
  "staff_training",
  "table_latest",
  "needs_known",
  "campaign_reach",
  "segment_customer",
  "price_quote",
  "premium_change_day",
  "price_policy",
  "loyalty_moment",
  "employment_customer",
  "purchase_channel",
  "behaviour_customer",
  "behaviour_contact",
  "fit_candidate",
  "fit_person",
  "fit_outcome",
  "fit_quote",
  "fit_worth",
  "fit_hour",
  "fit_channel",
];

export interface StageInput {
  settings: BookSettings;
  /** Told the name of each reduction before it runs. */
  onReduction?: (name: string) => void;
}

/**
 * Reduces the tables in schema `book` of the database to the tables that analyses read, in a database file of its own,
 * which must not exist yet. Nothing of the book's own names is kept but what the staged tables hold. Throws a BookError when
 * its money is too much to count.
 */
export async function stage(database: Database, input: StageInput, path: string): Promise<void> {
  await database.run(`ATTACH ${text(path)} AS staged`);
  await writeSettings(database, input.settings);
  for (const name of REDUCTIONS) {
    input.onReduction?.(name);
    await database.run(await readFile(new URL(`${name}.sql`, import.meta.url), "utf8")).catch(explainOverflow);
  }
  input.onReduction?.("features");
  await stageFeatures(database);
  await database.run("DETACH staged");
}

function explainOverflow(error: Error): never {
  if (!/Overflow in|(Could not cast|Casting) value .* to (type )?DECIMAL/.test(error.message)) throw error;
  throw new BookError(
    "The money of a customer, carried to as_of, is beyond 10^16 and cannot be counted to the cent. Look for amounts that are " +
      "far too large, periods that are far too old, and an as_of that is far too late.",
  );
}

async function writeSettings(database: Database, settings: BookSettings): Promise<void> {
  const observedFrom = settings.observed_from === null ? "CAST(NULL AS DATE)" : `DATE ${text(settings.observed_from)}`;
  // `charged` is 1 when contacts are a cost on top of the ledger's expenses, and 0 when they are inside them.
  await database.run(`CREATE TABLE staged.setting AS SELECT DATE ${text(settings.as_of)} AS as_of,
    ${observedFrom} AS observed_from, ${settings.expense_includes_contacts ? 0 : 1} AS charged,
    CAST(${settings.ape_weights.regular} AS DECIMAL(9, 6)) AS regular_weight,
    CAST(${settings.ape_weights.single} AS DECIMAL(9, 6)) AS single_weight`);
  const rates = CARRYING_RATES.map((rate, i) => `${rate} AS rate_${i}`);
  await database.run(`CREATE TABLE staged.what_if_rate AS SELECT ${rates.join(", ")}`);
  const scenarios = CHECK_SCENARIOS.flatMap((scenario, i) => [
    `${scenario.discountRate} AS discount_rate_${i}`,
    `${scenario.contactCostFactor} AS contact_cost_factor_${i}`,
    `${text(scenario.product)} AS product_${i}`,
    `CAST(${scenario.margin} AS DOUBLE) AS margin_${i}`,
  ]);
  await database.run(`CREATE TABLE staged.what_if_scenario AS SELECT ${scenarios.join(", ")}`);
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
