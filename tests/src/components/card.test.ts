// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { card } from "../../../src/components/card.ts";
import { estimateOf, noEstimate } from "../../../src/models/evidence.ts";
import { exampleReport } from "./example-report.ts";

const text = (element: Element | null) => element?.textContent?.replaceAll("\u00a0", " ").replace(/\s+/g, " ").trim();

describe("card", () => {
  it("shows number, interval and definition of a registered metric", () => {
    const shown = card(exampleReport(), "value.contribution.total");
    expect(text(shown.querySelector(".number"))).toBe("NT$ 953 M");
    expect(text(shown.querySelector(".interval"))).toBe("90 % interval NT$ 921 to 987 M");
    expect(text(shown.querySelector("details"))).toContain("Formula");
    expect(shown.getAttribute("aria-label")).toBe("Contribution of all customers, to date");
  });

  it("says that a number without interval is counted in full", () => {
    expect(text(card(exampleReport(), "value.negative_share").querySelector(".interval"))).toBe("counted in full");
  });

  it("says why a null has no number, and leaves the change out", () => {
    const numbers = { "value.gini": noEstimate("total_not_positive", 3, "normalised_gini") };
    const shown = card(exampleReport({ numbers }), "value.gini", { against: { value: 0.5, label: "2024" } });
    expect(text(shown.querySelector(".number"))).toBe("n/a");
    expect(text(shown.querySelector(".interval"))).toContain("zero or less");
    expect(shown.querySelector(".change")).toBeNull();
  });

  it("says that an absent number lacks its table, or is being computed", () => {
    expect(text(card(exampleReport(), "value.gini").querySelector(".interval"))).toContain("lacks a table");
    const computing = exampleReport({ state: "computing", numbers: {} });
    expect(text(card(computing, "value.gini").querySelector(".interval"))).toBe("being computed");
  });

  it("judges a change by which way is good, in points for shares", () => {
    const shown = card(exampleReport(), "value.negative_share", { against: { value: 0.16, label: "2024" } });
    expect(text(shown.querySelector(".change"))).toBe("\u22122 points against 2024, better");
  });

  it("holds the number against the previous run when the report has it", () => {
    const report = exampleReport();
    report.numbers["value.contribution.total.previous"] = estimateOf(1e9, 46_000, "bootstrap");
    expect(text(card(report, "value.contribution.total").querySelector(".change"))).toBe(
      "\u2212NT$ 46.6 M against the previous run, worse",
    );
  });

  it("calls a change that rounds to nothing no change", () => {
    const shown = card(exampleReport(), "value.negative_share", { against: { value: 0.1401, label: "2024" } });
    expect(text(shown.querySelector(".change"))).toBe("no change against 2024");
  });
});
