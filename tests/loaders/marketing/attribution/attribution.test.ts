import { describe, expect, it } from "vitest";
import { withheldCredits } from "../../../../loaders/marketing/attribution/withheld-credits.ts";
import { attributionOf, journey, journeys } from "./touch-book.ts";

const rowOf = (part: { tables: Record<string, Record<string, unknown>[]> }, channel: string | null, rule: string) =>
  part.tables["attribution_channels"]!.find((row) => row["channel"] === channel && row["rule"] === rule);

describe("attribution", () => {
  it("shares sales out by each rule, and bounds what journeys would vary", async () => {
    const touches = [...journeys("a", 40, ["tv", "web"], true), ...journeys("b", 60, ["tv"], false)];
    const { part, findings } = await attributionOf({ touches });
    expect(rowOf(part, "tv", "first")).toMatchObject({ sales: 40, share: 1, journeys: 100 });
    expect(rowOf(part, "web", "last")).toMatchObject({ sales: 40, share: 1 });
    expect(rowOf(part, "tv", "linear")).toMatchObject({ sales: 20, share: 0.5, low: 0.5, high: 0.5 });
    expect(rowOf(part, "tv", "markov")).toMatchObject({ sales: 20 });
    const linear = rowOf(part, "tv", "linear") as { sales_low: number; sales_high: number };
    expect(linear.sales_low).toBeLessThan(20);
    expect(linear.sales_high).toBeGreaterThan(20);
    expect(part.numbers["marketing.attribution.rules_apart"]).toMatchObject({ estimate: 1, grade: "D" });
    expect(findings.credits.every(({ sales }) => sales.grade === "D")).toBe(true);
  });

  it("lets a sale end a journey, so that what follows begins another", async () => {
    const steps = (i: number) => [
      ...journey(`p${i}`, ["web"], true, "2025-03-01"),
      ...journey(`p${i}`, ["mail"], false, "2025-04-01"),
    ];
    const { part } = await attributionOf({ touches: Array.from({ length: 12 }, (_, i) => steps(i)).flat() });
    expect(part.numbers["marketing.attribution.journeys"]!.estimate).toBe(24);
    expect(rowOf(part, "web", "linear")).toMatchObject({ sales: 12, share: 1 });
  });

  it("takes a sale for the last of steps at the same moment, and says that their order is not known", async () => {
    const at = "2025-05-01 10:00:00";
    const touches = Array.from({ length: 20 }, (_, i) => [
      { path_id: `p${i}`, channel: "app", occurred_at: at, converted: true, value: 1 },
      { path_id: `p${i}`, channel: "web", occurred_at: at, converted: false, value: null },
    ]).flat();
    const { part } = await attributionOf({ touches });
    expect(rowOf(part, "app", "last")).toMatchObject({ sales: 20 });
    expect(part.checks).toMatchObject([{ id: "attribution_order_known", passed: false, value: 1 }]);
    expect(part.numbers["marketing.attribution.rules_apart"]!.warnings).toContain("attribution_unordered");
  });

  it("pools rare channels, so that none is told of fewer than ten journeys", async () => {
    const rare = Array.from({ length: 5000 }, (_, i) => journey(`r${i}`, [`rare${i}`, "web"], i % 2 === 0)).flat();
    const { part, findings } = await attributionOf({ touches: rare });
    const names = new Set(part.tables["attribution_channels"]!.map(({ channel }) => channel));
    expect(names).toEqual(new Set([null, "web"]));
    expect(rowOf(part, null, "first")).toMatchObject({ sales: 2500, journeys: 5000 });
    expect(findings.credits.map(({ channel }) => channel)).not.toContain(null);
  });

  it("says so of books with nothing to share out", async () => {
    const reasonOf = async (touches: Parameters<typeof attributionOf>[0][string]) => {
      const { part } = await attributionOf({ touches });
      expect(part.tables["attribution_channels"]).toEqual([]);
      return part.numbers["marketing.attribution.rules_apart"]!.reason;
    };
    expect(await reasonOf([])).toBe("attribution_no_journeys");
    expect(await reasonOf(journey("old", ["web"], true, "2023-01-01"))).toBe("attribution_no_journeys");
    expect(await reasonOf(journeys("n", 30, ["web"], false))).toBe("attribution_nothing_sold");
    expect(await reasonOf(journeys("f", 9, ["web"], true))).toBe("attribution_few_sales");
  });

  it("warns when the book holds buyers alone, whose chain says nothing of a channel removed", async () => {
    const { part } = await attributionOf({ touches: journeys("b", 30, ["web", "agent"], true) });
    const apart = part.numbers["marketing.attribution.rules_apart"]!;
    expect(apart).toMatchObject({ estimate: 1, warnings: ["attribution_only_sales"] });
  });

  it("shows what platforms claim without any journey, and what is missing without either", async () => {
    const media = [
      { week: "2025-12-01", channel: "search", spend: 100, platform_conversions: 7 },
      { week: "2025-12-08", channel: "search", spend: 100, platform_conversions: 5 },
      { week: "2025-12-08", channel: "tv", spend: 100, platform_conversions: null },
      { week: "2023-12-08", channel: "search", spend: 100, platform_conversions: 90 },
    ];
    const claims = await attributionOf({ media });
    expect(claims.part.numbers["marketing.attribution.claimed"]).toMatchObject({ estimate: 12 });
    expect(claims.part.missing.map(({ analysis }) => analysis)).toEqual(["attribution"]);
    expect(claims.findings.credits).toMatchObject([{ channel: "search", rule: "platform", sales: { estimate: 12 } }]);
    const nothing = await attributionOf({});
    expect(nothing.part).toMatchObject({ numbers: {}, tables: {} });
    expect(nothing.part.missing).toHaveLength(2);
  });
});

describe("withheldCredits", () => {
  it("takes the next smallest with a small one, so that none is found by subtraction", () => {
    expect([...withheldCredits([100, 4, 30])]).toEqual([1, 2]);
    expect([...withheldCredits([100, 4, 6, 30])]).toEqual([1, 2]);
    expect([...withheldCredits([100, 0, 30])]).toEqual([]);
  });
});
