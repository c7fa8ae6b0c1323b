import { describe, expect, it } from "vitest";
import { designOf } from "../../../../loaders/segments/loyal/design.ts";

const times = <T>(n: number, value: T) => Array.from({ length: n }, () => value);
/** Half of the first eighty kept, and all of what follows. */
const kept = (rest: number) => Float64Array.from({ length: 80 + rest }, (_, i) => (i < 80 ? i % 2 : 1));
const two = [...times(40, "a"), ...times(40, "b")];

describe("designOf", () => {
  it("takes levels of few policies together", () => {
    const small = Array.from({ length: 40 }, (_, i) => `c${i % 4}`);
    const half = Float64Array.from({ length: 120 }, (_, i) => i % 2);
    const { columns, levels } = designOf({ trait: [...two, ...small] }, half, half);
    expect([...levels["trait"]!.keys()].sort()).toEqual(["a", "b", "other_small"]);
    expect(columns).toBe(2);
  });

  it("joins to the base what is too little even together, as a handful of one outcome would leave no fit", () => {
    const outcome = kept(4);
    const { columns, levels, predictors } = designOf({ trait: [...two, "c", "c", "d", "e"] }, outcome, outcome);
    expect(Object.fromEntries(levels["trait"]!)).toEqual({ a: null, b: 0 });
    expect(columns).toBe(1);
    expect([...predictors.subarray(80)]).toEqual([0, 0, 0, 0]);
  });

  it("keeps many of one outcome apart, as channels that give no discount are", () => {
    const outcome = kept(40);
    const { levels } = designOf({ trait: [...two, ...times(40, "c")] }, outcome, outcome);
    expect([...levels["trait"]!.keys()].sort()).toEqual(["a", "b", "other_small"]);
  });

  it("keeps every level of a trait that is to stay whole", () => {
    const outcome = kept(2);
    const { levels } = designOf({ trait: [...two, "c", "c"] }, outcome, outcome, ["trait"]);
    expect([...levels["trait"]!.keys()].sort()).toEqual(["a", "b", "c"]);
  });

  it("has no column for a trait of small levels only", () => {
    const outcome = Float64Array.from([1, 0, 1, 0]);
    expect(designOf({ trait: ["a", "b", "c", "d"] }, outcome, outcome).columns).toBe(0);
  });
});
