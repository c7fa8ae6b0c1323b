import type { Row } from "../../../src/models/report.ts";
import type { ContractScores } from "./contract-segments.ts";

/**
 * The cuts between the fifths of each measure, and the threshold that the rules use: rows {measure, cut1 .. cut4, threshold}. `parts` is false where
 * everybody has the same value, or nearly, so that the measure tells nobody apart.
 */
export function thresholdRows({ cuts, months, premium }: ContractScores): Row[] {
  const row = (measure: string, values: readonly number[], threshold: number | null): Row => ({
    measure,
    ...Object.fromEntries(values.map((cut, i) => [`cut${i + 1}`, cut])),
    threshold,
    parts: new Set(values).size > 1,
  });
  return [
    row("months", cuts.months, months),
    row("policies", cuts.policies, 2),
    ...(cuts.premium.length > 0 ? [row("premium", cuts.premium, premium)] : []),
  ];
}
