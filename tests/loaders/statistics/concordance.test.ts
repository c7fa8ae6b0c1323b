import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concordance } from "../../../loaders/statistics/concordance.ts";
import type { Lifetimes } from "../../../loaders/statistics/lifetimes.ts";
import { age, lateLives, male } from "./sixteen-lives.ts";

/** The definition over all pairs. */
function byAllPairs({ entry, exit, cause }: Lifetimes, risk: Float64Array): { concordance: number; pairs: number } {
  let [agreed, pairs] = [0, 0];
  for (let i = 0; i < exit.length; i++) {
    for (let j = 0; j < exit.length; j++) {
      const outlives = exit[j]! > exit[i]! || (exit[j] === exit[i] && cause[j] === 0);
      const present = entry![j] === 0 || entry![j]! < exit[i]!;
      if (i === j || cause[i] === 0 || !outlives || !present) continue;
      pairs++;
      agreed += risk[i]! > risk[j]! ? 1 : risk[i] === risk[j] ? 0.5 : 0;
    }
  }
  return { concordance: agreed / pairs, pairs };
}

describe("concordance", () => {
  it("gives the concordance of a Cox model and its error as R survival does", () => {
    const risk = age.map((value, i) => -0.0276566351 * value + 0.8480088152 * male[i]!);
    const found = concordance(lateLives, risk)!;
    expect(found.concordance).toBeCloseTo(0.6511627907, 9);
    expect(found.standardError ** 2).toBeCloseTo(0.007415903997, 9);
    expect(found.pairs).toBe(86);
  });

  it("equals the definition over all pairs, ties and late entries included", () => {
    const life = fc.tuple(
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 0, max: 1 }),
      fc.integer({ min: 0, max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(life, { minLength: 2, maxLength: 25 }), (list) => {
        const drawn = {
          entry: Float64Array.from(list, ([from]) => from),
          exit: Float64Array.from(list, ([from, length]) => from + length),
          cause: Uint8Array.from(list, ([, , code]) => code),
        };
        const risk = Float64Array.from(list, ([, , , value]) => value);
        const expected = byAllPairs(drawn, risk);
        const found = concordance(drawn, risk);
        if (expected.pairs === 0) expect(found).toBeNull();
        else {
          expect(found!.pairs).toBe(expected.pairs);
          expect(found!.concordance).toBeCloseTo(expected.concordance, 10);
        }
      }),
    );
  });

  it("is null when no pair can be compared", () => {
    expect(concordance({ exit: Float64Array.of(1, 2), cause: Uint8Array.of(0, 0) }, Float64Array.of(1, 2))).toBeNull();
  });
});
