// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { evidencePanel } from "../../../src/components/evidence-panel.ts";
import { estimateOf } from "../../../src/models/evidence.ts";
import { addCodes } from "../../../src/words/index.ts";
import { exampleReport } from "./example-report.ts";

describe("evidencePanel", () => {
  const report = exampleReport({
    checks: [
      { id: "contribution_adds_up", passed: true, value: null, limit: null },
      { id: "ties_to_finance", passed: false, value: 0.031, limit: 0.02 },
    ],
  });

  it("tells failed checks first, in words and not by shape alone", () => {
    const lines = [...evidencePanel(report).querySelectorAll(".checks li")].map((line) =>
      line.textContent.trim().replaceAll("\u00a0", " "),
    );
    expect(lines).toEqual([
      "failed: Premium of the last twelve months differs from what finance booked (3.1 %, limit 2.0 %)",
      "passed: Customers' contributions add up to the ledger's total",
    ]);
  });

  it("says what was measured in the check's own unit", () => {
    addCodes("en", { checks: { example_distance: { passed: "Alike", failed: "Unlike", unit: "ratio" } } });
    const checks = [{ id: "example_distance", passed: true, value: 0.016, limit: 0.1 }];
    expect(evidencePanel(exampleReport({ checks })).querySelector(".checks li")!.textContent).toContain(
      "Alike (0.02, limit 0.10)",
    );
  });

  it("is as sure as its weakest number", () => {
    const at = (grade: "M" | "C") => estimateOf(1, 1, "sum", { grade });
    const panel = evidencePanel(exampleReport({ numbers: { a: at("M"), b: at("C"), c: at("M") } }));
    expect(panel.querySelector(".grade")!.textContent).toBe("C");
  });

  it("says the data's date, rows used and set aside, and what to keep in mind", () => {
    const numbers = {
      "value.gini": estimateOf(0.4, 10, "normalised_gini", { warnings: ["no_expected_claims", "some_new_code"] }),
    };
    const said = evidencePanel({ ...report, numbers }, { method: "/value/method" }).textContent;
    expect(said).toContain("As of 31 December 2025");
    expect(said).toContain("46,000 rows of the tables behind this page used, 12 set aside");
    expect(said).toContain("luck looks like value");
    expect(said).toContain("some new code");
    expect(said).toContain("Read the method");
  });
});
