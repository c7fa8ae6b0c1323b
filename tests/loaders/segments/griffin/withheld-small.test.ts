import { sum } from "d3-array";
import fc from "fast-check";
import { expect, it } from "vitest";
import { withheldSmall } from "../../../../loaders/segments/griffin/withheld-small.ts";

it("withholds a small group with the next smallest, and no group without people", () => {
  expect(withheldSmall([300, 4, 0, 20])).toEqual([false, true, false, true]);
  expect(withheldSmall([300, 40, 0, 20])).toEqual([false, false, false, false]);
  expect(withheldSmall([4, 7, 300, 20])).toEqual([true, true, false, false]);
});

it("never leaves a small group to be told or found by subtraction", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 4, maxLength: 4 }), (counts) => {
      const withheld = withheldSmall(counts);
      const told = counts.filter((_, i) => !withheld[i]);
      const hidden = counts.filter((_, i) => withheld[i]);
      expect(told.every((count) => count === 0 || count >= 10)).toBe(true);
      if (hidden.length > 0 && sum(told) > 0) expect(sum(hidden)).toBeGreaterThanOrEqual(10);
    }),
  );
});
