import fc from "fast-check";
import { expect, it } from "vitest";
import { lineEnds } from "../../../../src/components/charts/line-ends.ts";

it("names each line at its last point", () => {
  const line = [1, 2].map((x) => ({ line: "a", x, y: x / 10 }));
  expect(lineEnds([line], 0.05, 1)).toEqual([{ line: "a", x: 2, y: 0.2 }]);
});

it("keeps names apart and inside the chart as long as there is room", () => {
  const heights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(heights, (list) => {
      const ends = lineEnds(
        list.map((y, i) => [{ line: String(i), x: 1, y }]),
        0.1,
        1,
      );
      const ys = ends.map(({ y }) => y).sort((a, b) => a - b);
      ys.forEach((y, i) => expect(y - (ys[i - 1] ?? y - 0.1)).toBeGreaterThanOrEqual(0.1 - 1e-9));
      expect(ys[0]).toBeGreaterThanOrEqual(-1e-9);
      expect(ys.at(-1)).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});
