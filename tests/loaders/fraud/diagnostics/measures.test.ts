import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutsOf } from "../../../../loaders/fraud/diagnostics/cut-curve.ts";
import { differingGroups } from "../../../../loaders/fraud/diagnostics/group-differences.ts";
import { flagsOfHighest } from "../../../../loaders/fraud/diagnostics/flags.ts";
import { modelSlug } from "../../../../loaders/fraud/diagnostics/model-rows.ts";
import { monthName, monthWindows } from "../../../../loaders/fraud/diagnostics/month-windows.ts";
import { prevalenceModel } from "../../../../loaders/fraud/diagnostics/prevalence.ts";
import { reliabilityRows } from "../../../../loaders/fraud/diagnostics/probabilities.ts";
import { judgedOf } from "./simulated-requests.ts";

const range = (length: number) => Array.from({ length }, (_, i) => i);
const NO_CAPACITY = { branchDay: new Int32Array(5000).fill(-1), reviews: new Float64Array(0) };

describe("cutsOf", () => {
  const judged = judgedOf(
    range(3000).map((i) => 1 - i / 3000),
    range(3000).map((i) => Number(i % 2 === 0 && i < 60)),
  );

  it("begins where ten frauds are flagged, and ends with all", () => {
    const cuts = cutsOf(judged);
    expect(cuts[0]!.found).toBeGreaterThanOrEqual(10);
    expect(cuts.at(-1)).toMatchObject({ flagged: 3000, found: 30, share: 1 });
  });

  it("never parts equal scores", () => {
    const tied = judgedOf(
      range(2000).map((i) => Math.floor(i / 500) / 4),
      range(2000).map((i) => Number(i >= 1900)),
    );
    expect(cutsOf(tied).map(({ flagged }) => flagged)).toEqual([500, 1000, 1500, 2000]);
  });
});

describe("flagsOfHighest", () => {
  it("flags no more than one in thirty, equal scores together", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 40, maxLength: 400 });
    fc.assert(
      fc.property(scores, (drawn) => {
        const judged = judgedOf(
          drawn,
          drawn.map(() => 0),
        );
        const { flagged, basis } = flagsOfHighest(judged, null, NO_CAPACITY);
        expect(basis).toBe("one_in_thirty");
        expect(flagged.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(drawn.length / 30);
        const lowest = Math.min(...drawn.filter((_, i) => flagged[i]));
        drawn.forEach((score, i) => expect(flagged[i] === 1).toBe(score >= lowest));
      }),
    );
  });
});

describe("reliabilityRows", () => {
  it("has as many bins as leave ten frauds in each", () => {
    const judged = judgedOf(
      range(4000).map((i) => (i < 400 ? 0.1 : 0.01)),
      range(4000).map((i) => Number(i < 400 ? i % 10 === 0 : i % 100 === 0)),
    );
    const rows = reliabilityRows(judged);
    expect(rows.map(({ requests, frauds }) => [requests, frauds])).toEqual([
      [3600, 36],
      [400, 40],
    ]);
    for (const { foretold, low, high } of rows) {
      expect(foretold).toBeGreaterThan(Number(low));
      expect(foretold).toBeLessThan(Number(high));
    }
  });
});

describe("monthWindows", () => {
  it("puts months together until ten frauds are known, and leaves none over", () => {
    const month = Int32Array.from(range(120), (i) => 24_300 + Math.floor(i / 10));
    const windows = monthWindows(
      judgedOf(
        range(120),
        range(120).map((i) => i % 2),
      ),
      month,
    );
    expect(windows.map(({ level, frauds }) => [level, frauds])).toEqual(
      range(6).map((i) => [`${monthName(24_300 + 2 * i)}/${monthName(24_301 + 2 * i)}`, 10]),
    );
    const few = monthWindows(
      judgedOf(
        range(40),
        range(40).map((i) => Number(i < 12)),
      ),
      month,
    );
    expect(few.map(({ level, frauds }) => [level, frauds])).toEqual([["2025-01/2025-04", 12]]);
  });
});

describe("prevalenceModel", () => {
  it("lowers average precision as fraud gets rarer, and ends with the measured share", () => {
    const judged = judgedOf(
      range(3000).map((i) => ((i * 37) % 3000) / 3000),
      range(3000).map((i) => Number((i * 37) % 3000 > 2800 && i % 3 === 0)),
    );
    const setting = { cuts: cutsOf(judged), requests: 3000, threshold: null };
    const model = prevalenceModel(judged, setting, { seed: 1, bootstraps: 40 })!;
    const values = model.prevalences.map(({ average_precision }) => average_precision);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(model.prevalences.at(-1)!.base_rate).toBe(model.base_rate);
  });
});

describe("differingGroups", () => {
  // Of 3,000 requests every thirtieth is fraud; in the first third scores know nothing of it.
  const isFraud = (i: number) => Number(i % 30 === 0);
  const noise = (i: number) => ((i * 7919) % 997) / 997;
  const thirds = [0, 1, 2].map((third) => ({
    level: String(third),
    members: range(1000).map((i) => 1000 * third + i),
    frauds: 33,
  }));

  it("finds the group whose ranking is worse, and none where all are ranked alike", () => {
    const worse = judgedOf(
      range(3000).map((i) => noise(i) + (i < 1000 ? 0 : 0.5 * isFraud(i))),
      range(3000).map(isFraud),
    );
    expect(differingGroups(worse, thirds)[0]).toBe(true);
    const alike = judgedOf(
      range(3000).map((i) => noise(i % 1000) + 0.5 * isFraud(i % 1000)),
      range(3000).map((i) => isFraud(i % 1000)),
    );
    expect(differingGroups(alike, thirds)).toEqual([false, false, false]);
  });
});

it("names a model within an id by its letters and digits", () => {
  expect([modelSlug("Counter 2"), modelSlug("黃金眼"), modelSlug("as_run")]).toEqual([
    "counter_2",
    "unnamed",
    "as_run",
  ]);
});
