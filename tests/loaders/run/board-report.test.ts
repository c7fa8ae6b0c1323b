import { describe, expect, it } from "vitest";
import type { AnalysedPillar } from "../../../loaders/run/analyse.ts";
import { boardResult } from "../../../loaders/run/board-report.ts";
import { estimateOf } from "../../../src/models/evidence.ts";

const check = { id: "adds_up", passed: true, value: null, limit: null };
const page = { numbers: {}, tables: {}, missing: [], checks: [check], sources: ["policies", "ledger"] };
const value: AnalysedPillar = {
  name: "value",
  key: "",
  result: {
    numbers: { "value.top_fifth_share": estimateOf(0.68, 100, "c"), "value.gini": estimateOf(0.6, 100, "c") },
    tables: { curve: [{ customers: 0.02, value: 0.12, low: 0.1, high: 0.2 }], traits: [{ category: "x" }] },
    missing: [],
    reports: { "value/index": page },
  },
};
const missing = [{ analysis: "promises", table: "promises", columns: [], example: {} }];
const marketing: AnalysedPillar = {
  name: "marketing",
  key: "",
  result: { numbers: {}, tables: {}, missing, reports: {} },
};
const judged: AnalysedPillar = {
  ...marketing,
  result: {
    ...marketing.result,
    tables: {
      promises: [
        { campaign: "A", verdict: "missed", superseded: false, scored: true, name: "Spring" },
        { campaign: "A", verdict: "missed", superseded: false, scored: true, name: "Spring" },
        { campaign: "B", verdict: "not_due", superseded: false, scored: false, name: "Autumn" },
      ],
      campaigns: [
        { campaign: "A", cost: 1000 },
        { campaign: "B", cost: 500 },
      ],
    },
  },
};

describe("the report of the board page", () => {
  it("holds what the page says and no other number, table or column of the pillars", () => {
    const { numbers, tables } = boardResult([value]);
    expect(Object.keys(numbers)).toEqual(["value.top_fifth_share"]);
    expect(tables).toEqual({ curve: [{ customers: 0.02, value: 0.12 }], lacking: [] });
  });

  it("takes checks and sources from the pages of the findings that it shows", () => {
    expect(boardResult([value, value])).toMatchObject({ checks: [check], sources: ["policies", "ledger"] });
    expect(boardResult([marketing])).toMatchObject({ checks: [], sources: [] });
  });

  it("is there for any set of pillars, none included, and says which tables each question lacks", () => {
    expect(boardResult([])).toMatchObject({ numbers: {}, tables: { lacking: [] }, missing: [] });
    expect(boardResult([marketing]).tables["lacking"]).toEqual([{ place: "promises", table: "promises" }]);
  });

  it("adds up the cost of the campaigns whose promises can be judged, each once", () => {
    expect(boardResult([judged]).numbers["board.promised_cost"]).toMatchObject({ estimate: 1000, n: 1 });
    expect(boardResult([judged]).tables["promises"]).toContainEqual({ verdict: "not_due", superseded: false });
  });

  it("says no cost where that of one campaign is not known", () => {
    const campaigns = [{ campaign: "A", cost: null }];
    const unknown = { ...judged, result: { ...judged.result, tables: { ...judged.result.tables, campaigns } } };
    expect(boardResult([unknown]).numbers).toEqual({});
  });
});
