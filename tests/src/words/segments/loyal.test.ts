import { describe, expect, it } from "vitest";
import { estimateOf, noEstimate, type Grade } from "../../../../src/models/evidence.ts";
import type { Report, Row } from "../../../../src/models/report.ts";
import { loyalWords } from "../../../../src/words/segments-loyal.ts";
import { exampleReport } from "../../components/example-report.ts";

const text = loyalWords();

function row(claim: string, verdict: string, estimate: number): Row {
  const around = { low: estimate - 0.01, high: estimate + 0.01 };
  const raw = { raw: estimate - 0.006, raw_low: estimate - 0.01, raw_high: estimate };
  return { claim, verdict, estimate, ...around, ...raw, e_value: 1.6, e_value_bound: 1.4, policies: 9000 };
}

const four = [
  row("referral", "holds", 0.09),
  row("full_price", "cannot_tell", 0.008),
  row("home_owners", "holds", 0.035),
  row("middle_aged", "contradicted", -0.03),
  row("suburban", "no_sign", 0.004),
];

function report(rows: Row[], grade: Grade = "C"): Report {
  const held = rows.filter(({ verdict }) => verdict === "holds").length;
  const thousand = estimateOf(440_000, 9000, "loyal_worth", { low: 340_000, high: 540_000, grade });
  return exampleReport({
    numbers: {
      "segments.loyal.claims_held": estimateOf(held, rows.length, "loyal_verdicts", { grade }),
      "segments.loyal.referral.per_thousand": thousand,
      "segments.loyal.home_owners.per_thousand": noEstimate("loyal_no_money", 0, "loyal_worth"),
    },
    tables: { loyal_claims: rows },
  });
}

describe("the finding on who is loyal", () => {
  it("says which claims hold, with the largest difference first, and what became of the others", () => {
    expect(text.finding(report(four)).replaceAll("\u00a0", " ")).toBe(
      "Two of five claims on who stays hold here: being referred rather than won by advertising is estimated to contribute 9.0 points of 25-month persistency, owning a home 3.5; people aged 40 to 54 stay less, not more; suburban customers stay neither more nor less by as much as matters; for those who bought at full price this book cannot tell.",
    );
  });

  it("uses no stronger verb than a failed check leaves", () => {
    expect(text.finding(report(four, "D"))).toContain("goes together with 9.0 points");
    expect(text.finding(report(four, "D"))).not.toContain("contribute");
  });

  it("says so when none holds, one holds, or nothing could be told", () => {
    expect(text.finding(report([row("suburban", "no_sign", 0)]))).toBe(
      "The one claim on who stays that can be told does not hold here; suburban customers stay neither more nor less by as much as matters.",
    );
    expect(text.finding(report([row("referral", "holds", 0.09)]))).toContain("can be told holds here");
    const none = noEstimate("loyal_none_mature", 0, "loyal_verdicts");
    const untold = exampleReport({ numbers: { "segments.loyal.claims_held": none } });
    expect(text.finding(untold)).toContain("25 months ago");
  });
});

describe("what to decide about who is loyal", () => {
  it("puts money to whom to attract, and none to what is no sign or the contrary", () => {
    const decisions = text.decisions(report(four));
    expect(decisions.map(({ decision }) => decision)).toEqual([
      "Ask for referrals before more advertising is bought",
      "Look for prospects among home owners",
      "Pay nothing extra to win suburban customers",
      "Pay nothing extra to win people aged 40 to 54",
    ]);
    expect(decisions.map(({ amount }) => amount)).toEqual([440_000, null, null, null]);
    expect(decisions[0]!.reason).toContain("90 (80 to 100) more are in force");
  });

  it("lets no price or term follow age or place", () => {
    const held = ["middle_aged", "suburban"].map((claim) => row(claim, "holds", 0.04));
    for (const { reason } of text.decisions(report(held)))
      expect(reason).toContain("no price and no term may follow it");
  });
});

describe("the table of verdicts", () => {
  it("gives the reason where a claim could not be told", () => {
    const untold = { claim: "home_owners", verdict: "untold", reason: "loyal_not_known", policies: 0 };
    expect(text.verdictRows([untold])[0]).toMatchObject({
      verdict: "Not told: the book does not know this trait of anybody",
      estimate: "–",
    });
  });
});
