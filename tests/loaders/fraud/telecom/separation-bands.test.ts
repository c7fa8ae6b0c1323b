import { describe, expect, it } from "vitest";
import { separationBands } from "../../../../loaders/fraud/telecom/separation-bands.ts";

const separation = (pValue: number) => ({ separation: { area: 0.5, low: 0.4, high: 0.6, pValue } });

describe("bands of separation", () => {
  it("put features by their standard errors, the last band without an end", () => {
    const bands = separationBands([separation(0.9), separation(0.05), separation(0), { separation: null }]);
    expect(bands.find(({ from }) => from === 0)?.["features"]).toBe(1);
    expect(bands.find(({ from }) => from === 1.5)?.["features"]).toBe(1);
    expect(bands.at(-1)).toMatchObject({ until: null, features: 1 });
  });

  it("expect by chance as many as there are features", () => {
    const bands = separationBands(Array.from({ length: 200 }, (_, i) => separation((i + 0.5) / 200)));
    expect(bands.reduce((sum, { expected }) => sum + Number(expected), 0)).toBeCloseTo(200, 6);
    // 200 x (1 - (2 Phi(.5) - 1)) lie beyond half an error.
    expect(bands[0]!["expected"]).toBeCloseTo(76.585, 2);
  });
});
