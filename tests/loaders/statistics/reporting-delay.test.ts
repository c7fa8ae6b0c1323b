import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { delayOfShare, reportedWithin, reportingDelay } from "../../../loaders/statistics/reporting-delay.ts";

const reports = (pairs: readonly (readonly [number, number])[]) => ({
  delay: Float64Array.from(pairs, ([delay]) => delay),
  longest: Float64Array.from(pairs, ([, longest]) => longest),
});

describe("the distribution of reporting delays", () => {
  it("is the share of reports when all are old enough", () => {
    const delays = reportingDelay(
      reports([
        [1, 99],
        [2, 99],
        [2, 99],
        [10, 99],
      ]),
    );
    expect([...delays.delay]).toEqual([1, 2, 10]);
    [0.25, 0.75, 1].forEach((share, i) => expect(delays.reported[i]).toBeCloseTo(share, 12));
    expect(reportedWithin(delays, 0.5)).toBe(0);
    expect(reportedWithin(delays, 9)).toBeCloseTo(0.75, 12);
    expect(delayOfShare(delays, 0.5)).toBe(2);
  });

  it("gives back to young ones what they have not had time for, as R's survfit in reverse time", () => {
    // survfit(Surv(-longest - 1e-3, -delay, rep(1, 8)) ~ 1): survival just before each time.
    const delays = reportingDelay(
      reports([
        [1, 3],
        [2, 4],
        [1, 12],
        [5, 20],
        [8, 20],
        [3, 9],
        [2.5, 6],
        [15, 30],
      ]),
    );
    expect([...delays.delay]).toEqual([1, 2, 2.5, 3, 5, 8, 15]);
    const published = [0.15, 0.225, 0.3, 0.375, 0.5, 2 / 3, 1];
    published.forEach((share, i) => expect(delays.reported[i]).toBeCloseTo(share, 12));
  });

  it("counts weights as repeated reports", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 })),
        ),
        (rows) => {
          const pairs = rows.map(([delay, more, weight]) => ({ pair: [delay, delay + more] as const, weight }));
          const weighted = reportingDelay({
            ...reports(pairs.map(({ pair }) => pair)),
            weight: pairs.map(({ weight }) => weight),
          });
          const repeated = reportingDelay(
            reports(pairs.flatMap(({ pair, weight }) => Array.from({ length: weight }, () => pair))),
          );
          expect([...weighted.delay]).toEqual([...repeated.delay]);
          weighted.reported.forEach((share, i) => expect(share).toBeCloseTo(repeated.reported[i]!, 12));
        },
      ),
    );
  });

  it("is nothing without reports", () => {
    const none = reportingDelay(reports([]));
    expect(reportedWithin(none, 5)).toBe(0);
    expect(delayOfShare(none, 0.5)).toBeNaN();
  });
});
