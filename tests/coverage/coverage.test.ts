import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { coverageOf, outsideBounds, shareHeld, type Coverage } from "./coverage.ts";
import { estimandsOf, studies } from "./estimands.ts";
import { plantedFile, type Planted } from "./planted.ts";
import { tryManyBooks } from "./try-many-books.ts";

const SEEDS = [1, 2, 3, 4];
/** A mean of four that lies so many of its errors from what is planted is no accident. */
const FARTHEST = 4;
const HALF_WIDTH = 1.645;

describe("the 90 % intervals of loyalty, marketing and segments in four small books", () => {
  let planted: Planted;
  let coverages: Coverage[];

  beforeAll(async () => {
    planted = JSON.parse(await readFile(plantedFile, "utf8")) as Planted;
    const trials = await tryManyBooks(SEEDS, { customers: planted.customers, studies });
    coverages = estimandsOf(studies).flatMap(({ name }, i) => {
      const value = planted.planted[name];
      const found = trials.map((trial) => trial.found[i]!);
      return value === undefined ? [] : (coverageOf(name, value, found) ?? []);
    });
  }, 600_000);

  it("are there for everything that the study has", () => {
    expect(coverages.map(({ name }) => name)).toEqual(Object.keys(planted.planted));
  });

  it("hold what is planted in most cases", () => {
    expect(shareHeld(coverages)).toBeGreaterThan(0.75);
  });

  it("lie around what is planted", () => {
    const errors = coverages.map(({ name, bias, width, intervals }) => {
      const error = width / (2 * HALF_WIDTH) / Math.sqrt(intervals);
      return { name, errors: Math.abs(bias) / error };
    });
    expect(errors.filter(({ errors }) => errors > FARTHEST)).toEqual([]);
  });
});

describe("the coverage of an estimand", () => {
  const interval = (estimate: number, half: number) => ({ estimate, low: estimate - half, high: estimate + half });

  it("counts the intervals that hold what is planted, bounds included", () => {
    const coverage = coverageOf("a", 2, [interval(1, 1), interval(3, 0.5), interval(2, 0.1), null])!;
    expect(coverage).toMatchObject({ intervals: 3, held: 2, mean: 2, bias: 0 });
    expect(coverage.width).toBeCloseTo((2 + 1 + 0.2) / 3, 12);
  });

  it("is nothing without intervals", () => {
    expect(coverageOf("a", 2, [null, { estimate: 1, low: null, high: null }])).toBeNull();
  });

  it("is outside its bounds when intervals are too narrow or too wide", () => {
    const held = (share: number) => ({ name: "a", held: share * 100, intervals: 100 }) as Coverage;
    expect(outsideBounds([held(0.9)])).toEqual([]);
    expect(outsideBounds([held(0.79), held(0.98)])).toEqual(["a: 79 of 100"]);
    expect(outsideBounds([held(0.8), held(0.8)])).toEqual(["all together: 80.0 %"]);
    expect(outsideBounds([held(0.99), held(0.82)])).toEqual(["a: 99 of 100"]);
  });

  it("may hold more often with a reason, and is then kept out of the pool", () => {
    const mayHoldMore = (share: number) =>
      ({ name: "b", held: share * 100, intervals: 100, mayHoldMore: true }) as Coverage;
    expect(outsideBounds([mayHoldMore(1)])).toEqual([]);
    expect(outsideBounds([mayHoldMore(0.79)])).toEqual(["b: 79 of 100"]);
  });
});
