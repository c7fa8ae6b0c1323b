import { openDatabase } from "../../loaders/stage/database.ts";

/** A level of a category, drawn by the hash of the row with this salt. */
const level = (salt: number, levels: readonly string[]) =>
  `list_extract([${levels.map((name) => `'${name}'`).join(", ")}], 1 + CAST(hash(i * 31 + ${salt}) % ${levels.length} AS INTEGER))`;

/** A whole number from 0 to `below` - 1, most of them small. */
const small = (salt: number, below: number) =>
  `CAST(floor(${below} * power((hash(i * 31 + ${salt}) % 100000) / 100000.0, 3)) AS INTEGER)`;

const names = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}_${i + 1}`);

/** Writes an analyst's database of one table with as many customers as wanted, the same for the same number. */
export async function writeWideCustomers(path: string, rows: number): Promise<void> {
  const database = await openDatabase({ path });
  await database.run(`CREATE TABLE customers AS SELECT
    printf('%016x', hash(i)) AS customer,
    ${level(1, ["policyholder", "policyholder", "policyholder", "prospect"])} AS kind,
    CASE WHEN hash(i * 31 + 1) % 4 < 3 THEN make_date(CAST(2004 + hash(i * 31 + 2) % 22 AS INTEGER), CAST(1 + hash(i * 31 + 3) % 12 AS INTEGER), 1) END AS joined_month,
    CAST(20 + 10 * (hash(i * 31 + 4) % 7) AS INTEGER) AS age_band,
    ${level(5, ["female", "male"])} AS gender,
    ${level(6, names("region", 22))} AS region,
    ${level(7, ["lower", "middle", "upper"])} AS income_band,
    ${level(8, names("occupation", 14))} AS occupation,
    ${level(9, ["agent", "referral", "bank", "advertising", "work_site", "web"])} AS source,
    ${level(10, ["agent", "branch", "app", "web", "phone"])} AS preferred_channel,
    ${small(11, 6)} AS policies_in_force,
    1000 * ${small(12, 300)} AS premium_in_force,
    CASE WHEN hash(i * 31 + 1) % 4 < 3 THEN 1000 * (${small(13, 400)} - ${small(14, 400)}) END AS value_to_date,
    CASE WHEN hash(i * 31 + 1) % 4 < 3 THEN 100 * ${small(15, 600)} END AS cost_to_serve,
    CASE WHEN hash(i * 31 + 1) % 4 < 3 THEN ${small(16, 120)} END AS contacts,
    CAST(1 AS DECIMAL(9, 4)) AS weight
    FROM range(${rows}) AS r(i)`);
  database.close();
}
