// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { comparePublished } from "../../../src/components/compare-published.ts";
import { decisionTable } from "../../../src/components/decision-table.ts";
import { exampleReport } from "./example-report.ts";

const cells = (element: Element) =>
  [...element.querySelectorAll("td")].map((cell) => cell.textContent?.replaceAll("\u00a0", " ").trim());

describe("comparePublished", () => {
  it("sets a share beside its published figure, the difference in points", () => {
    const table = comparePublished(exampleReport(), { "value.negative_share": { value: 0.1, source: "A survey" } });
    expect(cells(table)).toEqual(["14 %", "10 %", "+4 points"]);
    expect(table.querySelector("th[scope=row]")?.textContent).toContain("A survey");
  });

  it("leaves the difference open where this book has no number", () => {
    const table = comparePublished(exampleReport(), { "value.top_fifth_share": { value: 0.8, source: "Pareto" } });
    expect(cells(table)).toEqual(["n/a", "80 %", "n/a"]);
  });
});

describe("decisionTable", () => {
  it("puts the money at stake with its interval beside each decision", () => {
    const decisions = [{ decision: "Decide", reason: "Because", amount: 2e8, low: 1.9e8, high: 2.1e8 }];
    expect(cells(decisionTable(decisions, { currency: "TWD" }))).toEqual(["Because", "NT$ 200 M NT$ 190 to 210 M"]);
  });

  it("says how strong the evidence behind an amount is, and what it rests on", () => {
    const decisions = [{ decision: "Decide", reason: "Because", amount: 2e8, grade: "C" as const, n: 46_000 }];
    expect(cells(decisionTable(decisions, { currency: "TWD" }))[1]).toMatch(/NT\$ 200 M\s+grade C · n = 46,000/);
  });

  it("shows who decides only when somebody is named", () => {
    const decisions = [{ decision: "Decide", reason: "Because", amount: null, owner: "Distribution" }];
    expect(cells(decisionTable(decisions, { currency: "TWD" }))).toEqual(["Because", "no amount", "Distribution"]);
  });
});
