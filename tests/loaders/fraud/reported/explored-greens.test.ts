import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import type { Light } from "../../../../loaders/fraud/diagnostics/read-operations.ts";
import { explorationNumbers, explorationRows } from "../../../../loaders/fraud/reported/exploration-numbers.ts";
import { exploredGreens } from "../../../../loaders/fraud/reported/explored-greens.ts";
import { squareRootChances } from "../../../../loaders/statistics/square-root-sampling.ts";
import { smallContext, type SmallFinding } from "./small-context.ts";

const fraud = (request: number, by: string | null = "police"): SmallFinding => ({
  request,
  at: 5,
  label: "fraud",
  by,
});
const greens = (count: number) => Array.from({ length: count }, (): Light => "green");

describe("frauds missed among greens", () => {
  it("count each find by one over its chance", () => {
    const context = smallContext([0, 0, 0, 0], [fraud(0), fraud(2), fraud(3)], 400);
    const found = exploredGreens(
      context,
      [...greens(3), "red"],
      [
        { request: 0, chance: 0.1 },
        { request: 1, chance: 0.2 },
        { request: 3, chance: 0.5 },
      ],
    )!;
    expect(found).toMatchObject({ passed: 3, explored: 2, found: 1, known: 2 });
    expect(found.missed.estimate).toBeCloseTo(10, 12);
    expect(found.missed.high).toBeGreaterThan(30);
  });

  it("do not rest on what staff alone found, and leave out requests too young to be judged", () => {
    const context = smallContext([0, 0, 390], [fraud(0, "staff"), fraud(1), fraud(2)], 400);
    const drawn = [0, 1, 2].map((request) => ({ request, chance: 0.25 }));
    const found = exploredGreens(context, greens(3), drawn)!;
    expect(found).toMatchObject({ explored: 2, found: 1, foundOrSuspected: 2 });
    expect(found.missed.estimate).toBeCloseTo(4, 12);
    expect(found.missedOrSuspected.estimate).toBeCloseTo(8, 12);
  });

  it("are at most three times one over the smallest chance when none was found, fewer if risk does not fall with the chance", () => {
    const context = smallContext(
      Array.from({ length: 100 }, () => 0),
      [],
      400,
    );
    const found = exploredGreens(
      context,
      greens(100),
      [0.05, 0.1, 0.1, 0.1, 0.2].map((chance, request) => ({ request, chance })),
    )!;
    expect(found.missed).toMatchObject({ estimate: 0, low: 0 });
    expect(found.missed.high).toBeCloseTo(-20 * Math.log(0.05), 8);
    expect(found.highIfOrdered).toBeCloseTo(-20 * Math.log(0.05), 8);
    expect(explorationNumbers(found, 5)["fraud.exploration.missed"]).toMatchObject({ estimate: 0, low: 0 });
  });

  it("hide counts of fewer than ten people", () => {
    const context = smallContext([0, 0], [fraud(0)], 400);
    const found = exploredGreens(context, greens(2), [{ request: 0, chance: 0.5 }])!;
    expect(explorationNumbers(found, 1)["fraud.exploration.found"]).toMatchObject({ reason: "fraud_few_known" });
    expect(explorationRows(found).map((row) => row["found"])).toEqual([null, null, null, null]);
  });

  it("are not known when nothing was drawn by lot", () => {
    expect(exploredGreens(smallContext([0], [], 400), greens(1), [])).toBeNull();
    expect(explorationNumbers(null, 0)["fraud.exploration.missed"]).toMatchObject({ reason: "fraud_nothing_explored" });
    expect(explorationNumbers(null, 3)["fraud.exploration.missed"]).toMatchObject({
      reason: "fraud_explored_too_young",
    });
  });

  it("are unbiased over seeds under square-root sampling, and their intervals hold the truth", () => {
    const scores = Array.from({ length: 2000 }, (_, i) => 0.001 + 0.04 * ((i * 7919) % 2000) ** 2 * 2000 ** -2);
    const chances = squareRootChances(scores, 60);
    const frauds = scores.flatMap((_, i) => (i % 67 === 0 ? [fraud(i)] : []));
    const context = smallContext(
      scores.map(() => 0),
      frauds,
      400,
    );
    const lights = greens(scores.length);
    const generator = xoroshiro128plus(11);
    const estimates = Array.from({ length: 600 }, () => {
      const drawn = scores.flatMap((_, request) =>
        uniformFloat64(generator) < chances[request]! ? [{ request, chance: chances[request]! }] : [],
      );
      return exploredGreens(context, lights, drawn)!.missed;
    });
    const mean = estimates.reduce((sum, { estimate }) => sum + estimate, 0) / 600;
    const variance = frauds.reduce((sum, { request }) => sum + 1 / chances[request]! - 1, 0);
    expect(Math.abs(mean - frauds.length)).toBeLessThan(3.5 * Math.sqrt(variance / 600));
    const held = estimates.filter(({ low, high }) => low <= frauds.length && frauds.length <= high).length / 600;
    expect(held).toBeGreaterThan(0.9);
  });
});
