import { describe, expect, it } from "vitest";
import { retentionModels } from "../../../../loaders/loyalty/lifetime-value/retention-models.ts";
import { shiftedBetaGeometricSurvival } from "../../../../loaders/statistics/shifted-beta-geometric.ts";
import { policies } from "./policies.ts";

const options = { draws: 40, seed: 1 };

/** Ten cohorts of 5,000 policies that are given up as the shifted beta-geometric says. */
function planted() {
  const survival = shiftedBetaGeometricSurvival({ alpha: 0.8, beta: 4 }, 12);
  return Array.from({ length: 10 }, (_, i) => i + 1).flatMap((fullYears) => [
    ...Array.from({ length: fullYears }, (_, year) =>
      policies({
        fullYears,
        exitYears: year,
        cause: 1,
        policies: Math.round(5000 * (survival[year]! - survival[year + 1]!)),
      }),
    ),
    policies({ fullYears, exitYears: fullYears, cause: 0, policies: Math.round(5000 * survival[fullYears]!) }),
  ]);
}

describe("retentionModels", () => {
  it("foretells the years held out when the model is the true one", () => {
    const { comparison } = retentionModels(planted(), 2, options);
    const row = comparison.find(({ model }) => model === "shifted_beta_geometric")!;
    expect(Math.abs(Number(row["error"]))).toBeLessThan(0.02);
  });

  it("follows the observed survivors and carries them on to thirty years", () => {
    const { survival } = retentionModels(planted(), 2, options);
    const at = (series: string, year: number) =>
      Number(survival.find((row) => row["series"] === series && row["year"] === year)?.["survival"]);
    expect(at("shifted_beta_geometric", 8)).toBeCloseTo(at("observed", 8), 2);
    expect(at("shifted_beta_geometric", 30)).toBeLessThan(at("shifted_beta_geometric", 10));
  });

  it("compares nothing where nobody gave up, and does not fail", () => {
    const found = retentionModels([policies({ policies: 500 })], 2, options);
    expect(found.comparison).toEqual([]);
    expect(found.best).toBeNull();
  });
});
