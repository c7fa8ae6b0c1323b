import { expect, it } from "vitest";
import { cohensKappa } from "../../../loaders/statistics/cohens-kappa.ts";

/** Rows of a two by two table as ratings. */
function ratings(cells: readonly (readonly [boolean, boolean, number])[]) {
  const all = cells.flatMap(([a, b, size]) => Array.from({ length: size }, () => [a, b] as const));
  return [all.map(([a]) => a), all.map(([, b]) => b), all.map(() => 1)] as const;
}

it("is agreement beyond chance, with the error of Fleiss, Cohen and Everitt", () => {
  const found = cohensKappa(
    ...ratings([
      [true, true, 20],
      [true, false, 5],
      [false, true, 10],
      [false, false, 15],
    ]),
  );
  expect(found.agreement).toBeCloseTo(0.7, 12);
  expect(found.kappa).toBeCloseTo(0.4, 12);
  // Their formula, worked out for this table, gives 0.126996; ours divides by n - 1.
  expect((found.high - found.low) / 2 / 1.6448536).toBeCloseTo(0.126996 * Math.sqrt(50 / 49), 5);
});

it("is not defined where one of them never varies", () => {
  expect(cohensKappa([true, true], [true, false], [1, 1]).kappa).toBeNaN();
});
