import { rename } from "node:fs/promises";
import { join } from "node:path";
import { openDatabase, type Database } from "../../stage/database.ts";

/** Rows that a check should set aside, as planted. */
export interface Dirt {
  table: string;
  rows: number;
  fault: string;
}

interface Fault extends Dirt {
  /** Column that puts the table in order, so that the same rows are taken each time. */
  order: string;
  /** SQL for the columns that are wrong in the copies. */
  replace: string;
  where?: string;
}

/** Every fault copies some good rows, breaks the copies and adds them at the end: the good rows stay as they are. */
const faults: readonly Fault[] = [
  { table: "customers", rows: 12, fault: "duplicate customer_id", order: "customer_id", replace: "" },
  {
    table: "policies",
    rows: 15,
    fault: "customer_id that no customer has",
    order: "policy_id",
    replace: "'P9' || substr(policy_id, 3) AS policy_id, 'C9' || substr(customer_id, 3) AS customer_id",
    where: "main_policy_id IS NULL",
  },
  {
    table: "policies",
    rows: 20,
    fault: "ended before it was issued",
    order: "issued_on, policy_id",
    replace: "'P8' || substr(policy_id, 3) AS policy_id, issued_on - 40 AS ended_on, 'lapse' AS end_reason",
    where: "main_policy_id IS NULL",
  },
  {
    table: "policies",
    rows: 10,
    fault: "unknown product",
    order: "sum_assured, policy_id",
    replace: "'P7' || substr(policy_id, 3) AS policy_id, 'tontine' AS product",
    where: "main_policy_id IS NULL",
  },
  {
    table: "claims",
    rows: 14,
    fault: "paid before it was reported",
    order: "claim_id",
    replace: "'L9' || substr(claim_id, 3) AS claim_id, reported_on - 5 AS paid_on",
    where: "paid_on IS NOT NULL",
  },
  {
    table: "applications",
    rows: 18,
    fault: "negative premium",
    order: "application_id",
    replace: "'Q9' || substr(application_id, 3) AS application_id, -offered_premium AS offered_premium",
    where: "policy_id IS NULL",
  },
  {
    table: "policy_events",
    rows: 16,
    fault: "unknown kind of event",
    order: "policy_id, occurred_on, kind",
    replace: "'gr\u00e2ce' AS kind",
    where: "kind = 'grace'",
  },
  {
    table: "servicing",
    rows: 9,
    fault: "from after until",
    order: "policy_id, from_on",
    replace: "until_on + 30 AS from_on",
    where: "until_on IS NOT NULL",
  },
];

/** Adds the faulty rows to finished tables of a book and says what was added: fewer where a table is small. */
export async function addDirt(folder: string): Promise<Dirt[]> {
  const database = await openDatabase({ threads: 1 });
  const planted: Dirt[] = [];
  try {
    for (const table of new Set(faults.map((fault) => fault.table))) {
      const path = join(folder, `${table}.parquet`);
      await database.run(`CREATE TABLE "${table}" AS FROM '${path.replaceAll("'", "''")}'`);
      for (const fault of faults.filter((fault) => fault.table === table)) {
        planted.push({ table, rows: await plant(database, fault), fault: fault.fault });
      }
      await database.run(`COPY "${table}" TO '${path.replaceAll("'", "''")}.dirty' (FORMAT parquet, COMPRESSION zstd)`);
      await rename(`${path}.dirty`, path);
    }
  } finally {
    database.close();
  }
  return planted;
}

/** Number of rows added. */
async function plant(database: Database, { table, rows, order, replace, where = "TRUE" }: Fault): Promise<number> {
  const columns = replace === "" ? "*" : `* REPLACE (${replace})`;
  const before = await countRows(database, table);
  await database.run(
    `INSERT INTO "${table}" SELECT ${columns} FROM (SELECT * FROM "${table}" WHERE ${where} ORDER BY ${order} LIMIT ${rows})`,
  );
  return (await countRows(database, table)) - before;
}

async function countRows(database: Database, table: string): Promise<number> {
  const [row] = await database.rows<{ n: number }>(`SELECT count(*) AS n FROM "${table}"`);
  return row!.n;
}
