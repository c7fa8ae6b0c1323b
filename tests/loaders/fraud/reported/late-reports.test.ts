import { randomLogNormal, randomPoisson } from "d3-random";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { completeLateReports, type Origin } from "../../../../loaders/fraud/reported/late-reports.ts";
import { percentileInterval } from "../../../../loaders/statistics/percentile-interval.ts";

const options = { draws: 60, seed: 1 };
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe("late reports", () => {
  it("are what an origin's age says: half of all delays have passed, so as many again are to come", () => {
    const delay = Float64Array.from({ length: 40 }, (_, i) => (i % 2 ? 10 : 100));
    const reports = { delay, longest: new Float64Array(40).fill(500) };
    const young = { found: 7, ages: Float64Array.of(50), requests: Float64Array.of(30) };
    const old = { found: 33, ages: Float64Array.of(400), requests: Float64Array.of(70) };
    const late = completeLateReports(reports, [old, young], options);
    expect(late.share[0]).toBe(1);
    expect(late.share[1]).toBeCloseTo(0.5, 12);
    expect(late.toCome[0]).toBe(0);
    expect(late.toCome[1]).toBeCloseTo(7, 12);
    expect(late.drawn.every((draw) => draw[0] === 0)).toBe(true);
  });

  it("say nothing of an origin of which less than a twentieth had time", () => {
    const reports = { delay: Float64Array.of(30, 40, 50), longest: Float64Array.of(90, 90, 90) };
    const late = completeLateReports(
      reports,
      [{ found: 0, ages: Float64Array.of(3), requests: Float64Array.of(10) }],
      options,
    );
    expect(late.toCome).toEqual([null]);
  });

  it("reckon with frauds to come in a young origin without any found", () => {
    const delay = Float64Array.from({ length: 50 }, (_, i) => 2 * i);
    const reports = { delay, longest: new Float64Array(50).fill(500) };
    const late = completeLateReports(
      reports,
      [{ found: 0, ages: Float64Array.of(20), requests: Float64Array.of(10) }],
      options,
    );
    expect(late.toCome[0]).toBe(0);
    expect(Math.max(...late.drawn.map(([value]) => value!))).toBeGreaterThan(0);
  });

  it("repeat with the seed", () => {
    const { reports, origins } = simulated(1);
    expect(completeLateReports(reports, origins, options)).toEqual(completeLateReports(reports, origins, options));
    const other = completeLateReports(reports, origins, { ...options, seed: 2 });
    expect(other.drawn).not.toEqual(completeLateReports(reports, origins, options).drawn);
  });

  it("lie around the truth over simulated books, and their 90 % intervals hold it", () => {
    const trials = Array.from({ length: 120 }, (_, seed) => {
      const { reports, origins, toCome } = simulated(seed + 1);
      const late = completeLateReports(reports, origins, { draws: 100, seed });
      const { low, high } = percentileInterval(late.drawn.map((draw) => sum(draw)));
      const estimate = sum(late.toCome.map((value) => value ?? 0));
      return { error: estimate - toCome, held: low! <= toCome && toCome <= high! };
    });
    const errors = trials.map(({ error }) => error);
    const bias = sum(errors) / errors.length;
    const spread = Math.sqrt(sum(errors.map((error) => (error - bias) ** 2)) / errors.length);
    expect(Math.abs(bias)).toBeLessThan(3.5 * (spread / Math.sqrt(errors.length)));
    const held = trials.filter((trial) => trial.held).length / trials.length;
    expect(held).toBeGreaterThan(0.83);
    expect(held).toBeLessThan(0.99);
  }, 60_000);
});

/** Three years of eight frauds a month, found after a lognormal delay (half within 30 days, 95 % within 180), seen until the end. */
function simulated(seed: number) {
  const generator = xoroshiro128plus(seed);
  const source = () => uniformFloat64(generator);
  const frauds = randomPoisson.source(source)(8);
  const delayOf = randomLogNormal.source(source)(Math.log(30), Math.log(6) / 1.645);
  const [delay, longest] = [[] as number[], [] as number[]];
  const origins: Origin[] = [];
  let toCome = 0;
  for (let month = 0; month < 36; month++) {
    const days = Array.from({ length: 30 }, (_, day) => 30 * (36 - month) - day - 0.5);
    let found = 0;
    for (let i = frauds(); i > 0; i--) {
      const age = days[Math.floor(30 * source())]!;
      const late = delayOf();
      if (late > age) toCome++;
      else {
        found++;
        delay.push(late);
        longest.push(age);
      }
    }
    origins.push({ found, ages: Float64Array.from(days), requests: new Float64Array(30).fill(1) });
  }
  return { reports: { delay: Float64Array.from(delay), longest: Float64Array.from(longest) }, origins, toCome };
}
