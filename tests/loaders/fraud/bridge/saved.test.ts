import { describe, expect, it } from "vitest";
import { jeffreys, stoppedAnyway } from "../../../../loaders/fraud/bridge/anyway.ts";
import { bridgeRows } from "../../../../loaders/fraud/bridge/bridge-rows.ts";
import { savedOf } from "../../../../loaders/fraud/bridge/saved.ts";
import { stepsOf, withhold, type Step } from "../../../../loaders/fraud/bridge/steps.ts";
import { simulatedFrauds } from "./simulated-frauds.ts";

const PLANTED = { frauds: 150, without: 0.06, withLight: 0.55 };

describe("money really saved", () => {
  it("holds what lights stopped under the same draws in nine intervals of ten", () => {
    const trials = Array.from({ length: 60 }, (_, seed) => {
      const { input, saved } = simulatedFrauds({ ...PLANTED, seed });
      const found = savedOf(input, input.frauds, { anyway: stoppedAnyway(input, true)[0]!, recovered: 0, seed: 1 });
      return { found, saved };
    });
    const within = (value: number, { low, high }: { low: number | null; high: number | null }) =>
      low! <= value && value <= high!;
    expect(trials.filter(({ found, saved }) => within(saved.money, found.money)).length).toBeGreaterThanOrEqual(54);
    expect(trials.filter(({ found, saved }) => within(saved.frauds, found.frauds)).length).toBeGreaterThanOrEqual(54);
    const error = trials.reduce((sum, { found, saved }) => sum + found.money.estimate / saved.money - 1, 0) / 60;
    expect(Math.abs(error)).toBeLessThan(0.06);
  });

  it("says zero within its interval when lights stop nothing", () => {
    const { input } = simulatedFrauds({ ...PLANTED, frauds: 300, without: 0.2, withLight: 0, seed: 4 });
    const { money } = savedOf(input, input.frauds, { anyway: stoppedAnyway(input, true)[0]!, recovered: 0, seed: 1 });
    expect(money.low).toBeLessThan(0);
    expect(money.high).toBeGreaterThan(0);
  });

  it("takes off what would have been recovered, and what was stopped and then paid to the same customer's fraudster", () => {
    const { input } = simulatedFrauds({ ...PLANTED, seed: 2 });
    const options = { anyway: null, recovered: 0, seed: 1 };
    const plain = savedOf(input, input.frauds, options).money.estimate;
    expect(savedOf(input, input.frauds, { ...options, recovered: 0.1 }).money.estimate).toBeCloseTo(0.9 * plain, 6);
    const first = input.frauds.find((i) => input.cover.covered[i] && input.money.stopped[i])!;
    const later = input.frauds.find((i) => i > first && i < first + 30 && !input.money.stopped[i])!;
    input.context.cases.customer[later] = input.context.cases.customer[first]!;
    const back = Math.min(input.money.prevented[first]!, input.money.paid[later]!);
    expect(savedOf(input, input.frauds, options).money.estimate).toBeCloseTo(plain - back, 6);
  });

  it("counts none stopped without lights as a small share, not as none ever", () => {
    const { share, low, high } = jeffreys(0, 49);
    expect(share).toBeCloseTo(0.01, 12);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(0.06);
  });
});

const step = (name: string, people: number) =>
  ({ step: name, people, frauds: people, amount: 10 * people, withheld: null }) as Step;

describe("the steps of the bridge", () => {
  it("withhold a step that leaves fewer than ten people behind, and tell its loss with the next", () => {
    const steps = withhold([
      step("exposed", 100),
      step("covered", 70),
      step("flagged", 50),
      step("asked", 45),
      step("stopped", 20),
    ]);
    expect(steps.map(({ withheld }) => withheld)).toEqual([null, null, null, "bridge_few_lost", null]);
    const rows = bridgeRows(steps, null);
    expect(rows.map((row) => row["step"])).toEqual([
      "exposed",
      "no_lights",
      "green",
      "flagged",
      "asked",
      "not_asked_or_paid",
      "stopped",
    ]);
    expect(rows.find((row) => row["step"] === "not_asked_or_paid")).toMatchObject({ frauds: 30, amount: 300 });
  });

  it("withhold the steps before the last rather than the last", () => {
    const steps = withhold([step("exposed", 60), step("covered", 40), step("flagged", 25), step("stopped", 20)]);
    expect(steps.map(({ withheld }) => withheld)).toEqual([null, null, "bridge_few_lost_after", null]);
  });

  it("withhold a step of fewer than ten people", () => {
    expect(withhold([step("exposed", 30), step("stopped", 4)]).map(({ withheld }) => withheld)).toEqual([
      null,
      "too_few",
    ]);
    expect(withhold([step("exposed", 30), step("stopped", 0)]).map(({ withheld }) => withheld)).toEqual([null, null]);
  });

  it("are parts of one another in money as in number", () => {
    const { input } = simulatedFrauds({ ...PLANTED, seed: 5 });
    const [exposed, covered, flagged, asked] = stepsOf(input, input.frauds);
    expect(exposed!.frauds).toBe(150);
    expect(covered!.amount).toBeLessThan(exposed!.amount);
    expect(flagged!.frauds).toBe(asked!.frauds);
  });
});
