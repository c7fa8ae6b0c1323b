import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signState, stateOf, worstOf } from "../../../../loaders/crm/obstacles/sign-state.ts";
import { estimateOf, noEstimate } from "../../../../src/models/evidence.ts";

const atLeast = { green: [0.8, null], amber: [0.65, null] } as const;
const within = { green: [0.05, 0.25], amber: [0.02, 0.4] } as const;

describe("stateOf", () => {
  it("counts a number at the limit into the better state", () => {
    expect([0.8, 0.799, 0.65, 0.649].map((value) => stateOf(value, atLeast))).toEqual([
      "green",
      "amber",
      "amber",
      "red",
    ]);
  });

  it("finds too little and too much alike where a range has two ends", () => {
    const states = [0.01, 0.03, 0.1, 0.3, 0.5].map((value) => stateOf(value, within));
    expect(states).toEqual(["red", "amber", "green", "amber", "red"]);
  });

  it("never gets worse as a number that should be high grows", () => {
    const rank = { red: 0, amber: 1, green: 2, unmeasured: -1 };
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(rank[stateOf(more, atLeast)]).toBeGreaterThanOrEqual(rank[stateOf(less, atLeast)]);
      }),
    );
  });
});

describe("signState", () => {
  it("names the state that an end of the interval would have", () => {
    const near = estimateOf(0.7, 100, "share", { low: 0.6, high: 0.78 });
    expect(signState(near, atLeast)).toEqual({ state: "amber", couldBe: "red" });
  });

  it("names the worse of two", () => {
    const wide = estimateOf(0.7, 10, "share", { low: 0.5, high: 0.9 });
    expect(signState(wide, atLeast)).toEqual({ state: "amber", couldBe: "red" });
  });

  it("is sure when the whole interval agrees, and when there is none", () => {
    expect(signState(estimateOf(0.9, 100, "share", { low: 0.85, high: 0.95 }), atLeast).couldBe).toBeNull();
    expect(signState(estimateOf(0.9, 100, "share"), atLeast).couldBe).toBeNull();
  });

  it("is not measured without a number", () => {
    expect(signState(noEstimate("missing_table", 0, "share"), atLeast).state).toBe("unmeasured");
    expect(signState(undefined, atLeast).state).toBe("unmeasured");
  });
});

describe("worstOf", () => {
  it("takes the worst that could be measured", () => {
    expect(worstOf(["unmeasured", "green", "amber"])).toBe("amber");
    expect(worstOf(["unmeasured", "green"])).toBe("green");
    expect(worstOf(["unmeasured"])).toBe("unmeasured");
    expect(worstOf([])).toBe("unmeasured");
  });
});
