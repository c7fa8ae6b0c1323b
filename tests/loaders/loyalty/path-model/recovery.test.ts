import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { simulate } from "../../../../loaders/book/demo/simulate.ts";
import { pathModel } from "../../../../loaders/loyalty/path-model/index.ts";
import type { Part } from "../../../../loaders/loyalty/part.ts";
import { contextOf } from "../part-context.ts";
import { stagedFolder } from "../staged-folder.ts";

/** How far a total effect may lie from the planted one: some 900 answers, and the way of answering that runs through all of them. */
const BAND = 0.12;

type Moves = Record<string, { attitudes: Record<string, number> }>;

describe("the simulated insurer's path model", () => {
  let folder: string;
  let planted: Moves;
  let found: Part;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tenure-paths-"));
    const book = join(folder, "book");
    await simulate({ customers: 12_000, requests: 300, seed: 11, ledger: "annual" }, book);
    const truth = JSON.parse(await readFile(join(book, "truth.json"), "utf8")) as {
      surveys: { one_standard_deviation_more: Moves };
    };
    planted = truth.surveys.one_standard_deviation_more;
    const database = await stagedFolder(book);
    found = await pathModel(contextOf(database));
    database.close();
  }, 180_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("finds the total effects on satisfaction and loyalty that were planted, measurement error taken out", () => {
    const effects = found.tables["path_effects"]!.filter((row) => String(row["from"]) in planted);
    expect(effects.length).toBeGreaterThanOrEqual(13);
    for (const { from, to, total } of effects) {
      const truth = planted[String(from)]!.attitudes[String(to)]!;
      expect(Math.abs(Number(total) - truth), `${String(from)} on ${String(to)}`).toBeLessThan(BAND);
    }
  });

  it("sees how the way of answering joins image and expectation, which nothing joins", () => {
    const arrow = found.tables["path_arrows"]!.find((row) => row["from"] === "image" && row["to"] === "expectation")!;
    expect(planted["image"]!.attitudes["expectation"]).toBe(0);
    expect(found.numbers["loyalty.path.marker"]!.estimate).toBeGreaterThan(0.02);
    expect(Math.abs(Number(arrow["path_less_marker"]))).toBeLessThan(Math.abs(Number(arrow["path"])));
  });

  it("passes its checks but the one for those who did not answer", () => {
    expect(found.checks.filter(({ passed }) => !passed).map(({ id }) => id)).toEqual(["most_answered"]);
    expect(found.tables["path_arrows"]!.every((row) => row["money_allowed"])).toBe(true);
  });
});
