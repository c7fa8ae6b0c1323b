// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { claims } from "../../../../src/claims.ts";
import { claimsTable } from "../../../../src/components/claims/claims-table.ts";
import { answerTo, countVerdicts } from "../../../../src/components/claims/answer.ts";
import { estimateOf } from "../../../../src/models/evidence.ts";
import type { Report } from "../../../../src/models/report.ts";
import { exampleReport } from "../example-report.ts";

const numbers = {
  "value.customers_for_80_percent": estimateOf(0.31, 46_000, "concentration", { low: 0.3, high: 0.32 }),
  "value.top_tenth_share": estimateOf(0.38, 46_000, "concentration", { low: 0.36, high: 0.4 }),
  "value.income.lower_share": estimateOf(0.47, 46_000, "share"),
};

function report(simulated: boolean, changes: Partial<Report> = {}): Report {
  const book = { ...exampleReport().book, simulated };
  return exampleReport({ book, numbers, ...changes });
}

function verdictsIn(table: HTMLElement): Record<string, string> {
  const rows = [...table.querySelectorAll("tbody tr")].map((row) => [
    row.querySelector(".claim-text")!.textContent,
    row.querySelector(".verdict")!.textContent,
  ]);
  return Object.fromEntries(rows) as Record<string, string>;
}

describe("claimsTable", () => {
  it("gives a verdict on each claim that the book has a number for", () => {
    const verdicts = verdictsIn(claimsTable(report(false)));
    expect(Object.keys(verdicts)).toHaveLength(claims.length);
    expect(verdicts["Share of customers that make 80 % of profit"]).toBe("Differs");
    expect(verdicts["Share of value in the best of ten bands"]).toBe("Agrees");
    expect(verdicts["Agents gone within 13 months"]).toBe("Cannot tell");
  });

  it("calls every verdict planted on a simulated book", () => {
    const verdicts = verdictsIn(claimsTable(report(true)));
    expect(verdicts["Share of customers that make 80 % of profit"]).toBe("Planted");
    expect(Object.values(verdicts)).not.toContain("Agrees");
    expect(Object.values(verdicts)).not.toContain("Differs");
  });

  it("shows a number that counts something else without a verdict, and says why", () => {
    const table = claimsTable(report(false));
    const row = [...table.querySelectorAll("tbody tr")].find((one) => one.textContent.includes("lower income"))!;
    expect(row.textContent).toContain("47 %");
    expect(row.querySelector(".verdict")!.textContent).toBe("Cannot tell");
    expect(row.textContent).toContain("the whole market's");
    expect(row.querySelector("svg")).toBeNull();
  });

  it("holds amounts in NT$ against books in NT$ only", () => {
    const claim = claims.find(({ id }) => id === "sum_assured_new")!;
    const number = { [claim.metric!]: estimateOf(638_000, 5000, "count") };
    const inDollars = report(false, { numbers: number, book: { ...report(false).book, currency: "USD" } });
    expect(answerTo(claim, inDollars).comparable).toBe(false);
    expect(answerTo(claim, report(false, { numbers: number })).verdict).toBe("agrees");
  });

  it("counts only claims that have both a number and a verdict", () => {
    const answers = claims.map((claim) => answerTo(claim, report(false)));
    expect(countVerdicts(answers)).toEqual({ agrees: 1, differs: 1, cannot_tell: 0 });
  });

  it("says nothing while the numbers are being computed", () => {
    expect(claimsTable(report(false, { state: "computing" })).textContent).toBe("");
  });
});
