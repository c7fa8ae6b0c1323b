// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { fitCellsFigure } from "../../../../src/components/segments/fit-cells.ts";
import { griffinMatrix } from "../../../../src/components/segments/griffin-matrix.ts";
import { claimsFigure } from "../../../../src/components/segments/loyal-figures.ts";
import { kindFigure } from "../../../../src/components/segments/market-figures.ts";
import { estimateOf, noEstimate } from "../../../../src/models/evidence.ts";
import { marketWords } from "../../../../src/words/segments-market.ts";
import { migrationWords } from "../../../../src/words/segments-migration.ts";
import { exampleReport } from "../example-report.ts";

describe("figures of segments without anything to tell", () => {
  it("claim nothing of claims and prospects that nobody could look at", () => {
    const claims = [{ claim: "referral", verdict: "untold", reason: "loyal_no_model", policies: 19 }];
    const report = exampleReport({ tables: { loyal_claims: claims, fit_cells: [] } });
    expect(claimsFigure(report).textContent).toBe("");
    expect(fitCellsFigure(report).textContent).toBe("");
    expect(griffinMatrix(report).textContent).toBe("");
  });

  it("say why kinds of firm cannot be compared", () => {
    const none = noEstimate("market_nothing_compared", 0, "market_fdr", "D");
    const report = exampleReport({ numbers: { "segments.market.kinds_apart": none }, tables: {} });
    expect(kindFigure(report).textContent).toMatch(/No group has 30 people or more on both sides of a comparison\./);
  });
});

describe("sentences on segments of small books", () => {
  it("advise nobody to look for people of small groups put together", () => {
    const cell = { by: "preferred", people: 900, clear: 1, tier_clear: 0, level: 9, difference: 2, shrunk: 9 };
    const tables = {
      market_cells: [
        { ...cell, tier: "lower", channel: "other" },
        { ...cell, tier: "unknown", channel: "agent" },
      ],
    };
    expect(marketWords().decisions(exampleReport({ tables, numbers: {} }))).toEqual([]);
  });

  it("speak of one segment as of one", () => {
    const numbers = {
      "segments.migration.stayed": estimateOf(0.84, 300, "migration_share"),
      "segments.migration.stable": estimateOf(0, 1, "migration_verdicts"),
    };
    expect(migrationWords().finding(exampleReport({ numbers }))).toMatch(
      /^The one segment large enough to judge is not surely stable: 84/,
    );
  });
});
