import { describe, expect, it } from "vitest";
import { adapted } from "../../../../loaders/fraud/evolution/simulation/adaptation.ts";
import { PRACTICES, type PracticeName } from "../../../../loaders/fraud/evolution/practices.ts";
import { dot, drawPopulation, unit } from "../../../../loaders/fraud/evolution/simulation/population.ts";
import { MONTHS, type Scenario } from "../../../../loaders/fraud/evolution/simulation/scenario.ts";
import { simulateLearning, type Learnt } from "../../../../loaders/fraud/evolution/simulation/simulate-learning.ts";

const start = { requests: 800, fraudShare: 0.008, alertShare: 0.04, detection: 0.65 };
const populations = Array.from({ length: 12 }, (_, seed) => drawPopulation(start, 50 + seed));
const quiet = { clerkError: 0, delay: 1, adaptation: 0, reported: 0.5 };

function lives(practice: PracticeName, circumstances: Partial<Scenario>): Learnt[] {
  const scenario = { ...quiet, ...PRACTICES[practice], ...circumstances };
  return populations.map((population) => simulateLearning(start, scenario, population));
}

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
const late = (runs: readonly Learnt[]) => mean(runs.map(({ detection }) => mean(detection.subarray(-6))));

describe("learning in simulated insurers", () => {
  it("starts at the detection of today", () => {
    for (const { detection } of lives("never", {})) expect(detection[0]).toBeCloseTo(0.65, 12);
  });

  it("does not hurt when nobody adapts and no answer is wrong", () => {
    for (const practice of ["passed_is_honest", "explored_2", "explored_5"] as const)
      expect(late(lives(practice, {}))).toBeGreaterThan(0.65 - 0.02);
    expect(late(lives("looked_at", { reported: 0 }))).toBeGreaterThan(0.65 - 0.02);
  });

  it("is misled by frauds that come to light where no honest request was ever looked at, and set right by a few drawn by lot", () => {
    const misled = late(lives("looked_at", { reported: 0.5 }));
    expect(misled).toBeLessThan(0.65 - 0.02);
    expect(late(lives("explored_2", { reported: 0.5 }))).toBeGreaterThan(misled + 0.01);
  });

  it("goes blind where what passed counts as honest, more with wrong answers, and less where only what was looked at counts", () => {
    const circumstances = { adaptation: 0.05, clerkError: 0.04, reported: 0 };
    const [never, blind, looked, explored] = (["never", "passed_is_honest", "looked_at", "explored_2"] as const).map(
      (practice) => late(lives(practice, circumstances)),
    );
    expect(never).toBeLessThan(0.1);
    expect(blind).toBeLessThan(0.65 - 0.25);
    expect(looked).toBeGreaterThan(blind! + 0.05);
    expect(explored).toBeGreaterThan(blind! + 0.05);
    expect(blind).toBeLessThan(late(lives("passed_is_honest", { ...circumstances, clerkError: 0 })));
  });

  it("has a blind spot that grows from year to year without exploration, and that the insurer does not see", () => {
    const runs = lives("passed_is_honest", { adaptation: 0.05, clerkError: 0.04, reported: 0 });
    const first = mean(runs.map(({ detection }) => mean(detection.subarray(0, MONTHS / 2))));
    expect(late(runs)).toBeLessThan(first - 0.1);
    for (const { passedKnown } of runs) expect(mean(passedKnown)).toBe(0);
  });

  it("looks at the share that it is told to, and finds frauds in proportion", () => {
    const runs = lives("explored_5", { adaptation: 0.1 });
    const expected = 0.05 * start.requests * (1 - start.alertShare);
    expect(mean(runs.map(({ explored }) => mean(explored)))).toBeCloseTo(expected, -1);
    expect(mean(runs.map(({ exploredFrauds }) => mean(exploredFrauds)))).toBeGreaterThan(0);
    expect(lives("looked_at", {}).every(({ explored }) => mean(explored) === 0)).toBe(true);
  });

  it("repeats with the seed", () => {
    const scenario = { ...quiet, ...PRACTICES.explored_2, adaptation: 0.1 };
    const once = simulateLearning(start, scenario, drawPopulation(start, 9));
    expect(simulateLearning(start, scenario, drawPopulation(start, 9))).toEqual(once);
  });
});

describe("fraudsters who adapt", () => {
  it("keep their distance from honest requests, and show the model less", () => {
    const direction = unit(Float64Array.of(1, 1, 0, 0));
    const refuge = unit(Float64Array.of(0.2, 0, 1, 0));
    let before: Float64Array = Float64Array.of(2, 1, 0, 0.5);
    const length = Math.hypot(...before);
    for (let month = 0; month < 30; month++) {
      const after = adapted(before, direction, refuge, 0.2);
      expect(Math.hypot(...after)).toBeCloseTo(length, 9);
      expect(dot(after, direction)).toBeLessThanOrEqual(dot(before, direction) + 1e-9);
      before = after;
    }
    expect(dot(before, direction)).toBeCloseTo(-1, 1);
    expect(adapted(before, direction, refuge, 0)).toBe(before);
  });
});
