import { readFile } from "node:fs/promises";
import { readAllDirect } from "../../loaders/marketing/experiments/all-direct.ts";
import { analyseCampaigns } from "../../loaders/marketing/experiments/analyse-campaign.ts";
import { experimentTables } from "../../loaders/marketing/experiments/experiment-tables.ts";
import { amongMany } from "../../loaders/marketing/experiments/many-campaigns.ts";
import { readCampaigns } from "../../loaders/marketing/experiments/read-campaigns.ts";
import type { PolicyWorth } from "../../loaders/marketing/worth/policy-worth.ts";
import type { StagedBook } from "../../loaders/run/pillar.ts";
import { openDatabase, type Database } from "../../loaders/stage/database.ts";
import { noEstimate } from "../../src/models/evidence.ts";
import type { MethodBenchmark } from "./method-benchmark.ts";

const REDUCTIONS = [
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
];

const worth: PolicyWorth = {
  apePerPolicy: noEstimate("no_assumptions", 0, "policy_worth"),
  valuePerPolicy: { estimate: 5000, low: 4500, high: 5500, n: 1, method: "policy_worth", grade: "C", warnings: [] },
  valuePerApe: noEstimate("no_assumptions", 0, "policy_worth"),
  byProduct: [],
  arrived: [],
  cash: [],
  basis: null,
};

const columns = {
  campaigns: ["campaign_id", "window_days"],
  members: ["customer_id", "policy_id", "visited", "responded_on", "outcome_value", "delivered"],
  policies: ["policy_id", "customer_id", "issued_on", "ended_on"],
};

/** A million members in a hundred campaigns, from rows as read to the tables of the page. */
const campaigns: MethodBenchmark = {
  name: "100 campaigns with 1,000,000 members in all, from rows as read to every effect and check",
  goal: "10 s",
  prepare: async () => {
    const database = await openDatabase();
    await simulate(database);
    return async () => {
      for (const name of REDUCTIONS) {
        await database.run(`DROP TABLE IF EXISTS staged.${name}`);
        await database.run(await readFile(new URL(`../../loaders/stage/${name}.sql`, import.meta.url), "utf8"));
      }
      const found = analyseCampaigns(await readCampaigns(database), { columns } as unknown as StagedBook, worth);
      const direct = await readAllDirect(database);
      return { tables: experimentTables(found, amongMany(found)), direct };
    };
  },
  reached: (result) => (result as { tables: Record<string, unknown[]> }).tables["effects"]!.length,
};

/** 300,000 customers with a policy each, of whom 10,000 are in each campaign; every thirtieth member buys in the window. */
async function simulate(database: Database): Promise<void> {
  await database.run(`CREATE SCHEMA book; ATTACH ':memory:' AS staged;
    CREATE TABLE staged.setting AS SELECT DATE '2025-12-31' AS as_of, DATE '2016-01-01' AS observed_from,
      CAST(1 AS DECIMAL(9, 6)) AS regular_weight, CAST(0.1 AS DECIMAL(9, 6)) AS single_weight;
    CREATE TABLE book.customers AS SELECT 'C' || i AS customer_id, DATE '2015-01-01' AS first_seen_on, CAST(NULL AS DATE) AS deceased_on,
      CASE WHEN i % 20 = 0 THEN DATE '2020-01-01' END AS global_holdout_since FROM range(300000) AS r (i);
    CREATE TABLE staged.customer AS SELECT CAST(substr(customer_id, 2) AS INTEGER) AS customer_number, customer_id FROM book.customers;
    CREATE TABLE staged.agent AS SELECT i AS agent_number, 'A' || i AS agent_id FROM range(2000) AS r (i);
    CREATE TABLE book.campaigns AS SELECT 'K' || i AS campaign_id, 'Campaign ' || i AS name, 'mail' AS channel, 'cross_sell' AS objective,
      'randomised' AS assignment, CASE WHEN i % 10 = 0 THEN 'household' ELSE 'customer' END AS unit, 'policy_bought' AS primary_outcome,
      91 AS window_days, DATE '2020-01-01' AS registered_on, DATE '2021-01-01' + CAST(14 * i AS INTEGER) AS starts_on,
      DATE '2021-02-01' + CAST(14 * i AS INTEGER) AS ends_on, 1000.0 AS fixed_cost, 10.0 AS cost_per_contact FROM range(100) AS r (i);
    CREATE TABLE book.arms AS SELECT 'K' || i AS campaign_id, arm, 0.5 AS planned_share
      FROM range(100) AS r (i) CROSS JOIN (VALUES ('treated'), ('holdout')) AS a (arm)`);
  await database.run(`CREATE TABLE book.members AS SELECT 'K' || k AS campaign_id, 'C' || c AS customer_id,
      CASE WHEN k % 10 = 0 THEN 'H' || CAST(c // 60 AS VARCHAR) ELSE 'C' || c END AS unit_id, 'stratum ' || (c % 12) AS stratum,
      'A' || (c % 2000) AS agent_id, CASE WHEN hash(k, CASE WHEN k % 10 = 0 THEN c // 60 ELSE c END) % 2 = 0 THEN 'treated' ELSE 'holdout' END AS arm,
      DATE '2021-01-01' + CAST(14 * k + c % 28 AS INTEGER) AS assigned_on, TRUE AS delivered, hash(c, k) % 9 = 0 AS visited,
      CAST(NULL AS DATE) AS responded_on, CASE WHEN c // 30 % 30 = 0 THEN 'P' || k || '-' || c END AS policy_id,
      CAST(c % 40000 AS DOUBLE) AS pre_value, CAST(hash(c, k) % 5000 AS DOUBLE) AS outcome_value
      FROM (SELECT k, 30 * i + k % 30 AS c FROM range(100) AS r (k) CROSS JOIN range(10000) AS s (i)) AS drawn;
    CREATE TABLE staged.policy AS SELECT CAST(row_number() OVER (ORDER BY policy_id) AS INTEGER) AS policy_number, * FROM (
      SELECT policy_id, CAST(substr(customer_id, 2) AS INTEGER) AS customer_number, FALSE AS is_rider, 'term' AS product,
        assigned_on + 20 AS issued_on, CASE WHEN hash(policy_id) % 4 = 0 THEN assigned_on + 400 END AS ended_on, 'web' AS channel,
        CAST(12000 AS DECIMAL(18, 2)) AS annual_premium, CAST(NULL AS DECIMAL(18, 2)) AS single_premium
        FROM book.members WHERE policy_id IS NOT NULL
      UNION ALL SELECT 'O' || i, i, FALSE, 'health', DATE '2017-01-01', NULL, 'agent', 9000, NULL FROM range(300000) AS r (i)) AS issued;
    CREATE TABLE staged.policy_month AS SELECT policy_number, is_rider, product, channel, issued_on, 0 AS observed_since,
      CASE WHEN ended_on IS NOT NULL THEN 12 END AS in_force_until, 60 AS observed_until FROM staged.policy`);
}

export const experimentBenchmarks: readonly MethodBenchmark[] = [campaigns];
