import { describe, expect, it } from "vitest";
import { verbs } from "../../../../src/words/en/grades.ts";
import {
  hazardsTitle,
  leversOf,
  mediationLines,
  moneyTitle,
  persistencyTitle,
  unmeasuredLine,
} from "../../../../src/words/en/loyalty/behaviour.ts";

const hazard = { construct: "quality", estimate: 0.85, low: 0.8, high: 0.9, clear: true, p_adjusted: 0.001 };
const point = {
  construct: "quality",
  persistency: 0.014,
  persistency_low: 0.002,
  persistency_high: 0.024,
  money: 1_190_000,
  money_low: 830_000,
  money_high: 1_500_000,
  p_adjusted: 0.001,
};

describe("what is said of behaviour and money", () => {
  it("uses the verb of its grade", () => {
    expect(hazardsTitle([hazard])).toBe(
      `One point more of product quality ${verbs.C.effect} a 15\u00a0% lower rate of giving up`,
    );
    expect(persistencyTitle([point])).toContain(`${verbs.C.effect} 1.4 percentage points to 25-month persistency`);
    expect(moneyTitle([point], "TWD")).toContain(
      `${verbs.C.effect} NT$\u00a01.19\u00a0M a year (NT$\u00a00.83 to 1.5\u00a0M)`,
    );
  });

  it("does not speak of an effect that one of ten surveys would show by chance", () => {
    expect(hazardsTitle([{ ...hazard, p_adjusted: 0.4 }])).toMatch(/^No score stands out/);
    expect(leversOf([{ ...point, p_adjusted: 0.4 }])).toEqual([]);
    expect(persistencyTitle([{ ...point, persistency_low: -0.001 }])).toMatch(/cannot be told apart from nothing/);
  });

  it("takes for levers what a company can act on, with money clear of zero", () => {
    const satisfaction = { ...point, construct: "satisfaction", money: 9e6 };
    const service = { ...point, construct: "service", money_low: -1 };
    expect(leversOf([satisfaction, service, point])).toEqual([point]);
    expect(moneyTitle([service], "TWD")).toMatch(/^No score stands out/);
  });

  it("says how strong an unrecorded cause would have to be", () => {
    expect(unmeasuredLine([{ ...hazard, e_value: 1.62, e_value_low: 1.47 }])).toContain("multiplied by 1.6 both");
    expect(unmeasuredLine([])).toBeNull();
  });

  it("says what runs through satisfaction where the interval says something", () => {
    const row = { construct: "quality", share: 0.69, share_low: 0.29, share_high: 1.37 };
    expect(mediationLines([row, { ...row, share_high: 3 }, { ...row, share: null }])).toEqual([
      "Of what product quality does to giving up, 69\u00a0% (29\u00a0% to all of it) is estimated to run through satisfaction.",
    ]);
  });
});
