import { beforeAll, describe, expect, it } from "vitest";
import { effectSummary, tryExperiments, type EffectTrial } from "./experiment-effects.ts";

const SEEDS = [1, 2, 3, 4];
const CUSTOMERS = 8_000;
const FARTHEST = 3.5;

describe("the 90 % intervals of campaigns in four small books", () => {
  let trials: EffectTrial[];

  beforeAll(async () => {
    trials = [];
    for (const seed of SEEDS) trials.push(...(await tryExperiments(seed, CUSTOMERS)));
  }, 600_000);

  it("hold what was planted in about nine of ten", () => {
    const { intervals, held } = effectSummary(trials);
    expect(intervals).toBeGreaterThan(60);
    expect(held / intervals).toBeGreaterThan(0.82);
    expect(held / intervals).toBeLessThan(0.97);
  });

  it("lie around what was planted, as far from it as their errors say", () => {
    const { biasInErrors, rootMeanSquare } = effectSummary(trials);
    expect(Math.abs(biasInErrors)).toBeLessThan(FARTHEST);
    expect(rootMeanSquare).toBeGreaterThan(0.75);
    expect(rootMeanSquare).toBeLessThan(1.3);
  });
});
