import { describe, expect, it } from "vitest";
import { estimateOf, noEstimate, type Estimate } from "../../../../src/models/evidence.ts";
import type { Report } from "../../../../src/models/report.ts";
import { learningWords } from "../../../../src/words/fraud-learning.ts";

const text = learningWords();
const modelled = (value: number, low: number | null = null, high: number | null = null): Estimate =>
  estimateOf(value, 32, "fraud_learning_simulation", { low, high, grade: "C" });

const simulated = {
  "fraud.learning.detection.passed_is_honest": modelled(0.36),
  "fraud.learning.detection.looked_at": modelled(0.46),
};

describe("what the page of learning says", () => {
  it("says estimates as estimates, and that a few by lot add little where that cannot be told", () => {
    const unclear = text.finding({ ...simulated, "fraud.learning.gain.explored_2": modelled(0.02, -0.03, 0.1) });
    expect(unclear).toContain("is estimated to detect 36\u00a0%");
    expect(unclear).toContain("adds little");
    const clear = text.finding({ ...simulated, "fraud.learning.gain.explored_2": modelled(0.2, 0.1, 0.3) });
    expect(clear).toContain("adds to that");
    expect(text.finding({})).toContain("What the model learns");
  });

  it("bounds what was missed from both sides", () => {
    const numbers = {
      "fraud.exploration.reviews": estimateOf(146, 146, "count"),
      "fraud.exploration.passed": estimateOf(9555, 9555, "count"),
      "fraud.exploration.known": estimateOf(24, 9555, "count"),
      "fraud.exploration.missed": modelled(0, 0, 597),
    };
    const said = text.explorationSaid(numbers, [{ way: "by_lot", found: 0 }]);
    expect(said).toBe(
      "Staff looked at 146 of 9,555 requests let pass by lot and found no fraud. At most 597 frauds were missed among all of them (95 % sure). At least 24 were: so many came to light anyway.",
    );
    expect(text.explorationSaid(numbers, [{ way: "by_lot", found: null }])).toContain("fewer than ten frauds");
    expect(text.explorationSaid({}, [])).toContain("What looking by lot says");
  });

  it("says whether late reports change recall", () => {
    const recall = (found: number, all: number) =>
      text.recallSaid({
        "fraud.reported.recall.lights.found": modelled(found),
        "fraud.reported.recall.lights": modelled(all),
      });
    expect(recall(0.67, 0.67)).toContain("late reports do not change that");
    expect(recall(0.67, 0.6)).toContain("60\u00a0% with late reports");
  });

  it("names quarters, and periods of several", () => {
    expect(text.quarter("2025-10-01", "2026-01-01")).toBe("2025 Q4");
    expect(text.quarter("2024-10-01", "2025-07-01")).toBe("2024 Q4 to 2025 Q2");
  });

  it("decides nothing without numbers", () => {
    const none = { "fraud.reported.to_come": noEstimate("fraud_none_known", 0, "fraud_chain_ladder") };
    expect(text.decisions({ numbers: none, tables: {} } as unknown as Report)).toEqual([]);
  });
});
