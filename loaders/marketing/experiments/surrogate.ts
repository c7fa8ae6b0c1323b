import { estimateOf, type Grade } from "../../../src/models/evidence.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import type { MeanWithError } from "../../statistics/ratio-of-means.ts";
import type { PersistencyRow } from "./campaign-rows.ts";
import type { EffectFinding } from "./experiment-findings.ts";

type Kept = "inForce13" | "inForce25" | "seen";

/** Fewer such policies in the whole book, and their persistency is not told. */
const FEWEST_SEEN = 30;

/**
 * Share of policies like those that the members bought which the book saw in force at `later`, of those in force at `earlier` ("seen": issued): mean over
 * products and channels by what was bought, with the error of the shares. Null when the book saw too few.
 */
export function persistencyOf(rows: readonly PersistencyRow[], later: Kept, earlier: Kept): MeanWithError | null {
  const told = rows.filter((row) => row[earlier] >= FEWEST_SEEN);
  const bought = told.reduce((sum, { policies }) => sum + policies, 0);
  if (bought === 0) return null;
  let [mean, variance] = [0, 0];
  for (const row of told) {
    const weight = row.policies / bought;
    const share = row[later] / row[earlier];
    mean += weight * share;
    variance += (weight ** 2 * share * (1 - share)) / row[earlier];
  }
  return { mean, error: Math.sqrt(variance) };
}

/**
 * An effect whose months have not passed, from an earlier one and the share that usually stays: their product, with the error of a product of independent
 * estimates (Goodman 1960, eq. 2). It takes for granted that what a campaign sells stays like the rest; the grade falls to C until the real one is there.
 */
export function surrogateEffect(earlier: EffectFinding, staying: MeanWithError): EffectFinding {
  const [effect, effectError] = [earlier.estimate!, earlier.standardError!];
  const estimate = effect * staying.mean;
  const error = Math.sqrt(
    (effect * staying.error) ** 2 + (staying.mean * effectError) ** 2 + (effectError * staying.error) ** 2,
  );
  const half = NORMAL_QUANTILE * error;
  const grade: Grade = earlier.grade === "D" ? "D" : "C";
  const warnings = [...earlier.warnings, "experiment_surrogate"];
  return {
    ...estimateOf(estimate, earlier.n, "experiment_surrogate", {
      low: estimate - half,
      high: estimate + half,
      grade,
      warnings: [...new Set(warnings)],
    }),
    standardError: error,
    treatedMean: null,
    holdoutMean: null,
    pValue: null,
    maturity: "surrogate",
  };
}
