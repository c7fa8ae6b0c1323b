import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marginalSalesAt, meanCurve, salesAt, type SpendCurve } from "../../../src/models/budget-curve.ts";
import { bestSplit, splitAtMarginal } from "../../../src/models/budget-split.ts";
import { marginalResponse, steadyResponse } from "../../../src/models/media-response.ts";
import { drawnModel, lineOf } from "./budget-response.ts";

const curveOf = (ceiling: number, half: number): SpendCurve => ({
  ceilings: Float64Array.of(ceiling),
  halves: Float64Array.of(half),
});
const flat: SpendCurve = { ceilings: new Float64Array(0), halves: new Float64Array(0) };
const wide = { lower: 0, upper: 1e6 };
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const totalSales = (curves: readonly SpendCurve[], spends: readonly number[]) =>
  sum(curves.map((curve, i) => salesAt(curve, spends[i]!)));

const term = fc.record({
  ceiling: fc.double({ min: 0.01, max: 50, noNaN: true }),
  half: fc.double({ min: 10, max: 1e5, noNaN: true }),
});
const line = fc.record({
  terms: fc.array(term, { minLength: 0, maxLength: 6 }),
  lower: fc.double({ min: 0, max: 2e4, noNaN: true }),
  room: fc.double({ min: 0, max: 5e4, noNaN: true }),
});
const lines = fc.array(line, { minLength: 1, maxLength: 8 });
type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

const curvesOf = (drawn: readonly Line[]): SpendCurve[] =>
  drawn.map(({ terms }) => ({
    ceilings: Float64Array.from(terms, ({ ceiling }) => ceiling),
    halves: Float64Array.from(terms, ({ half }) => half),
  }));
const boundsOf = (drawn: readonly Line[]) => drawn.map(({ lower, room }) => ({ lower, upper: lower + room }));

describe("mean curve of a line", () => {
  it("is the mean of its draws, with shares of its channels", () => {
    const { response } = drawnModel(5, 30, 4);
    const pair = response.lines.at(-1)!;
    const curve = meanCurve(pair, 30);
    const draws = Array.from({ length: 30 }, (_, draw) => draw);
    expect(salesAt(curve, 8_000)).toBeCloseTo(sum(draws.map((draw) => steadyResponse(pair, 8_000, draw))) / 30, 10);
    expect(marginalSalesAt(curve, 8_000)).toBeCloseTo(
      sum(draws.map((draw) => marginalResponse(pair, 8_000, draw))) / 30,
      12,
    );
  });

  it("sells nothing at no spend", () => {
    expect(salesAt(meanCurve(lineOf("tv", 0, 5, 100), 1), 0)).toBe(0);
  });
});

describe("best split", () => {
  it("gives the split that can be worked out by hand: spend + half in proportion to the root of ceiling x half", () => {
    // sqrt(4 x 100) : sqrt(1 x 100) = 2 : 1 of 900 + 200.
    const split = bestSplit([curveOf(4, 100), curveOf(1, 100)], [wide, wide], 900);
    expect(split[0]).toBeCloseTo((2 / 3) * 1100 - 100, 6);
    expect(split[1]).toBeCloseTo((1 / 3) * 1100 - 100, 6);
  });

  it("is not beaten by any point of a fine grid", () => {
    const curves = [curveOf(5, 3000), curveOf(2, 400), curveOf(8, 9000)];
    const bounds = [
      { lower: 500, upper: 4000 },
      { lower: 100, upper: 900 },
      { lower: 0, upper: 3000 },
    ];
    const best = totalSales(curves, bestSplit(curves, bounds, 5000));
    let brute = 0;
    for (let a = 500; a <= 4000; a += 10) {
      for (let b = 100; b <= 900; b += 10) {
        const c = 5000 - a - b;
        if (c < 0 || c > 3000) continue;
        brute = Math.max(brute, totalSales(curves, [a, b, c]));
      }
    }
    expect(best).toBeGreaterThanOrEqual(brute);
    expect(best - brute).toBeLessThan(1e-4);
  });

  it("adds up to the budget, or to what the bounds allow, and stays within them", () => {
    fc.assert(
      fc.property(lines, fc.double({ min: 0, max: 4e5, noNaN: true }), (drawn, budget) => {
        const bounds = boundsOf(drawn);
        const split = bestSplit(curvesOf(drawn), bounds, budget);
        const least = sum(bounds.map(({ lower }) => lower));
        const most = sum(bounds.map(({ upper }) => upper));
        const feasible = Math.max(least, Math.min(most, budget));
        expect(Math.abs(sum(split) - feasible)).toBeLessThan(1e-6 * (1 + feasible));
        split.forEach((spend, i) => {
          expect(spend).toBeGreaterThanOrEqual(bounds[i]!.lower - 1e-9);
          expect(spend).toBeLessThanOrEqual(bounds[i]!.upper + 1e-9);
        });
      }),
    );
  });

  it("sells as much with the last money in every line that no bound holds; lines at their most sell more, at their least less", () => {
    fc.assert(
      fc.property(lines, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (drawn, part) => {
        const [curves, bounds] = [curvesOf(drawn), boundsOf(drawn)];
        const budget = sum(bounds.map(({ lower, upper }) => lower + part * (upper - lower)));
        const split = bestSplit(curves, bounds, budget);
        const marginal = curves.map((curve, i) => marginalSalesAt(curve, split[i]!));
        const near = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * (a + b) + 1e-15;
        const [canRise, canFall] = [
          split.map((spend, i) => spend < bounds[i]!.upper - 1e-6),
          split.map((spend, i) => spend > bounds[i]!.lower + 1e-6),
        ];
        for (let i = 0; i < split.length; i++) {
          for (let j = 0; j < split.length; j++) {
            if (!canFall[i] || !canRise[j]) continue;
            expect(marginal[i]! >= marginal[j]! || near(marginal[i]!, marginal[j]!)).toBe(true);
          }
        }
      }),
    );
  });

  it("never sells less on average than another split of the same money within the bounds", () => {
    fc.assert(
      fc.property(
        lines,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
        (drawn, at) => {
          const [curves, bounds] = [curvesOf(drawn), boundsOf(drawn)];
          const present = bounds.map(({ lower, upper }, i) => lower + at[i]! * (upper - lower));
          const best = totalSales(curves, bestSplit(curves, bounds, sum(present)));
          expect(best).toBeGreaterThanOrEqual(totalSales(curves, present) * (1 - 1e-9) - 1e-12);
        },
      ),
    );
  });

  it("leaves everything as it is, midway between the bounds, where nothing sells", () => {
    const bounds = [
      { lower: 50, upper: 150 },
      { lower: 10, upper: 30 },
    ];
    expect(bestSplit([flat, flat], bounds, 120)).toEqual([100, 20]);
  });

  it("gives lines that sell nothing what the others may not take", () => {
    const bounds = [
      { lower: 50, upper: 150 },
      { lower: 10, upper: 300 },
    ];
    const split = bestSplit([curveOf(5, 100), flat], bounds, 200);
    expect(split).toEqual([150, 50]);
  });
});

describe("split at a marginal", () => {
  it("spends on each line until the last money sells so much", () => {
    // 4 x 100 / (x + 100)^2 = 0.01 at x = 100.
    expect(splitAtMarginal([curveOf(4, 100)], [wide], 0.01)[0]).toBeCloseTo(100, 8);
  });

  it("keeps bounds, and gives lines that sell nothing the least", () => {
    const bounds = [
      { lower: 120, upper: 200 },
      { lower: 10, upper: 30 },
    ];
    expect(splitAtMarginal([curveOf(4, 100), flat], bounds, 0.01)).toEqual([120, 10]);
  });

  it("is the best split of the money that it spends", () => {
    const { response } = drawnModel(8, 50, 9);
    const curves = response.lines.map((one) => meanCurve(one, 50));
    const bounds = response.lines.map(({ spend }) => ({ lower: 0.2 * spend, upper: 3 * spend }));
    const split = splitAtMarginal(curves, bounds, 2e-5);
    bestSplit(curves, bounds, sum(split)).forEach((spend, i) => expect(spend / split[i]!).toBeCloseTo(1, 6));
  });
});
