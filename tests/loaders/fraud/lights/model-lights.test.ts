import { describe, expect, it } from "vitest";
import { lightChecks } from "../../../../loaders/fraud/lights/checks.ts";
import { modelLights } from "../../../../loaders/fraud/lights/model-lights.ts";
import { lightsOutcome } from "../../../../src/models/fraud-lights.ts";
import { lightStops } from "../../../../src/models/light-stops.ts";
import { simulatedLights, type Simulated } from "./simulated-lights.ts";

const found = ({ context, scored, setting }: Simulated) => modelLights(context, scored, setting)!;

describe("the lights of a model", () => {
  const simulated = simulatedLights();
  const { model, options, judged } = found(simulated);
  const counter = model.channels.filter(({ channel }) => channel === "counter");

  it("say at every stop of the sliders what a recompute from every request says", () => {
    for (const { cut } of lightStops(counter, model.cuts)) {
      const { all } = lightsOutcome(model, counter, { yellow: cut, red: cut }, simulated.setting.assumptions);
      const lit = [...judged.score.keys()].filter((i) => judged.score[i]! >= cut);
      expect(all.lit.frauds).toBe(lit.filter((i) => judged.fraud[i] === 1).length);
      expect(Math.abs(all.lit.requests - lit.length)).toBeLessThan(10);
      const money = lit.reduce((sum, i) => sum + judged.fraud[i]! * judged.exposed[i]!, 0);
      if (all.lit.frauds >= 10) expect(Math.abs(all.lit.money! / money - 1)).toBeLessThan(0.3);
    }
  });

  it("are not certain to find nothing where no fraud has a light", () => {
    const none = simulatedLights();
    const { outcome } = none.context;
    none.scored.scores.forEach((score, i) => (outcome.fraud[i] = Number(score < 0.002 && i % 20 === 0)));
    const rows = found(none).rows.filter(({ frauds }) => frauds === 0);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row).toMatchObject({ frauds_low: null, frauds_high: null, stopped: null, stopped_high: null });
      expect(Number(row["recall_high"])).toBeGreaterThan(0);
    }
  });

  it("pass their own checks", () => {
    const { capacity } = simulated.setting;
    const checks = lightChecks(found(simulated), counter, capacity, simulated.context.cases.branch.levels);
    expect(checks.filter(({ passed }) => !passed)).toEqual([]);
    expect(checks.map(({ id }) => id)).toEqual(["lights_curve", "lights_queue", "lights_calibrated"]);
  });

  it("show no group of fewer than ten people, and nobody's amount", () => {
    for (const { curve, rule } of model.channels) {
      for (const { requests, fraudMoney } of [curve, rule!]) {
        requests.forEach((end, i) => expect(end - (requests[i - 1] ?? 0)).toBeGreaterThanOrEqual(10));
        const groups = new Map<number, number>();
        for (const money of fraudMoney ?? []) groups.set(money, (groups.get(money) ?? 0) + 1);
        for (const size of groups.values()) expect(size).toBeGreaterThanOrEqual(10);
      }
    }
    for (const { requests } of model.branches)
      requests.forEach((end, i) => expect(end - (requests[i - 1] ?? 0)).toBeGreaterThanOrEqual(10));
  });

  it("offer the running cuts, those of capacity and of cost, and the rule per request, each with its interval", () => {
    expect(options.map(({ name }) => name)).toEqual(["running", "capacity", "cost", "rule"]);
    for (const row of found(simulated).rows)
      expect(Number(row["protected_low"])).toBeLessThanOrEqual(Number(row["protected"]));
  });

  it("reach further into the money request by request than by a cut, at the same cost of a review", () => {
    const worth = (name: string) => {
      const { outcome } = options.find((option) => option.name === name)!;
      return outcome.all.lit.money! * 0.57 - outcome.all.lit.requests * 200;
    };
    expect(worth("rule")).toBeGreaterThan(worth("running"));
  });
});

describe("the lights of a poor book", () => {
  it("withhold the rule per request for scores that are not probabilities, and cut by rank all the same", () => {
    const scaled = found(simulatedLights({ scale: 1000 }));
    expect(scaled.model.channels.every(({ rule }) => rule === null)).toBe(true);
    expect(scaled.options.map(({ name }) => name)).toEqual(["running", "capacity", "cost"]);
    const plain = found(simulatedLights());
    expect(scaled.options[0]!.outcome.all.lit).toEqual(plain.options[0]!.outcome.all.lit);
  });

  it("count lights without any fraud, and price nothing", () => {
    const { options } = found(simulatedLights({ frauds: false }));
    expect(options.map(({ name }) => name)).not.toContain("cost");
    expect(options[0]!.outcome.perDay).toBeGreaterThan(0);
    expect(options[0]!.outcome.all.protected).toBeNull();
  });

  it("count frauds without amounts, and price nothing", () => {
    const { options } = found(simulatedLights({ amounts: false }));
    expect(options[0]!.outcome.all.stopped.estimate).toBeGreaterThan(0);
    expect(options[0]!.outcome.all.protected).toBeNull();
  });

  it("take every light as reviewed without a plan of reviews", () => {
    const { options } = found(simulatedLights({ capacity: false }));
    expect(options.map(({ name }) => name)).not.toContain("capacity");
    expect(options[0]!.outcome.queue).toBeNull();
    expect(options[0]!.outcome.all.reviewed).toBe(1);
  });
});
