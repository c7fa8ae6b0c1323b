import type { Database } from "../../stage/database.ts";

/** Policies (not riders) of those who answered a survey, by customer. */
export interface RespondentPolicies {
  customer: Float64Array;
  product: (string | null)[];
  channel: (string | null)[];
  /** Days from 1970-01-01. */
  issued: Float64Array;
  /** Days from issue to the end or the as-of date. */
  exit: Float64Array;
  /** 0 in force, 1 given up, above that ended otherwise. */
  cause: Float64Array;
  premium: Float64Array;
  frequency: Float64Array;
}

/** Customers who answered a survey. */
export interface Respondents {
  customer: Float64Array;
  birthYear: Float64Array;
  /** Days from 1970-01-01; NaN when not known. */
  joined: Float64Array;
  source: (string | null)[];
}

const ANSWERED = `(SELECT customer_number FROM staged.survey_invitation
  WHERE respondent = 'customer' AND answered AND customer_number IS NOT NULL)`;

const policyQuery = `SELECT
  l.customer_number AS customer, l.product AS product, l.channel AS channel,
  CAST(l.issued_on - DATE '1970-01-01' AS INTEGER) AS issued, l.exit_days AS exit_days, l.cause AS cause,
  l.annual_premium AS premium, p.frequency AS frequency
  FROM staged.policy_life AS l JOIN staged.policy AS p ON p.policy_number = l.policy_number
  WHERE NOT l.is_rider AND l.customer_number IN ${ANSWERED} ORDER BY l.customer_number, l.policy_number`;

const customerQuery = `SELECT
  customer_number AS customer, birth_year, CAST(joined_on - DATE '1970-01-01' AS INTEGER) AS joined, source
  FROM staged.customer WHERE customer_number IN ${ANSWERED} ORDER BY customer_number`;

export async function readRespondentPolicies(database: Database): Promise<RespondentPolicies> {
  const columns = await database.columns(policyQuery);
  const number = (name: string) => columns[name] as Float64Array;
  const text = (name: string) => columns[name] as (string | null)[];
  return {
    customer: number("customer"),
    product: text("product"),
    channel: text("channel"),
    issued: number("issued"),
    exit: number("exit_days"),
    cause: number("cause"),
    premium: number("premium"),
    frequency: number("frequency"),
  };
}

export async function readRespondents(database: Database): Promise<Respondents> {
  const columns = await database.columns(customerQuery);
  return {
    customer: columns["customer"] as Float64Array,
    birthYear: columns["birth_year"] as Float64Array,
    joined: columns["joined"] as Float64Array,
    source: columns["source"] as (string | null)[],
  };
}
