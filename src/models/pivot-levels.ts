/** How the values of a level are written and ordered. */
export type LevelKind = "code" | "year" | "quarter" | "month" | "decade" | "number" | "yes_no" | "frequency";

/** One level of detail by which a table can be split; levels of one hierarchy lead into each other. */
export interface PivotLevel {
  id: string;
  /** Table of the analyst's database that has it, and the columns that it needs there. */
  table: string;
  columns: readonly string[];
  /** SQL of its value, of any type; null where it is not known. */
  sql: string;
  kind: LevelKind;
  /** The next finer level of its hierarchy. */
  below?: string;
  /** Codes in their natural order, where they have one. */
  order?: readonly string[];
}

/** Products by what they are for, as staging tells them apart (policy.sql). */
const SAVINGS = ["whole_life", "endowment", "annuity", "investment_linked"];

/** All levels, coarser before finer, in the order in which they are offered. */
export const PIVOT_LEVELS: readonly PivotLevel[] = [
  {
    ...column("policies", "product", "code", "product_class"),
    columns: ["product"],
    sql: `CASE WHEN policies.product IN (${SAVINGS.map(quoted).join(", ")}) THEN 'savings' WHEN policies.product IS NOT NULL THEN 'protection' END`,
    order: ["savings", "protection"],
    below: "product",
  },
  column("policies", "product"),
  { ...column("policies", "channel"), id: "sold_by" },
  ...calendar("policies", "issued_month", "issued"),
  ...calendar("policies", "ended_month", "ended"),
  column("policies", "end_reason"),
  column("policies", "is_rider", "yes_no"),
  column("policies", "frequency", "frequency"),
  column("policies", "campaign"),
  column("policy_years", "year", "year", "book_year"),
  ...calendar("requests", "requested_month", "requested"),
  column("requests", "kind", "code", "request_kind"),
  column("requests", "channel", "code", "request_channel"),
  column("requests", "status", "code", "request_status"),
  ...calendar("contacts", "month", "contact"),
  column("contacts", "channel", "code", "contact_channel"),
  column("contacts", "purpose", "code", "contact_purpose"),
  column("contacts", "direction", "code", "contact_direction"),
  {
    ...column("customers", "age_band", "code", "life_stage"),
    sql: "CASE WHEN customers.age_band < 30 THEN 'under_30' WHEN customers.age_band < 60 THEN '30_to_59' WHEN customers.age_band IS NOT NULL THEN '60_and_over' END",
    order: ["under_30", "30_to_59", "60_and_over"],
    below: "age_band",
  },
  column("customers", "age_band", "decade"),
  column("customers", "gender"),
  { ...column("customers", "region"), below: "branch" },
  column("customers", "branch"),
  column("customers", "residence"),
  { ...column("customers", "income_band"), order: ["lower", "middle", "upper"] },
  column("customers", "occupation"),
  column("customers", "owns_home", "yes_no"),
  column("customers", "source"),
  column("customers", "preferred_channel"),
  column("customers", "was_referred", "yes_no"),
  ...calendar("customers", "joined_month", "joined"),
  {
    ...column("customers", "tenure_years", "code", "tenure_band"),
    sql: "CASE WHEN customers.tenure_years < 5 THEN '0_to_4' WHEN customers.tenure_years < 10 THEN '5_to_9' WHEN customers.tenure_years < 15 THEN '10_to_14' WHEN customers.tenure_years IS NOT NULL THEN '15_and_over' END",
    order: ["0_to_4", "5_to_9", "10_to_14", "15_and_over"],
    below: "tenure_years",
  },
  column("customers", "tenure_years", "number"),
  column("customers", "value_tenth", "number"),
  column("customers", "policies_in_force", "number", "policies_in_force"),
  column("customers", "kind", "code", "customer_kind"),
];

const levels = new Map(PIVOT_LEVELS.map((level) => [level.id, level]));

/** The level of an id; undefined for an unknown one. */
export function levelOf(id: string): PivotLevel | undefined {
  return levels.get(id);
}

/** Whether a level's values have an order of their own: time, numbers and listed codes. */
export function isOrdered({ kind, order }: PivotLevel): boolean {
  return order !== undefined || !["code", "yes_no"].includes(kind);
}

/** Whether a level tells when something was. */
export function isTime({ kind }: PivotLevel): boolean {
  return kind === "year" || kind === "quarter" || kind === "month";
}

function column(table: string, name: string, kind: LevelKind = "code", id = name): PivotLevel {
  return { id, table, columns: [name], sql: `${table}.${name}`, kind };
}

/** The year, quarter and month of a column of dates, each leading into the next. */
function calendar(table: string, name: string, id: string): PivotLevel[] {
  const date = `${table}.${name}`;
  const year = `CAST(EXTRACT(YEAR FROM ${date}) AS INTEGER)`;
  const month = `CAST(EXTRACT(MONTH FROM ${date}) AS INTEGER)`;
  const of = (kind: "year" | "quarter" | "month", sql: string, below?: string): PivotLevel => {
    return { id: `${id}_${kind}`, table, columns: [name], sql, kind, ...(below && { below: `${id}_${below}` }) };
  };
  return [
    of("year", year, "quarter"),
    of("quarter", `${year} || '-Q' || CAST(EXTRACT(QUARTER FROM ${date}) AS INTEGER)`, "month"),
    of("month", `${year} || CASE WHEN ${month} < 10 THEN '-0' ELSE '-' END || ${month}`),
  ];
}

function quoted(code: string): string {
  return `'${code}'`;
}
