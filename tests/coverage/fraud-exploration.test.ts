import { beforeAll, describe, expect, it } from "vitest";
import { explorationSummary, tryExploration, type ExplorationTrial } from "./fraud-exploration.ts";

const SEEDS = [1, 2, 3];
const REQUESTS = 12_000;
const FARTHEST = 4;

describe("exploration's estimate of missed frauds in three small books", () => {
  let trials: ExplorationTrial[];

  beforeAll(async () => {
    trials = [];
    for (const seed of SEEDS) trials.push(await tryExploration(seed, REQUESTS));
  }, 300_000);

  it("is right on average when the lot is drawn again", () => {
    const { redrawnBiasInErrors, meanCameToLight } = explorationSummary(trials);
    expect(meanCameToLight).toBeGreaterThan(0);
    expect(Math.abs(redrawnBiasInErrors)).toBeLessThan(FARTHEST);
  });

  it("lies no farther from what came to light than its own error says", () => {
    expect(Math.abs(explorationSummary(trials).biasInErrors)).toBeLessThan(FARTHEST);
  });

  it("counts fewer frauds than were planted, as some are never found", () => {
    for (const { cameToLight, planted } of trials) expect(cameToLight).toBeLessThanOrEqual(planted);
  });
});
