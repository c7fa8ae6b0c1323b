import { describe, expect, it } from "vitest";
import { estimateOf, noEstimate, type Estimate, type Grade } from "../../../src/models/evidence.ts";
import { valueWords } from "../../../src/words/value.ts";

/** What a sentence at a grade must use, and what it may not: the words of all stronger evidence. */
const rules: Record<Grade, { says: RegExp; never: RegExp }> = {
  M: { says: /\b(is|was)\b/, never: /\b(caused|added|likely|estimated|goes together)\b/ },
  A: { says: /\b(caused|added|was)\b/, never: /\b(likely|estimated|goes together)\b/ },
  B: { says: /is likely to have/, never: /\b(caused|estimated|goes together)\b/ },
  C: { says: /is estimated to/, never: /\b(caused|added|likely|goes together)\b/ },
  D: { says: /goes together with/, never: /\b(caused|added|likely|estimated|is the source)\b/ },
};
const grades = Object.keys(rules) as Grade[];

const numbersAt = (grade: Grade): Record<string, Estimate> => ({
  "value.top_fifth_share": estimateOf(0.62, 100, "share", { grade }),
  "value.worst_tenth_share": estimateOf(-0.28, 100, "share", { grade }),
  "value.acquisition_unrecovered": estimateOf(2e8, 100, "sum", { grade }),
  "value.source.interest": estimateOf(4e8, 100, "sum", { grade }),
  "value.source.mortality": estimateOf(3e8, 100, "sum", { grade }),
});

describe.each(grades)("a sentence at grade %s", (grade) => {
  const { whoCarries, profitBySource } = valueWords();

  it.each(Object.entries({ whoCarries, profitBySource }))("%s uses its verb and none stronger", (_, sentence) => {
    const said = sentence(numbersAt(grade), "TWD");
    expect(said).toMatch(rules[grade].says);
    expect(said).not.toMatch(rules[grade].never);
  });
});

describe("findings", () => {
  it("name the number and what takes value away", () => {
    const said = valueWords().whoCarries(numbersAt("M")).replaceAll("\u00a0", " ");
    expect(said).toBe(
      "The most valuable fifth of 100 customers is the source of 62 % of all contribution; the least valuable tenth takes 28 % away again.",
    );
  });

  it("say the reason where there is no number", () => {
    const numbers = { "value.top_fifth_share": noEstimate("total_not_positive", 100, "share") };
    expect(valueWords().whoCarries(numbers)).toContain("zero or less");
  });
});
