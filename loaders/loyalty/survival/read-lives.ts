import type { Database } from "../../stage/database.ts";
import { selectLives, usableLives, type Lifetimes } from "../../statistics/lifetimes.ts";

/** Causes of the end of a policy by the codes of staged.policy_life; 0 is in force. */
export const CAUSES = ["given_up", "death_or_claim", "maturity", "not_taken", "conversion", "other"] as const;
export const GIVEN_UP = 1;

/** Policies without riders in the order of their exits, one element a policy. */
export interface PolicyLives {
  /** In days since issue. */
  lifetimes: Lifetimes;
  /** Code of the customer; policies of one customer share it. */
  customer: Float64Array;
  /** Level of each trait by policy, null where it is not known. */
  traits: Record<string, (string | null)[]>;
  /** Yearly premium, of a single premium a tenth; NaN where it is not known. */
  premium: Float64Array;
  /** Policies set aside because they end before they begin, or before observation does. */
  setAside: number;
}

const LIVES = `
SELECT l.entry_days, l.exit_days, l.cause, l.customer_number, l.product, l.channel, l.source, c.gender,
  CASE WHEN p.frequency = 0 THEN p.single_premium / 10 ELSE l.annual_premium END AS yearly_premium,
  CASE p.frequency WHEN 0 THEN 'single' WHEN 1 THEN 'yearly' WHEN 2 THEN 'half_yearly' WHEN 4 THEN 'quarterly'
    WHEN 12 THEN 'monthly' ELSE NULL END AS frequency,
  EXTRACT(YEAR FROM l.issued_on) - c.birth_year AS age
FROM staged.policy_life AS l
LEFT JOIN staged.policy AS p ON p.policy_number = l.policy_number
LEFT JOIN staged.customer AS c ON c.customer_number = l.customer_number
WHERE NOT l.is_rider
ORDER BY l.exit_days, l.policy_number`;

/** The lives of all policies; riders end with their policy and are left out. */
export async function readLives(database: Database): Promise<PolicyLives> {
  const columns = await database.columns(LIVES);
  const number = (name: string) => columns[name] as Float64Array;
  const all: Lifetimes = {
    entry: number("entry_days"),
    exit: number("exit_days"),
    cause: Uint8Array.from(number("cause")),
  };
  const usable = usableLives(all);
  const text = (name: string) => Array.from(usable, (i) => (columns[name] as (string | null)[])[i] ?? null);
  const age = number("age");
  return {
    lifetimes: selectLives(all, usable),
    customer: customers(number("customer_number"), usable),
    traits: {
      product: text("product"),
      channel: text("channel"),
      source: text("source"),
      frequency: text("frequency"),
      age: Array.from(usable, (i) => ageBand(age[i]!)),
      gender: text("gender"),
    },
    premium: Float64Array.from(usable, (i) => number("yearly_premium")[i]!),
    setAside: all.exit.length - usable.length,
  };
}

/** Policies whose customer is not known count as one customer each. */
function customers(number: Float64Array, usable: Uint32Array): Float64Array {
  let next = 0;
  for (const value of number) if (value >= next) next = value + 1;
  return Float64Array.from(usable, (i) => (Number.isNaN(number[i]!) ? next++ : number[i]!));
}

/** Age at issue. */
function ageBand(age: number): string | null {
  if (Number.isNaN(age)) return null;
  if (age < 30) return "00-29";
  if (age >= 60) return "60-99";
  const decade = Math.floor(age / 10) * 10;
  return `${decade}-${decade + 9}`;
}
