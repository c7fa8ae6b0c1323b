import { describe, expect, it } from "vitest";
import { boardWords } from "../../../src/words/board.ts";
import { estimateOf, type Estimate, type Grade } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { exampleReport } from "../components/example-report.ts";

const { findings, decisions, howSure, leftOut, notAdded } = boardWords();
const reportOf = (numbers: Record<string, Estimate>, tables: Record<string, Row[]> = {}) =>
  exampleReport({ numbers, tables });
const said = (text: string) => text.replaceAll("\u00a0", " ");
const at = (value: number, low: number | null = null, high: number | null = null, grade: Grade = "M") =>
  estimateOf(value, 100, "count", { low, high, grade });

describe("a sentence of the board page", () => {
  it("says how many stay, and whether the latest change is more than chance", () => {
    const stay = { "loyalty.persistency.25.count": at(0.737) };
    const fallen = { ...stay, "loyalty.persistency.25.change": at(-0.069, -0.08, -0.05) };
    const wide = { ...stay, "loyalty.persistency.25.change": at(0.01, -0.01, 0.03) };
    expect(findings.stay_25(reportOf(stay))).toBe("Of 100 policies, 74 are still there after 25 months.");
    expect(findings.stay_25(reportOf(fallen))).toMatch(/6\.9 points below .* more than chance explains\.$/);
    expect(findings.stay_25(reportOf(wide))).toMatch(/1\.0 points? above .* which may be chance\.$/);
  });

  it.each([
    [0.8, 0.2, 1.5, "too close to say that it loses"],
    [1.2, 0.5, 1.9, "too close to say that it pays"],
    [1.5, 1.1, 1.9, "more than it cost"],
    [0.5, 0.1, 0.9, "less than it cost"],
  ])("tells a return of %d (%d to %d) from covering its cost: %s", (size, low, high, balance) => {
    const report = reportOf({ "marketing.value_statement.return": at(size, low, high, "C") });
    expect(said(findings.marketing_return(report))).toMatch(
      new RegExp(
        `^Each NT\\$ 1 spent on marketing is estimated to contribute NT\\$ ${size.toFixed(2)} .*${balance}\\.$`,
      ),
    );
  });

  it("claims nothing of marketing where the estimate lies at nothing or below", () => {
    const report = reportOf({ "marketing.value_statement.return": at(-0.2, -1, 0.6, "C") });
    expect(findings.marketing_return(report)).toBe("That marketing added anything cannot be shown.");
  });

  it("takes its verb from the grade", () => {
    const of = (grade: Grade) =>
      findings.direct_marketing(reportOf({ "marketing.direct.total_policies": at(1464, 799, 2129, grade) }));
    expect(of("A")).toContain("added 1,464 policies");
    expect(of("B")).toContain("is likely to have added 1,464 policies");
    expect(of("C")).toContain("is estimated to contribute 1,464 policies");
  });

  it("calls what protection kept the policyholders'", () => {
    const report = reportOf(
      { "fraud.bridge.exposed": at(45e6), "fraud.bridge.saved": at(6e6, 3e6, 9e6, "C") },
      {
        bridge: [
          { step: "exposed", kind: "level", amount: 45e6 },
          { step: "no_lights", kind: "loss", amount: 20e6 },
        ],
      },
    );
    expect(said(findings.protection_saves(report))).toBe(
      "Of NT$ 45 M that known fraudsters asked for, the lights are estimated to have kept NT$ 6 M for policyholders. 44 % of the money was asked for where no lights are.",
    );
  });
});

describe("the decision that a finding asks", () => {
  const early = { "loyalty.persistency.premium_given_up_early": at(2e7) };
  const point = { "loyalty.lifetime_value.one_point_more": at(14e7, 9e7, 17e7, "C") };

  it("is to keep new policies where they clearly stay worse, else what a point is worth", () => {
    const falls = reportOf({ ...early, ...point, "loyalty.persistency.25.change": at(-0.07, -0.08, -0.05) });
    expect(decisions.stay_25(falls, "")?.amount).toBe(2e7);
    expect(decisions.stay_25(reportOf({ ...early, ...point }), "")?.amount).toBe(14e7);
    expect(decisions.stay_25(reportOf({}), "")).toBeUndefined();
  });

  it("puts the cost of the campaigns at stake that promises spoke for", () => {
    const report = reportOf({
      "marketing.promises.came": at(0.4, 0.2, 0.6, "A"),
      "board.promised_cost": estimateOf(2.6e6, 15, "count"),
    });
    const decision = decisions.promises_came(report, "")!;
    expect(decision).toMatchObject({ amount: 2.6e6, grade: "M" });
    expect(decision.reason).toContain("15 campaigns");
  });

  it("cuts the names of a book's channels so that they fit on paper", () => {
    const long = "A channel with a name that goes on and on for ever".repeat(3);
    const rows = [long, [long, long, long, long].join("+")].map((channel) => ({
      kind: "media",
      channel,
      spend: 1,
      net: null,
    }));
    const { decision } = decisions.marketing_return(reportOf({}, { value_statement: rows }), "")!;
    expect(decision.length).toBeLessThan(160);
    expect(decision).toContain("…");
    expect(decision).toContain("2 more");
  });
});

describe("the foot of the board page", () => {
  it("counts findings by grade and names checks that failed", () => {
    const checks = ["a_check", "another"].map((id, i) => ({ id, passed: i === 0, value: null, limit: null }));
    expect(howSure(["M", "M", "C"], checks)).toBe(
      "3 findings: 2 measured in full (M), 1 by a model (C). 1 of 2 checks behind them passed. Not passed: another.",
    );
    expect(howSure(["A"], [])).toBe("1 finding: 1 by experiment (A).");
  });

  it("says that amounts, and money saved from fraud least of all, are not to be added", () => {
    expect(notAdded).toMatch(/not to be added.*policyholders/);
  });

  it("gives the reason, or the tables that are lacking, in one line", () => {
    expect(leftOut(null, ["policies", "ledger"])).toBe("the book lacks the tables policies and ledger");
    expect(leftOut("too_few", [])).toContain("fewer than 10");
    expect(leftOut(null, [])).toBe("the book has too little of it to say");
  });
});
