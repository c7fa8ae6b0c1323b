import fc from "fast-check";
import { expect, it } from "vitest";
import { ascendingOrder } from "../../../loaders/statistics/ascending-order.ts";

const byComparison = (values: number[]) => [...values.keys()].sort((a, b) => values[a]! - values[b]! || a - b);

it("orders days, amounts and far apart numbers alike, equal ones as they stand", () => {
  const lists = fc.oneof(
    fc.array(fc.integer({ min: -5, max: 5 })),
    fc.array(fc.integer()),
    fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -9, max: 9 })),
  );
  fc.assert(
    fc.property(lists, (list) => {
      const values = list.map((value) => value + 0);
      expect([...ascendingOrder(Float64Array.from(values))]).toEqual(byComparison(values));
    }),
  );
});
