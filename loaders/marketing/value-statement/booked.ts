import type { Database } from "../../stage/database.ts";
import { YEARS } from "./spend.ts";

/** What finance booked in a year, in money; null for a line that it did not book in every month. */
export interface BookedYear {
  marketing: number | null;
  ape: number | null;
  vnb: number | null;
}

/** What finance booked in each of the last years, the latest first. */
export async function readBooked(database: Database): Promise<BookedYear[]> {
  const rows = await database.rows<{ line: keyof BookedYear; before: number; months: number; amount: number }>(`
    SELECT line, CAST(FLOOR(months_before / 12.0) AS INTEGER) AS before, COUNT(*) AS months, CAST(SUM(amount) AS DOUBLE) AS amount
    FROM staged.new_business_booked WHERE months_before < ${12 * YEARS} GROUP BY 1, 2 ORDER BY 1, 2`);
  return Array.from({ length: YEARS }, (_, year) => {
    const of = (line: keyof BookedYear) =>
      rows.find((row) => row.line === line && row.before === year && row.months === 12)?.amount ?? null;
    return { marketing: of("marketing"), ape: of("ape"), vnb: of("vnb") };
  });
}
