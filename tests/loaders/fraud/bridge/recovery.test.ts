import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { simulate } from "../../../../loaders/book/demo/simulate.ts";
import { bridge } from "../../../../loaders/fraud/bridge/index.ts";
import { fraudContext } from "../../../../loaders/fraud/fraud-context.ts";
import type { Part } from "../../../../loaders/fraud/part.ts";
import { contextOf } from "../../loyalty/part-context.ts";
import { stagedFolder } from "../../loyalty/staged-folder.ts";

interface Planted {
  frauds: number;
  amount: number;
}

interface Truth {
  fraud: {
    lights: Record<"exposed" | "flagged" | "stopped" | "stopped_by_lights", Planted>;
    by_age: Record<string, { honest_reviewed: number; honest_lost_to_lights: number }>;
  };
}

/** Half widths of a 90 % interval within which an estimate lies of what is planted: 3.3 standard errors. */
const HALF_WIDTHS = 2;

describe("the bridge of the simulated insurer", () => {
  let folder: string;
  let truth: Truth;
  let part: Part;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tenure-bridge-"));
    await simulate({ customers: 6000, requests: 36_000, seed: 11, ledger: "annual" }, folder);
    truth = JSON.parse(await readFile(join(folder, "truth.json"), "utf8")) as Truth;
    const database = await stagedFolder(folder);
    const context = contextOf(database);
    Object.assign(context.book.settings, { review_minutes: 20, review_cost: 200, recovery_rate: 0.05 });
    part = await bridge(await fraudContext(context, null));
    database.close();
  }, 600_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const within = (id: string, planted: number) => {
    const { estimate, low, high } = part.numbers[id]!;
    expect(planted, id).toBeGreaterThan(estimate! - HALF_WIDTHS * (estimate! - low!));
    expect(planted, id).toBeLessThan(estimate! + HALF_WIDTHS * (high! - estimate!));
  };

  // Only found frauds are in the bridge, so shares are held against shares of all.
  it("recovers the share of exposed money that lights really saved", () => {
    const { exposed, stopped_by_lights } = truth.fraud.lights;
    within("fraud.bridge.saved_share", stopped_by_lights.amount / exposed.amount);
  });

  it("recovers the number of frauds that lights stopped, for those that were found", () => {
    const { exposed, stopped_by_lights } = truth.fraud.lights;
    const found = part.numbers["fraud.bridge.exposed.frauds"]!.estimate!;
    within("fraud.bridge.saved.frauds", (stopped_by_lights.frauds * found) / exposed.frauds);
  });

  it("recovers how many honest requests were lost because staff asked", () => {
    const ages = Object.values(truth.fraud.by_age);
    const lost = ages.reduce((sum, age) => sum + age.honest_lost_to_lights, 0);
    within("fraud.bridge.honest_lost", lost);
  });

  it("finds four in five of the frauds exposed", () => {
    const found = part.numbers["fraud.bridge.exposed.frauds"]!.estimate!;
    expect(found / truth.fraud.lights.exposed.frauds).toBeGreaterThan(0.65);
    expect(found / truth.fraud.lights.exposed.frauds).toBeLessThan(0.95);
  });
});
