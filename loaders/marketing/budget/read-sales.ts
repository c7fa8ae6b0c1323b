import type { MediaOutcome } from "../../../src/models/media-response.ts";
import type { Database } from "../../stage/database.ts";

/** Weeks whose mean is called today's. */
const LATEST = 52;

/** Columns that count the regions whose sales are known. */
const KNOWN: Record<MediaOutcome, string> = { policies: "regions", ape: "ape_regions" };

/** Mean sales of a week over the latest year in which they are known, in the whole country; null when none is. */
export async function readSalesPerWeek(database: Database, outcome: MediaOutcome): Promise<number | null> {
  const rows = await database.rows<{ sales: number | null }>(`
    SELECT CAST(${outcome} AS DOUBLE) AS sales FROM staged.sales_week
    WHERE ${KNOWN[outcome]} = rows_of_week ORDER BY week DESC LIMIT ${LATEST}`);
  const sales = rows.map((row) => row.sales ?? 0);
  return sales.length > 0 ? sales.reduce((sum, one) => sum + one, 0) / sales.length : null;
}
