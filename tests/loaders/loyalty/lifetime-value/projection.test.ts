import { describe, expect, it } from "vitest";
import { project } from "../../../../loaders/loyalty/lifetime-value/projection.ts";
import { POLICY_YEARS } from "../../../../loaders/loyalty/lifetime-value/yearly-lives.ts";
import { fitAgeCohort } from "../../../../loaders/statistics/age-cohort-model.ts";

const level = (value: number) => new Float64Array(POLICY_YEARS).fill(value);
const model = fitAgeCohort([0, 1, 2, 3].map((age) => ({ age, cohort: 0, weight: 1e9, mean: 100 })))!;
const input = {
  hazards: { all: level(0.1), givenUp: level(0.08), policies: level(1000) },
  model,
  age: 2,
  cohort: 0,
  discountRate: 0.03,
};

describe("project", () => {
  it("adds up what survivors bring in the middle of each year, discounted", () => {
    const { kept, value } = project(input);
    let sum = 0;
    for (let year = 0; year < 30; year++) sum += (100 * 0.9 ** year) / 1.03 ** (year + 0.5);
    expect(kept[3]).toBeCloseTo(0.9 ** 3, 10);
    expect(value).toBeCloseTo(sum, 2);
  });

  it("keeps more where fewer give up, but never those who die", () => {
    const stays = (givenUpShift: number) => project({ ...input, givenUpShift }).kept[1];
    expect(stays(-0.01)).toBeCloseTo(0.91, 10);
    expect(stays(-0.5)).toBeCloseTo(0.98, 10);
  });

  it("brings nothing for a kind whose money is not known", () => {
    expect(project({ ...input, model: undefined }).value).toBe(0);
  });
});
