import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { simulate } from "../../../loaders/book/demo/simulate.ts";
import type { PillarResult } from "../../../loaders/run/pillar.ts";
import { pillars } from "../../../loaders/run/pillars.ts";
import { run } from "../../../loaders/run/run.ts";
import { loyaltyEstimands } from "../../coverage/loyalty-estimands.ts";
import type { BookTruth } from "../../coverage/truth.ts";

/** Half widths of a 90 % interval within which an estimate lies of what is planted: 3.3 standard errors. */
const HALF_WIDTHS = 2;

describe("the simulated insurer's loyalty", () => {
  let folder: string;
  let truth: BookTruth;
  let found: PillarResult;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tenure-recovery-"));
    const book = join(folder, "book");
    await simulate({ customers: 12_000, requests: 1_000, seed: 7, ledger: "annual" }, book);
    truth = JSON.parse(await readFile(join(book, "truth.json"), "utf8")) as BookTruth;
    const results = await run(book, {
      cacheFolder: join(folder, "cache"),
      options: { seed: 1, bootstraps: 80 },
      pillars: pillars.filter(({ name }) => name === "value" || name === "loyalty"),
    });
    found = JSON.parse(await readFile(join(results.folder, "loyalty.json"), "utf8")) as PillarResult;
  }, 600_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const estimate = (id: string) => found.numbers[id]!.estimate!;

  it.each(loyaltyEstimands.map((estimand) => [estimand.name, estimand] as const))("recovers %s", (_, estimand) => {
    const { estimate, low, high } = estimand.found(found)!;
    const planted = estimand.planted([truth]);
    expect(estimate).toBeGreaterThan(planted - HALF_WIDTHS * (estimate! - low!));
    expect(estimate).toBeLessThan(planted + HALF_WIDTHS * (high! - estimate!));
  });

  it("counts persistency as the simulation does, which knows every policy", () => {
    for (const month of ["13", "25", "37", "49", "61"] as const)
      expect(estimate(`loyalty.persistency.${month}.count`)).toBeCloseTo(
        truth.loyalty.main_persistency.by_month[month].share,
        3,
      );
  });

  it("sees no help in a referral that advertising would not have been, where there is none: in who owns a home or dies", () => {
    const placebos = found.tables["referral_placebos"]!;
    expect(placebos.length).toBeGreaterThan(0);
    for (const { outcome, low, high } of placebos) {
      expect(Number(low), String(outcome)).toBeLessThan(0.02);
      expect(Number(high), String(outcome)).toBeGreaterThan(-0.02);
    }
  });
});
