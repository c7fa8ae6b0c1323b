import { randomLcg, randomNormal } from "d3";
import { describe, expect, it } from "vitest";
import { mapSequentially } from "../../../loaders/run/map.ts";
import { nextPeriod } from "../../../loaders/value/next-period.ts";
import { customersWith, upTo } from "./customers.ts";

const options = { bootstraps: 40, seed: 1, map: mapSequentially };

describe("nextPeriod", () => {
  it("keeps the tenths where value stays with the same customers", async () => {
    const values = upTo(200);
    const { tenths, rankStability } = await nextPeriod(
      customersWith({ expectedYearBefore: values, expectedLastYear: values }),
      "expected",
      options,
    );
    for (const row of tenths) expect(row["valued"]).toBeCloseTo(row["ranked"] as number, 12);
    expect(rankStability.n).toBe(200);
  });

  it("shows the inflation of ranking on luck: noise of twice the true spread turns 18 % into a seeming half", async () => {
    const normal = randomNormal.source(randomLcg(0.5))(0, 1);
    const truth = Array.from({ length: 20_000 }, () => 1 + normal());
    const noisy = () => truth.map((value) => value + 2 * normal());
    const { tenths } = await nextPeriod(
      customersWith({ realisedYearBefore: noisy(), realisedLastYear: noisy() }),
      "realised",
      options,
    );
    expect(tenths[0]!["ranked"]).toBeCloseTo(0.49, 1);
    expect(tenths[0]!["valued"]).toBeCloseTo(0.18, 1);
  });

  it("leaves out customers who were not there in the ranking year", async () => {
    const here = upTo(200).map((i) => (i > 100 ? 1 : 0));
    const { rankStability } = await nextPeriod(
      customersWith({ expectedYearBefore: upTo(200), expectedLastYear: upTo(200), wasInYearBefore: here }),
      "expected",
      options,
    );
    expect(rankStability.n).toBe(100);
  });

  it("has no shares when the next year brings no profit", async () => {
    const losses = upTo(200).map((i) => -i);
    const { tenths, rankStability } = await nextPeriod(
      customersWith({ expectedYearBefore: upTo(200), expectedLastYear: losses }),
      "expected",
      options,
    );
    expect(tenths).toEqual([]);
    expect(rankStability.reason).toBe("total_not_positive");
  });
});
