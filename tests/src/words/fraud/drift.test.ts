import { describe, expect, it } from "vitest";
import { estimateOf, noEstimate, type Estimate } from "../../../../src/models/evidence.ts";
import { driftWords } from "../../../../src/words/fraud-drift.ts";

const text = driftWords();
const change = (low: number, high: number): Estimate =>
  estimateOf((low + high) / 2, 75, "fraud_auc_change", { low, high });
const alarms = (value: number): Estimate => estimateOf(value, 3 * value, "fraud_monitor_alarms");

const numbers = (ranking: Estimate, raised: number) => ({
  "fraud.drift.auc_change": ranking,
  "fraud.monitor.alarms_3_months": alarms(raised),
  "fraud.monitor.alarms_12_months": alarms(raised),
});

describe("what the page on drift says", () => {
  it("calls a change within chance no change, and counts the alarms that ranking does not reach", () => {
    expect(text.finding(numbers(change(-0.03, 0.18), 6))).toBe(
      "As far as 75 frauds can tell, the model ranks as well as a year ago; but the monitors raised 6 alarms in the last three months, too recent to show in this ranking.",
    );
  });

  it("says better or worse only when the interval does", () => {
    expect(text.finding(numbers(change(0.01, 0.18), 0))).toContain(
      "better than a year ago, and the monitors tell of no",
    );
    expect(text.finding(numbers(change(-0.2, -0.01), 0))).toContain("worse than a year ago");
  });

  it("says what is not known, and that nothing watches", () => {
    const said = text.finding({ "fraud.drift.auc_change": noEstimate("fraud_none_known", 0, "fraud_auc_change") });
    expect(said).toContain("no judged request was found to be fraud");
    expect(said).toContain("Nothing watches for new scripts.");
    expect(said).not.toContain("..");
  });

  it("asks to look into alarms from two in three months on, which is more than a year allows", () => {
    const asked = (raised: number) => text.decisions({ numbers: numbers(change(0, 0), raised) } as never);
    expect(asked(1)).toEqual([]);
    expect(asked(2)[0]!.decision).toBe("Look into the requests under the alarms");
  });

  it("names the features that moved far", () => {
    const moved = (far: number) => ({
      "fraud.drift.features_moved": estimateOf(8, 36, "fraud_features_moved"),
      "fraud.drift.features_moved_far": estimateOf(far, 36, "fraud_features_moved"),
    });
    const rows = [{ feature: "scam_calls_in_region", index: 0.4, moved: true }];
    expect(text.featureTitle(moved(1), rows)).toBe(
      "8 of 36 features moved by more than chance, 1 of them far: scam calls in region",
    );
    expect(text.featureTitle(moved(0), [])).toContain("none of them far");
  });

  it("says how often expectations without labels came true", () => {
    const row = (frauds: number | null) => ({ frauds, frauds_low: 20, frauds_high: 40 });
    expect(text.expectedNote([row(30), row(50), row(null)])).toContain("In 1 of 2 half-years");
    expect(text.expectedNote([row(null)])).toBe("");
  });
});
