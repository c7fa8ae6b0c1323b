import type { Check } from "../../../src/models/report.ts";
import type { Database } from "../../stage/database.ts";

const LEFT_OUT_FOUND = `SELECT COUNT(*) AS people FROM staged.fit_person AS p
  JOIN staged.fit_candidate AS c ON c.customer_number = p.customer_number
  WHERE c.is_senior OR c.has_trusted_contact OR c.has_care_flag OR c.has_open_claim OR c.has_open_complaint OR c.was_defrauded ORDER BY 1`;
const BUYERS_FOUND = `SELECT COUNT(*) AS people FROM staged.fit_person AS p
  JOIN staged.policy AS o ON o.customer_number = p.customer_number
  CROSS JOIN staged.setting AS s WHERE p.is_prospect AND o.issued_on <= s.as_of ORDER BY 1`;
const LOST = `SELECT (SELECT COUNT(*) FROM staged.fit_candidate) - (SELECT COUNT(*) FROM staged.fit_person)
  - (SELECT COUNT(*) FROM staged.fit_candidate WHERE is_senior OR has_trusted_contact OR has_care_flag OR has_open_claim
    OR has_open_complaint OR was_defrauded) AS people ORDER BY 1`;

/** Holds the staged people against the rules: nobody who is left out, no prospect who ever had a policy, and everybody counted once. */
export async function fitChecks(database: Database): Promise<Check[]> {
  const none = async (id: string, sql: string): Promise<Check> => {
    const [row] = await database.rows<{ people: number }>(sql);
    return { id, passed: row!.people === 0, value: null, limit: null };
  };
  return [
    await none("fit_left_out_absent", LEFT_OUT_FOUND),
    await none("fit_prospects_never_bought", BUYERS_FOUND),
    await none("fit_everyone_once", LOST),
  ];
}
