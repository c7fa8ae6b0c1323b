import { describe, expect, it } from "vitest";
import { monthsNeeded } from "../../../../loaders/fraud/challenger/months-needed.ts";
import { swapSet, type Duel, type SwapSet } from "../../../../loaders/fraud/challenger/swap-set.ts";
import { discordantPairsNeeded } from "../../../../loaders/statistics/mcnemar.ts";
import { judgedOf } from "../diagnostics/simulated-requests.ts";

/** Frauds 0 to 19 among 200; the champion flags the first `champion` of them and others from 100 on, the challenger `challenger`. */
function duelOf(champion: [number, number], challenger: [number, number]): Duel {
  const numbers = Array.from({ length: 200 }, (_, i) => i);
  const judged = judgedOf(
    numbers.map(() => 0),
    numbers.map((i) => Number(i < 20)),
  );
  const within = ([from, until]: [number, number]) =>
    Uint8Array.from(numbers, (i) => Number((i >= from && i < until) || (i >= 100 && i < 130 - (until - from))));
  return { judged, champion: within(champion), challenger: within(challenger), years: 2 };
}

describe("swapSet", () => {
  it("counts what one of them alone flags, and its money a year", () => {
    const swap = swapSet(duelOf([0, 8], [4, 18]), { seed: 1, bootstraps: 200 });
    expect(swap.both.frauds).toBe(4);
    expect(swap.championOnly).toMatchObject({ frauds: 4, money: 200_000 });
    expect(swap.challengerOnly).toMatchObject({ frauds: 10, money: 500_000 });
    expect(swap.detection.change).toBeCloseTo(6 / 20, 12);
    expect(swap.money.change).toBeCloseTo(300_000, 6);
    expect(swap.money.low!).toBeLessThan(300_000);
    expect(swap.money.high!).toBeGreaterThan(300_000);
  });

  it("flags as many on either side", () => {
    const swap = swapSet(duelOf([0, 8], [4, 18]), { seed: 1, bootstraps: 20 });
    expect(swap.championOnly.flagged).toBe(swap.challengerOnly.flagged);
  });

  it("claims nothing of models that flag the same", () => {
    const swap = swapSet(duelOf([0, 8], [0, 8]), { seed: 1, bootstraps: 20 });
    expect(swap).toMatchObject({ p: 1, detection: { change: 0, low: null, high: null } });
  });
});

describe("monthsNeeded", () => {
  const swapOf = (champion: number, challenger: number) =>
    ({ championOnly: { frauds: champion }, challengerOnly: { frauds: challenger } }) as SwapSet;

  it("takes so many months as the test needs frauds that only one flags, and the wait for labels", () => {
    const found = monthsNeeded(swapOf(6, 18), 2);
    expect(found.estimate).toBeCloseTo(discordantPairsNeeded(0.75) / 1 + 180 / (365.25 / 12), 9);
    expect(found.low!).toBeLessThan(found.estimate!);
    expect(found.high!).toBeGreaterThan(found.estimate!);
  });

  it("has no longest where the models may be equal, and says so", () => {
    expect(monthsNeeded(swapOf(11, 14), 1)).toMatchObject({ high: null, warnings: ["fraud_may_never_be_known"] });
  });

  it("is not known with fewer than ten such frauds, and never for equal ones", () => {
    expect(monthsNeeded(swapOf(3, 4), 1)).toMatchObject({ estimate: null, reason: "fraud_models_agree" });
    expect(monthsNeeded(swapOf(8, 8), 1)).toMatchObject({ estimate: null, reason: "fraud_models_equal" });
  });
});
