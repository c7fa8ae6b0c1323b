import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { simulate } from "../../../../loaders/book/demo/simulate.ts";
import { readPersistencyModel } from "../../../../loaders/loyalty/persistency/read-model.ts";
import { persistencyNumbers } from "../../../../src/models/persistency-numbers.ts";
import { DEFAULT_DEFINITION } from "../../../../src/models/persistency-definition.ts";
import { bookPersistency, PERSISTENCY_MONTHS, type PersistencyModel } from "../../../../src/models/persistency.ts";
import { stagedFolder } from "../staged-folder.ts";

describe("the simulated insurer's persistency", () => {
  let folder: string;
  let planted: Record<string, number>;
  let model: PersistencyModel;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tenure-persistency-"));
    const book = join(folder, "book");
    await simulate({ customers: 4000, requests: 600, seed: 7, ledger: "annual" }, book);
    const truth = JSON.parse(await readFile(join(book, "truth.json"), "utf8")) as { persistency: typeof planted };
    planted = truth.persistency;
    const database = await stagedFolder(book);
    model = await readPersistencyModel(database);
    database.close();
  }, 120_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("is found exactly by count, under the definition that the levels are stated in: riders counted", () => {
    for (const month of PERSISTENCY_MONTHS) {
      const found = bookPersistency(model, month, "count", { ...DEFAULT_DEFINITION, riders: "with" });
      expect(found.estimate).toBeCloseTo(planted[month]!, 6);
    }
  });

  it("comes out alike as a share of cohorts and as a product with delayed entry", () => {
    const numbers = persistencyNumbers(model);
    for (const month of PERSISTENCY_MONTHS) {
      const [cohorts, product] = ["count", "delayed_entry"].map(
        (way) => numbers[`loyalty.persistency.${month}.${way}`]!,
      );
      expect(Math.abs(cohorts!.estimate! - product!.estimate!)).toBeLessThan(0.03);
    }
  });
});
