import { describe, expect, it } from "vitest";
import {
  addCourses,
  changeInGivenUp,
  hazardRatio,
  type TwoLives,
} from "../../../../../loaders/book/demo/loyalty/two-lives.ts";

const lives: TwoLives = {
  policies: 100,
  unchanged: { atRisk: [100, 90], givenUp: [10, 9] },
  changed: { atRisk: [100, 80], givenUp: [20, 16] },
};

describe("the two lives of policies", () => {
  it("differ by the shares given up", () => {
    expect(changeInGivenUp(lives, 1)).toBeCloseTo(0.1, 12);
    expect(changeInGivenUp(lives, 2)).toBeCloseTo(0.17, 12);
    expect(changeInGivenUp({ ...lives, policies: 0 }, 2)).toBeNull();
  });

  it("have the hazard ratio at which the score of the partial likelihood is nought", () => {
    expect(hazardRatio(lives, 0, 1)).toBeCloseTo(2, 9);
    expect(hazardRatio(lives)).toBeCloseTo(2, 9);
    expect(hazardRatio({ ...lives, changed: lives.unchanged })).toBeCloseTo(1, 9);
  });

  it("have none without anybody who gives up", () => {
    const none = { atRisk: [100, 100], givenUp: [0, 0] };
    expect(hazardRatio({ policies: 100, unchanged: none, changed: none })).toBeNull();
  });

  it("add up over blocks", () => {
    expect(addCourses([lives.unchanged, lives.changed])).toEqual({ atRisk: [200, 170], givenUp: [30, 25] });
  });
});
