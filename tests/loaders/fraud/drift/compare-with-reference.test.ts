import { randomLcg, randomNormal } from "d3-random";
import { describe, expect, it } from "vitest";
import { compareWithReference } from "../../../../loaders/fraud/drift/stability-rows.ts";

const source = randomLcg(0.6);
const sample = (size: number, mean = 0) => Float64Array.from({ length: size }, randomNormal.source(source)(mean, 1));

describe("samples held against their reference all at once", () => {
  it("seldom call anything moved when nothing has, however many are compared", () => {
    const alarms = Array.from({ length: 40 }, () => {
      const samples = Array.from({ length: 20 }, (_, key) => ({ key, reference: sample(500), current: sample(300) }));
      return compareWithReference(samples).some(({ moved }) => moved);
    });
    expect(alarms.filter((alarm) => alarm).length).toBeLessThanOrEqual(6);
  });

  it("name the one that moved, whose index lies beyond its limit", () => {
    const means = [0, 0, 0.8, 0];
    const samples = means.map((mean, key) => ({ key, reference: sample(1000), current: sample(800, mean) }));
    const moved = compareWithReference(samples).filter((one) => one.moved);
    expect(moved.map(({ key }) => key)).toEqual([2]);
    expect(moved[0]!.found.index).toBeGreaterThan(moved[0]!.limit);
  });

  it("leave out samples too small to tell", () => {
    expect(compareWithReference([{ key: 1, reference: sample(500), current: sample(4, 9) }])).toEqual([]);
    expect(compareWithReference([])).toEqual([]);
  });
});
