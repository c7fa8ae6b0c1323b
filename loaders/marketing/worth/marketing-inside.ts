import type { Database } from "../../stage/database.ts";

/** Marketing spent and annual premium equivalent sold in the last months, in money; null where the book does not say. */
export interface SpentAndSold {
  spent: number | null;
  ape: number | null;
}

/** What finance booked in the last months. */
export async function bookedLately(database: Database, months: number): Promise<SpentAndSold> {
  const rows = await database.rows<{ line: string; amount: number }>(`SELECT line, CAST(SUM(amount) AS DOUBLE) AS amount
    FROM staged.new_business_booked WHERE months_before < ${months} GROUP BY line ORDER BY line`);
  const of = (line: string) => rows.find((row) => row.line === line)?.amount ?? null;
  return { spent: of("marketing"), ape: of("ape") };
}

/** What media and campaigns that began in the last months cost; null when there were none. */
export async function spentLately(database: Database, months: number): Promise<number | null> {
  const rows = await database.rows<{ amount: number | null }>(`SELECT CAST(SUM(m.amount) AS DOUBLE) AS amount
    FROM staged.marketing_spend AS m CROSS JOIN staged.setting AS s
    WHERE m.began_on <= s.as_of AND (EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM m.began_on)) * 12
      + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM m.began_on) < ${months}`);
  return rows[0]?.amount ?? null;
}
