import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { contractTable } from "../../../../loaders/book/contract/index.ts";
import { day } from "../../../../loaders/book/demo/calendar.ts";
import { mergeParts, writeParts } from "../../../../loaders/book/demo/parts.ts";
import { TableBuffer } from "../../../../loaders/book/demo/table-writer.ts";
import { openDatabase } from "../../../../loaders/stage/database.ts";

const folder = mkdtempSync(join(tmpdir(), "table-writer-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function written(buffers: TableBuffer[]): Promise<object[]> {
  const parts = [];
  for (const [i, buffer] of buffers.entries()) parts.push(...(await writeParts([buffer], folder, String(i))));
  await mergeParts(parts, folder);
  const database = await openDatabase();
  const rows = await database.rows(`SELECT * FROM '${join(folder, `${buffers[0]!.table.name}.parquet`)}'`);
  database.close();
  return rows;
}

describe("the table writer", () => {
  it("turns numbers into ids, dates, money and codes, and keeps what is left out null", async () => {
    const buffer = new TableBuffer(contractTable("claims"));
    buffer.add({
      claim_id: 1,
      policy_id: 23,
      kind: "death",
      reported_on: day("2024-02-29"),
      claimed: 123_456,
      paid: null,
    });
    expect(await written([buffer])).toEqual([
      {
        claim_id: "L000000001",
        policy_id: "P000000023",
        kind: "death",
        reported_on: "2024-02-29",
        decided_on: null,
        paid_on: null,
        claimed: 1234.56,
        paid: null,
        decision: null,
      },
    ]);
  });

  it("keeps id 0 and joins parts in the order given", async () => {
    const buffers = [5, 0].map((policy) => {
      const buffer = new TableBuffer(contractTable("ledger"));
      buffer.addColumns({ policy_id: [policy], period_start: [0], kind: [13], amount: [-1] }, 1);
      return buffer;
    });
    expect(await written(buffers)).toEqual([
      { policy_id: "P000000005", period_start: "1970-01-01", kind: "reserve_change", amount: -0.01 },
      { policy_id: "P000000000", period_start: "1970-01-01", kind: "reserve_change", amount: -0.01 },
    ]);
  });

  it("refuses a column or a code that the contract does not know", () => {
    const buffer = new TableBuffer(contractTable("policies"));
    expect(() => buffer.add({ policy: 1 })).toThrow("the contract's table policies has no column policy");
    expect(() => buffer.add({ product: "tontine" })).toThrow("column product does not know the value tontine");
  });
});
