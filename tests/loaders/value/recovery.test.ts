import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { simulate } from "../../../loaders/book/demo/simulate.ts";
import type { PillarResult } from "../../../loaders/run/pillar.ts";
import { pillars } from "../../../loaders/run/pillars.ts";
import { run } from "../../../loaders/run/run.ts";

interface Distribution {
  total: number;
  tenth_shares: number[];
  top_fifth_share: number;
  normalised_gini: number;
}

interface Truth {
  contribution: {
    expected_in_truth: Distribution;
    realised: Distribution;
    recovery_band: { total: number; tenth_share: number; top_fifth_share: number; normalised_gini: number };
  };
  interest_above_guarantee: number;
}

describe("the simulated insurer's value", () => {
  let folder: string;
  let truth: Truth;
  let found: PillarResult;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tenure-recovery-"));
    const book = join(folder, "book");
    await simulate({ customers: 12_000, requests: 6_000, seed: 7, ledger: "quarterly" }, book);
    truth = JSON.parse(await readFile(join(book, "truth.json"), "utf8")) as Truth;
    const results = await run(book, {
      cacheFolder: join(folder, "cache"),
      options: { seed: 1, bootstraps: 80 },
      pillars: pillars.filter(({ name }) => name === "value"),
    });
    found = JSON.parse(await readFile(join(results.folder, "value.json"), "utf8")) as PillarResult;
  }, 180_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const estimate = (id: string) => found.numbers[id]!.estimate!;

  it("is recovered from expected claims within the stated band", () => {
    const { expected_in_truth: planted, recovery_band: band } = truth.contribution;
    expect(Math.abs(estimate("value.contribution.total") / planted.total - 1)).toBeLessThan(band.total);
    expect(Math.abs(estimate("value.top_fifth_share") - planted.top_fifth_share)).toBeLessThan(band.top_fifth_share);
    expect(Math.abs(estimate("value.gini") - planted.normalised_gini)).toBeLessThan(band.normalised_gini);
    const shares = found.tables["tenths_views"]!.filter(
      (row) => row["claims"] === "expected" && row["span"] === "lifetime",
    );
    expect(shares).toHaveLength(10);
    shares.forEach((row, i) => {
      expect(Math.abs(Number(row["share"]) - planted.tenth_shares[i]!)).toBeLessThan(band.tenth_share);
    });
  });

  it("shows in the realised view the inflation that luck with claims brings", () => {
    const planted = truth.contribution.expected_in_truth.tenth_shares[0]!;
    expect(estimate("value.realised.top_tenth_share")).toBeGreaterThan(1.3 * planted);
    expect(estimate("value.realised.rank_stability")).toBeLessThan(0.7 * estimate("value.realised.ranked_share"));
  });

  it("loses less of a rank on expected claims than of one on luck", () => {
    const kept = (ranked: number, next: number) => next / ranked;
    const [first] = found.tables["next_period"]!;
    const onExpected = kept(Number(first!["ranked"]), Number(first!["valued"]));
    const onLuck = kept(estimate("value.realised.ranked_share"), estimate("value.realised.rank_stability"));
    expect(onExpected).toBeGreaterThan(onLuck);
  });

  it("recovers interest above guarantees from the earned rate that the ledger shows", () => {
    expect(estimate("value.source.interest") / truth.interest_above_guarantee).toBeCloseTo(1, 2);
  });
});
