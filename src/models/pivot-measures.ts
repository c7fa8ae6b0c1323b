/**
 * A number that a pivot can show, by its id in the metrics registry: the weighted sum of `amount` over the rows that count, divided by that of
 * `per` where the measure is an average or a share.
 */
export interface PivotMeasure {
  id: string;
  /** Table of the analyst's database whose rows are summed, and the columns that it needs there. */
  table: string;
  columns: readonly string[];
  /** SQL of what a row adds. */
  amount: string;
  /** SQL of what a row adds to the divisor; the measure is a sum without it. */
  per?: string;
  /** SQL condition of the rows that count; the others are not people of the measure either. */
  where: string;
}

/** SQL of who stands behind a row of a table: its customer, or a customer of its own for a policy whose holder is not known. */
export function personOf(table: string): string {
  return table.startsWith("polic") ? `COALESCE(${table}.customer, ${table}.policy)` : `${table}.customer`;
}

const CURRENT = "policies.ended_month IS NULL";

/** All measures, in the order in which they are offered. */
export const PIVOT_MEASURES: readonly PivotMeasure[] = [
  people("customers", "kind", "customers.kind = 'policyholder'"),
  people("people", "customer", "TRUE"),
  customers("value_to_date"),
  average(customers("value_to_date"), "value_per_customer"),
  average(customers("value_last_year"), "value_last_year_per_customer"),
  customers("cost_to_serve"),
  average(customers("cost_to_serve"), "cost_to_serve_per_customer"),
  {
    ...average(customers("contacts"), "contacts_per_customer"),
    columns: ["contacts", "value_to_date"],
    where: "customers.contacts IS NOT NULL AND customers.value_to_date IS NOT NULL",
  },
  policies("policies_in_force", "1", CURRENT, ["ended_month"]),
  policies("premium_in_force", "policies.annual_premium", `${CURRENT} AND policies.annual_premium > 0`, [
    "ended_month",
    "annual_premium",
  ]),
  average(
    policies("sum_assured", "policies.sum_assured", `${CURRENT} AND policies.sum_assured IS NOT NULL`, [
      "ended_month",
      "sum_assured",
    ]),
    "average_sum_assured",
  ),
  policies("policies_issued", "1", "policies.issued_month IS NOT NULL", ["issued_month"]),
  ...[13, 25].flatMap((month) => [
    persistency(`persistency_${month}_count`, month, "1", ["is_rider"]),
    persistency(`persistency_${month}_premium`, month, "policies.annual_premium", ["is_rider", "annual_premium"]),
  ]),
  flow("policy_years", "contribution"),
  flow("policy_years", "premium", "premium_paid"),
  events("requests", "1", ["customer"]),
  events("contacts", "contacts.contacts", ["customer", "contacts"]),
].map((measure) => ({ ...measure, id: `explore.pivot.${measure.id}` }));

const measures = new Map(PIVOT_MEASURES.map((measure) => [measure.id, measure]));

/** The measure of an id; undefined for an unknown one. */
export function measureOf(id: string): PivotMeasure | undefined {
  return measures.get(id);
}

function people(id: string, column: string, where: string): PivotMeasure {
  return { id, table: "customers", columns: [column], amount: "1", where };
}

function customers(column: string): PivotMeasure {
  const amount = `customers.${column}`;
  return { id: column, table: "customers", columns: [column], amount, where: `${amount} IS NOT NULL` };
}

function policies(id: string, amount: string, where: string, columns: string[]): PivotMeasure {
  return { id, table: "policies", columns, amount, where };
}

/** Main policies that were asked at the month, under the default definition (src/models/persistency-definition.ts). */
function persistency(id: string, month: number, weight: string, columns: string[]): PivotMeasure {
  const flag = `policies.kept_${month}`;
  const amount = `CASE WHEN ${flag} THEN ${weight} ELSE 0 END`;
  const where = `NOT policies.is_rider AND ${flag} IS NOT NULL AND ${weight} > 0`;
  return { id, table: "policies", columns: [...columns, `kept_${month}`], amount, per: weight, where };
}

function flow(table: string, column: string, id = column): PivotMeasure {
  return { id, table, columns: [column], amount: `${table}.${column}`, where: `${table}.${column} IS NOT NULL` };
}

function events(table: string, amount: string, columns: string[]): PivotMeasure {
  return { id: table, table, columns, amount, where: `${table}.customer IS NOT NULL` };
}

function average(sum: PivotMeasure, id: string): PivotMeasure {
  return { ...sum, id, per: "1" };
}
