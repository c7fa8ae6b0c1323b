import fc from "fast-check";
import { expect, it } from "vitest";
import { sortNumbers } from "../../../loaders/statistics/sort-numbers.ts";

it("sorts few and many numbers as comparison does, zeros of either sign and infinities among them", () => {
  const number = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 }), fc.constant(-0));
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 300 }), fc.constantFrom(1, 5000), (some, least) => {
      const values = Float64Array.from(
        { length: Math.max(least, some.length) },
        (_, i) => some[(i * 7) % some.length]!,
      );
      const part = values.slice(0);
      expect(Buffer.from(sortNumbers(values).buffer).equals(Buffer.from(part.sort().buffer))).toBe(true);
    }),
    { numRuns: 40 },
  );
});

it("sorts a part of an array alone", () => {
  const whole = Float64Array.from({ length: 6000 }, (_, i) => -i);
  sortNumbers(whole.subarray(1000, 5500));
  expect([whole[0], whole[999], whole[1000], whole[5499], whole[5500]]).toEqual([-0, -999, -5499, -1000, -5500]);
});
