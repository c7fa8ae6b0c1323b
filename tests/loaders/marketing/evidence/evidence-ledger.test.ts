import { describe, expect, it } from "vitest";
import { evidenceLedger } from "../../../../loaders/marketing/evidence/index.ts";
import { ledgerNumbers } from "../../../../loaders/marketing/evidence/ledger-numbers.ts";
import { ledgerTables } from "../../../../loaders/marketing/evidence/ledger-tables.ts";
import { scaledEstimate } from "../../../../loaders/marketing/evidence/scaled-estimate.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";
import { contextOf } from "../attribution/touch-book.ts";
import { campaign, estimate, geoTest, ledgerOf, mixOf, nobody, year } from "./example-evidence.ts";

describe("a ledger's sources", () => {
  it("take what a test found for extra money for all the money of the year", () => {
    const geo = { tests: [geoTest("search", 5, 1)] };
    const [line] = ledgerOf({ media: [year("search", 100)], evidence: { ...nobody, geo } });
    expect(line).toMatchObject({ source: "geo_test", covered: 100, board: { estimate: 50, grade: "B" } });
    expect(line!.boardPerMillion.estimate).toBeCloseTo(500_000, 6);
    expect(line!.board.high! - line!.board.estimate!).toBeCloseTo(10 * 1.6449, 2);
  });

  it("turn the sign where a channel was cut and sales fell", () => {
    const cut = geoTest("search", -5, 1);
    const tests = [{ ...cut, spendExtra: { ...cut.spendExtra, estimate: -10 } }];
    const [line] = ledgerOf({ media: [year("search", 100)], evidence: { ...nobody, geo: { tests } } });
    expect(line!.board.estimate).toBe(50);
    expect(line!.board.low!).toBeLessThan(50);
  });

  it("keep channels together that the mix cannot tell apart, unless one was tested alone", () => {
    const mix = mixOf({ channels: ["social", "video"] });
    const media = [year("social", 60), year("video", 40)];
    const joint = ledgerOf({ media, evidence: { ...nobody, mix } });
    expect(joint).toMatchObject([
      { channel: "social + video", members: ["social", "video"], spend: 100, source: "mix" },
    ]);
    const geo = { tests: [geoTest("video", 5, 1)] };
    const apart = ledgerOf({ media, evidence: { ...nobody, mix, geo } });
    expect(apart.map(({ channel, source }) => [channel, source])).toEqual([
      ["social", null],
      ["video", "geo_test"],
    ]);
  });

  it("leave a mix that does not tell an effect from none out of the board's sight", () => {
    const mix = mixOf({ channels: ["radio"], told: false });
    const [line] = ledgerOf({ media: [year("radio", 100)], evidence: { ...nobody, mix } });
    expect(line).toMatchObject({ source: null, why: "evidence_not_told", board: { estimate: null } });
  });

  it("add up the experiments of a year's campaigns, and keep comparisons that were not drawn apart", () => {
    const campaigns = [
      campaign({}),
      campaign({ campaign: "M2", name: "Letter", effect: 0.01 }),
      campaign({ campaign: "M3", name: "Talk", assignment: "rule", graded: "D", effect: 0.5 }),
      campaign({ campaign: "M4", name: "Old", startsOn: "2023-01-01", effect: 0.9 }),
    ];
    const [line, ...others] = ledgerOf({ evidence: { ...nobody, experiments: { campaigns, allDirect: null } } });
    expect(others).toEqual([]);
    expect(line).toMatchObject({ kind: "campaign", channel: "mail", spend: 3000, covered: 2000, source: "experiment" });
    expect(line!.board).toMatchObject({ grade: "A", n: 3000 });
    expect(line!.board.estimate).toBeCloseTo(30, 9);
    expect(line!.sources.find(({ source }) => source === "comparison")).toMatchObject({
      barred: "evidence_not_randomised",
      policies: { grade: "D", estimate: 500 },
    });
  });

  it("give journeys of a channel that is advertised on to the adverts, not to its campaigns", () => {
    const credits = [{ channel: "social", rule: "last", sales: estimate(40, 5, "D") }] as const;
    const lines = ledgerOf({
      media: [year("social", 5000)],
      evidence: {
        ...nobody,
        experiments: { campaigns: [campaign({ channel: "social" })], allDirect: null },
        attribution: { credits },
      },
    });
    expect(lines.map(({ kind, sources }) => [kind, sources.map(({ source }) => source)])).toEqual([
      ["media", ["last"]],
      ["campaign", ["experiment"]],
    ]);
  });
});

describe("the ledger as a whole", () => {
  it("says how much of spend rests on what, which adds up", () => {
    const geo = { tests: [geoTest("search", 5, 1)] };
    const mix = mixOf({ channels: ["tv"] });
    const channels = ledgerOf({
      media: [year("tv", 50), year("search", 30), year("print", 20)],
      evidence: { ...nobody, geo, mix },
    });
    const numbers = ledgerNumbers({ channels }, "2025-12-31");
    const share = (id: string) => numbers[`marketing.evidence.${id}_share`]!.estimate;
    expect([share("tested"), share("modelled"), share("untold")]).toEqual([0.3, 0.5, 0.2]);
  });

  it("shows no more channels than a page holds, and the others' spend in one row", () => {
    const media = Array.from({ length: 5000 }, (_, i) => year(`c${i}`, 1));
    const tables = ledgerTables({ channels: ledgerOf({ media }) });
    expect(tables["evidence_channels"]).toHaveLength(41);
    expect(tables["evidence_channels"]!.at(-1)).toEqual({ channel: null, kind: null, channels: 4960, spend: 4960 });
  });

  it("keeps a channel whose spend is not known, and says so", () => {
    const channels = ledgerOf({ media: [year("tv", null), year("web", 0)] });
    expect(channels).toMatchObject([{ channel: "tv", spend: 0, spendKnown: false }]);
    const numbers = ledgerNumbers({ channels }, "2025-12-31");
    expect(numbers["marketing.evidence.spend"]!.warnings).toEqual(["evidence_spend_unknown"]);
    expect(numbers["marketing.evidence.tested_share"]).toMatchObject({ estimate: null, reason: "evidence_no_spend" });
  });
});

describe("the ledger of a poor book", () => {
  const partOf = async (rows: TableRows) => {
    const database = await stagedBook(rows);
    try {
      return await evidenceLedger(contextOf(database, rows), nobody);
    } finally {
      database.close();
    }
  };

  it("says what is missing without media and campaigns", async () => {
    const { part, findings } = await partOf({});
    expect(part).toMatchObject({ numbers: {}, tables: {} });
    expect(part.missing.map(({ table }) => table)).toEqual(["media", "campaigns"]);
    expect(findings.channels).toEqual([]);
  });

  it("lists spend of which nothing speaks, and nothing of spend that ended long ago", async () => {
    const spent = (week: string) => ({ week, channel: "tv", spend: 100 });
    const { part } = await partOf({ media: [spent("2025-12-01"), spent("2025-12-08"), spent("2024-01-01")] });
    expect(part.tables["evidence_channels"]).toMatchObject([{ channel: "tv", spend: 200, why: "evidence_none" }]);
    const old = await partOf({ media: [spent("2024-01-01")] });
    expect(old.part.numbers["marketing.evidence.tested_share"]).toMatchObject({ reason: "evidence_no_spend" });
    expect(old.part.checks).toEqual([]);
  });
});

describe("scaledEstimate", () => {
  it("turns bounds with a negative factor, and widens them by the factor's own error", () => {
    const scaled = scaledEstimate(estimate(10, 1, "C"), -2);
    expect([scaled.estimate, scaled.low! < -20, scaled.high! > -20]).toEqual([-20, true, true]);
    const wider = scaledEstimate(estimate(10, 1, "C"), 2, 0.5);
    expect(wider.high!).toBeGreaterThan(scaledEstimate(estimate(10, 1, "C"), 2).high!);
  });
});
