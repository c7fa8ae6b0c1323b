import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { simulate } from "../../../loaders/book/demo/simulate.ts";
import { map } from "../../../loaders/crm/map/index.ts";
import type { Part } from "../../../loaders/crm/part.ts";
import { serviceMatrix } from "../../../loaders/crm/service-matrix/index.ts";
import type { Database } from "../../../loaders/stage/database.ts";
import { stagedFolder } from "../loyalty/staged-folder.ts";
import { crmContext } from "./crm-context.ts";

describe("the simulated insurer's service", () => {
  let folder: string;
  let database: Database;
  let found: Part;
  let matrix: Part;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tenure-of-service-"));
    await simulate({ customers: 6000, requests: 600, seed: 11, ledger: "quarterly" }, join(folder, "book"));
    database = await stagedFolder(join(folder, "book"));
    found = await map(crmContext(database, null));
    matrix = await serviceMatrix(crmContext(database, null));
  }, 180_000);

  afterAll(async () => {
    database.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("finds what staff who see the history settle more often: six points, less where nearly all is settled anyway", () => {
    const { low, high } = found.numbers["crm.contact.history_effect"]!;
    expect(low).toBeLessThan(0.06);
    expect(high).toBeGreaterThan(0.045);
    expect(low).toBeGreaterThan(0.02);
  });

  it("finds how far the common view of the customer has spread: 70 % at the counter, 58 % by phone, 12 % with agents", () => {
    const seen = (channel: string) => {
      const row = found.tables["crm_channels"]!.find((one) => one["channel"] === channel)!;
      return { share: Number(row["history_seen"]), error: 0.5 / Math.sqrt(Number(row["contacts"])) };
    };
    for (const [channel, planted] of [
      ["counter", 0.705],
      ["phone", 0.585],
      ["agent", 0.12],
    ] as const) {
      const { share, error } = seen(channel);
      expect(Math.abs(share - planted) / error).toBeLessThan(3);
    }
  });

  it("finds that claims are settled the first time as seldom as planted, two in three", () => {
    const { estimate, low, high } = matrix.numbers["crm.matrix.claims_settled"]!;
    const error = (high! - low!) / 2 / 1.645;
    // 66 % without history, which a third to a half of these contacts have, for six points more.
    expect(Math.abs(estimate! - 0.68) / error).toBeLessThan(3);
  });

  it("sees no group of needs served worse where service was planted alike for all", () => {
    expect(matrix.numbers["crm.matrix.clear_gaps"]!.estimate).toBeLessThanOrEqual(1);
  });
});
