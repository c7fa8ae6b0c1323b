const byName: Record<string, string> = {
  product: "whole_life",
  kind: "premium",
  channel: "agent",
  frequency: "12",
  birth_year: "1979",
  region: "Taichung",
  branch: "Taichung 3",
  gender: "f",
  source: "referral",
  income_band: "middle",
  residence: "suburban",
  end_reason: "lapse",
  purpose: "service",
  direction: "in",
  currency: "TWD",
  question: "purpose",
  score: "8",
};

const byEnding: [RegExp, string][] = [
  [/_id$/, "P-000123"],
  [/(_on|_since|_until|_start|_end)$|^(day|week|month)$/, "2025-03-31"],
  [/_at$/, "2025-03-31 14:05:00"],
  [/(_rate|_share|_probability)$|^(lapse|spread)$/, "0.02"],
  [/(_years|_year|_days|minutes|policies|people)$/, "12"],
  [/(amount|premium|cost|paid|claimed|spend|value|assured|ape)$/, "12500.00"],
  [/^(is_|has_|owns_)|(_flag|answered|resolved_first_time|treated|delivered)$/, "true"],
];

/** A value as a column of this name would hold it, for the example row of a table that is missing. */
export function exampleValue(column: string): string {
  return byName[column] ?? byEnding.find(([ending]) => ending.test(column))?.[1] ?? "...";
}
