import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainLadder } from "../../../loaders/statistics/chain-ladder.ts";
import { reportedWithin, reportingDelay } from "../../../loaders/statistics/reporting-delay.ts";

// Taylor and Ashe 1983, as in Mack 1993, table 1.
const TAYLOR_ASHE = [
  [357848, 1124788, 1735330, 2218270, 2745596, 3319994, 3466336, 3606286, 3833515, 3901463],
  [352118, 1236139, 2170033, 3353322, 3799067, 4120063, 4647867, 4914039, 5339085],
  [290507, 1292306, 2218525, 3235179, 3985995, 4132918, 4628910, 4909315],
  [310608, 1418858, 2195047, 3757447, 4029929, 4381982, 4588268],
  [443160, 1136350, 2128333, 2897821, 3402672, 3873311],
  [396132, 1333217, 2180715, 2985752, 3691712],
  [440832, 1288463, 2419861, 3483130],
  [359480, 1421128, 2864498],
  [376686, 1363294],
  [344014],
];

describe("the chain ladder", () => {
  it("completes the triangle of Taylor and Ashe as Mack published it", () => {
    const { factors, errors, total, toCome } = chainLadder(TAYLOR_ASHE);
    const published = [3.490607, 1.747333, 1.457413, 1.173852, 1.103824, 1.086269, 1.053874, 1.076555, 1.017725];
    published.forEach((factor, k) => expect(factors[k]).toBeCloseTo(factor, 6));
    const se = [0, 75535, 121699, 133549, 261406, 411010, 558317, 875328, 971258, 1363155];
    expect([...errors].map(Math.round)).toEqual(se);
    expect(Math.round(toCome[1]!)).toBe(94634);
    expect(Math.round(total.toCome)).toBe(18680856);
    expect(total.error).toBeCloseTo(2447094.860834665, 4);
  });

  it("is right by hand", () => {
    const { factors, ultimates, toCome } = chainLadder([[10, 20, 30], [20, 40], [5]]);
    expect([...factors]).toEqual([2, 1.5]);
    expect([...ultimates]).toEqual([30, 60, 15]);
    expect([...toCome]).toEqual([0, 20, 10]);
  });

  it("has no error where every row grows alike", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 4, maxLength: 4 }), (starts) => {
        const growth = [1, 3, 4, 4.5];
        const { errors, total } = chainLadder(starts.map((start, i) => growth.slice(0, 4 - i).map((g) => g * start)));
        for (const error of errors) expect(error).toBeLessThan(1e-9 * 5000);
        expect(total.error).toBeLessThan(1e-5);
      }),
    );
  });

  it("scales with its unit, and its total error is above that of independent rows", () => {
    const [once, thousands] = [
      chainLadder(TAYLOR_ASHE),
      chainLadder(TAYLOR_ASHE.map((row) => row.map((x) => x / 1000))),
    ];
    expect(thousands.total.error).toBeCloseTo(once.total.error / 1000, 6);
    const independent = Math.sqrt(once.errors.reduce((sum, error) => sum + error ** 2, 0));
    expect(once.total.error).toBeGreaterThan(independent);
  });

  it("learns nothing from empty columns and rows", () => {
    const { factors, toCome, total } = chainLadder([[0, 0, 2], [0, 0], [0]]);
    expect([...factors]).toEqual([1, 1]);
    expect([...toCome]).toEqual([0, 0, 0]);
    expect(total.error).toBe(0);
    expect(chainLadder([]).total).toEqual({ toCome: 0, error: 0 });
    expect([...chainLadder([[3]]).toCome]).toEqual([0]);
  });

  it("develops as the reverse-time distribution of delays does, of which it is the coarse form", () => {
    const counts = [[5, 3, 2, 1], [4, 4, 1], [6, 2], [7]];
    const triangle = counts.map((row) => row.map((_, k) => row.slice(0, k + 1).reduce((sum, n) => sum + n, 0)));
    const each = counts.flatMap((row) => row.flatMap((n, k) => Array.from({ length: n }, () => [k, row.length - 1])));
    const delays = reportingDelay({
      delay: Float64Array.from(each, ([k]) => k!),
      longest: Float64Array.from(each, ([, last]) => last!),
    });
    const { factors } = chainLadder(triangle);
    for (let k = 0; k < 4; k++)
      expect(reportedWithin(delays, k)).toBeCloseTo(1 / factors.slice(k).reduce((product, f) => product * f, 1), 12);
  });
});
