import { describe, expect, it } from "vitest";
import { effectiveSize, responseWeights } from "../../../../loaders/loyalty/path-model/response-weights.ts";
import { simulatedWave } from "./simulated-wave.ts";

describe("responseWeights", () => {
  it("lets each group count as it was invited", () => {
    // 200 young, of whom a quarter answer; 200 old, of whom half do.
    const wave = simulatedWave({
      people: 400,
      invitation: (person) => ({
        age: person < 200 ? "00-34" : "65-99",
        answered: person < 200 ? person % 4 === 0 : person % 2 === 0,
      }),
    });
    const { weights, corrected } = responseWeights(wave, []);
    expect(corrected).toBe(true);
    const sum = (from: number, until: number) =>
      [...weights]
        .filter(([survey]) => survey >= from && survey < until)
        .reduce((total, [, weight]) => total + weight, 0);
    expect(sum(0, 200) / sum(200, 400)).toBeCloseTo(1, 1);
    expect(sum(0, 400)).toBeCloseTo(weights.size, 8);
  });

  it("keeps design weights where everybody answered", () => {
    const wave = simulatedWave({ people: 4, invitation: (person) => ({ weight: person < 2 ? 1 : 3 }) });
    const { weights, corrected } = responseWeights(wave, []);
    expect(corrected).toBe(false);
    expect([...weights.values()]).toEqual([0.5, 0.5, 1.5, 1.5]);
  });

  it("counts weighted answers as fewer equal ones", () => {
    expect(effectiveSize([1, 1, 1, 1])).toBe(4);
    expect(effectiveSize([1, 1, 2])).toBeCloseTo(16 / 6, 12);
    expect(effectiveSize([])).toBe(0);
  });
});
