import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mediaChannels } from "../../../../../loaders/book/demo/marketing/media-channels.ts";
import { mediaResponse, memoryWeights } from "../../../../../loaders/book/demo/marketing/media-response.ts";

const [tv, search] = mediaChannels;

describe("memoryWeights", () => {
  it("sums to 1 and peaks after the spend where the delay is long", () => {
    const weights = memoryWeights(tv!);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(weights[1]).toBeGreaterThan(weights[0]!);
  });

  it("only falls where the shape is 1", () => {
    const weights = memoryWeights(search!);
    for (let lag = 1; lag < weights.length; lag++) expect(weights[lag]).toBeLessThan(weights[lag - 1]!);
  });
});

describe("mediaResponse", () => {
  it("is 1 - exp(-1 / saturation) at constant average spend", () => {
    const response = mediaResponse(new Array<number>(30).fill(1), tv!);
    for (const value of response) expect(value).toBeCloseTo(1 - Math.exp(-1 / tv!.saturation), 12);
  });

  it("never falls when more is spent, and stays below its ceiling", () => {
    const spend = fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(spend, fc.nat(19), (weeks, week) => {
        const more = weeks.with(week, weeks[week]! + 1);
        const before = mediaResponse(weeks, tv!);
        mediaResponse(more, tv!).forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual(before[i]!);
          expect(value).toBeLessThan(1);
        });
      }),
    );
  });
});
