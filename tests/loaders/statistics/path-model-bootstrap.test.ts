import { randomLcg, randomNormal } from "d3-random";
import { describe, expect, it } from "vitest";
import { estimatePathModel, type PathModelEstimate } from "../../../loaders/statistics/path-model.ts";
import bootstrapPathModel from "../../../loaders/statistics/path-model-bootstrap.ts";
import { weightedCorrelation } from "../../../loaders/statistics/correlation-matrix.ts";
import { percentileInterval } from "../../../loaders/statistics/percentile-interval.ts";

/** Answers to two items of a cause and two of its effect, with path .6. */
function answers(rows: number): Float64Array {
  const normal = randomNormal.source(randomLcg(0.5))();
  const people = Array.from({ length: rows }, () => {
    const cause = normal();
    const effect = 0.6 * cause + 0.8 * normal();
    return [cause, cause, effect, effect].map((standing) => standing + 0.5 * normal());
  });
  return Float64Array.from(people.flat());
}

const model = {
  constructs: [
    { name: "cause", items: [0, 1] },
    { name: "effect", items: [2, 3] },
  ],
  arrows: [{ from: 0, to: 1 }],
};

function input(rows: number, more = {}) {
  const data = answers(rows);
  const weights = new Float64Array(rows).fill(1);
  const estimate = estimatePathModel(weightedCorrelation(data, 4, weights), 4, model) as PathModelEstimate;
  return {
    data,
    items: 4,
    weights,
    model,
    consistent: false,
    reference: estimate.weights,
    replicates: 200,
    seed: 3,
    estimate,
    ...more,
  };
}

describe("bootstrapPathModel", () => {
  it("gives paths, totals and R2 of each draw around the estimate", () => {
    const { estimate, ...given } = input(200);
    const { draws, inadmissible } = bootstrapPathModel(given);
    expect(draws).toHaveLength(200);
    expect(inadmissible).toBe(0);
    const { low, high } = percentileInterval(draws.map((draw) => draw[0]!));
    expect(low!).toBeLessThan(estimate.paths[0]!);
    expect(high!).toBeGreaterThan(estimate.paths[0]!);
    for (const draw of draws) {
      expect(draw[1 + 1]).toBe(draw[0]);
      expect(draw[1 + 4 + 1]).toBeCloseTo(draw[0]! ** 2, 10);
    }
  });

  it("turns constructs the way of the estimate, so that signs do not flip", () => {
    const { estimate, ...given } = input(200);
    const turned = { ...given, reference: given.reference.map((weight, item) => (item < 2 ? -weight : weight)) };
    const [draw] = bootstrapPathModel(turned).draws;
    expect(Math.sign(draw![0]!)).toBe(-Math.sign(estimate.paths[0]!));
  });

  it("gives the same draws for the same seed", () => {
    const given = input(60);
    expect(bootstrapPathModel(given)).toEqual(bootstrapPathModel(given));
  });

  it("counts draws that cannot be and leaves them out", () => {
    const given = input(4, { replicates: 300 });
    const { draws, inadmissible } = bootstrapPathModel(given);
    expect(inadmissible).toBeGreaterThan(0);
    expect(draws.length + inadmissible).toBe(300);
    for (const draw of draws) expect(draw.every(Number.isFinite)).toBe(true);
  });
});
