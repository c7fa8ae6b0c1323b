import { describe, expect, it } from "vitest";
import { countMixture, likeliestOfCounts } from "../../../loaders/statistics/count-mixture.ts";

/** 60 rows of 8 and of 1 events in two years, each kind by the other half. */
const kind = (own: number) => Float64Array.from({ length: 60 }, (_, i) => (i % 2 === own ? 8 : 1));
const rows = {
  counts: [kind(0), kind(1)],
  exposure: new Float64Array(60).fill(2),
  codes: Float64Array.from({ length: 60 }, (_, i) => (i < 2 ? -1 : i % 2)),
  levels: 2,
};

describe("countMixture", () => {
  it("comes to the rates of both groups from a start that is wrong in part", () => {
    const start = Array.from({ length: 60 }, (_, i) => (i % 5 === 0 ? 1 - (i % 2) : i % 2));
    const model = countMixture(rows, start, 2)!;
    // (30 x 8 + 1/2) / (30 x 2 + 1/2), and (30 + 1/2) of the other kind.
    expect(model.rates[0]).toBeCloseTo(240.5 / 60.5, 3);
    expect(model.rates[1]).toBeCloseTo(30.5 / 60.5, 3);
    expect([...likeliestOfCounts(rows, model)]).toEqual(Array.from({ length: 60 }, (_, i) => i % 2));
  });

  it("takes little exposure for little evidence", () => {
    const model = countMixture(
      rows,
      Array.from({ length: 60 }, (_, i) => i % 2),
      2,
    )!;
    const newcomer = { counts: [[0], [1]], exposure: [0.1], codes: [0], levels: 2 };
    expect([...likeliestOfCounts(newcomer, model)]).toEqual([0]);
  });

  it("sees that some rows of a group have more of all events than others, and how much", () => {
    // Rates of 2 and 6 a unit of time times a factor of 1/2 or 3/2, of variance 1/4 as a gamma factor of shape 4 has it.
    const factors = [0.5, 1.5];
    const counts = [2, 6].map((rate) => Float64Array.from({ length: 400 }, (_, i) => rate * 5 * factors[i % 2]!));
    const alike = { counts, exposure: new Float64Array(400).fill(5), codes: new Int32Array(400).fill(-1), levels: 0 };
    const [shape] = countMixture(alike, new Uint8Array(400), 1, { iterations: 200, tolerance: 1e-9 })!.shapes;
    expect(shape).toBeGreaterThan(2.5);
    expect(shape).toBeLessThan(5);
    const equal = { ...alike, counts: counts.map((kind) => kind.map(() => 10)) };
    expect(countMixture(equal, new Uint8Array(400), 1, { iterations: 200 })!.shapes[0]).toBeGreaterThan(50);
  });

  it("gives up where a group has nobody", () => {
    expect(countMixture(rows, new Uint8Array(60), 2)).toBeNull();
  });
});
