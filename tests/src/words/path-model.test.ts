import { describe, expect, it } from "vitest";
import { estimateOf, noEstimate, type Estimate, type Grade } from "../../../src/models/evidence.ts";
import { pathModelWords } from "../../../src/words/path-model.ts";

const { whatKeeps, findingEstimate, cardsOf, chainTitle, effectsTitle, groupsTitle } = pathModelWords();
/** Rows of what a point is worth, all standing out. */
const points = ["service", "quality"].map((construct) => ({ construct, p_adjusted: 0.01 }));

const plain = (text: string) => text.replaceAll("\u00a0", " ");

const linked = (construct: string, money: [number, number, number], grade: Grade = "C"): Record<string, Estimate> => ({
  [`loyalty.chain.${construct}.persistency_25_per_point`]: estimateOf(0.009, 4000, "cox", {
    low: 0.004,
    high: 0.014,
    grade,
  }),
  [`loyalty.chain.${construct}.money_per_point`]: estimateOf(money[1], 4000, "cox", {
    low: money[0],
    high: money[2],
    grade,
  }),
});

describe("the finding of the chain", () => {
  it("says what one point is worth in persistency and money", () => {
    expect(plain(whatKeeps(linked("service", [28e6, 41e6, 55e6]), "TWD", points))).toBe(
      "One point (of ten) more of service is estimated to contribute 0.9 percentage points to 25-month persistency, NT$ 41 M a year (NT$ 28 to 55 M), grade C.",
    );
  });

  it("speaks of the lever that brings most and is clear of zero", () => {
    const numbers = { ...linked("service", [-1e6, 60e6, 90e6]), ...linked("quality", [28e6, 41e6, 55e6]) };
    expect(whatKeeps(numbers, "TWD", points)).toMatch(/more of product quality/);
    expect(findingEstimate(numbers, points)).toBe(numbers["loyalty.chain.quality.persistency_25_per_point"]);
  });

  it("does not speak of a lever that may have come out by chance among so many", () => {
    const numbers = { ...linked("service", [1e6, 60e6, 90e6]), ...linked("quality", [28e6, 41e6, 55e6]) };
    const byChance = points.map((row) => ({ ...row, p_adjusted: row.construct === "service" ? 0.3 : 0.01 }));
    expect(whatKeeps(numbers, "TWD", byChance)).toMatch(/more of product quality/);
    expect(cardsOf(numbers, byChance)).toContain("loyalty.survey.satisfaction");
  });

  it("falls back to what goes furthest into loyalty", () => {
    const numbers = {
      "loyalty.path.on_loyalty.quality": estimateOf(0.41, 4000, "consistent_pls", {
        low: 0.38,
        high: 0.43,
        grade: "C",
      }),
      "loyalty.path.on_loyalty.service": estimateOf(0.23, 4000, "consistent_pls", { low: 0.2, high: 0.25, grade: "C" }),
      "loyalty.path.on_loyalty.satisfaction": estimateOf(0.65, 4000, "consistent_pls", { grade: "C" }),
    };
    expect(whatKeeps(numbers, "TWD", [])).toBe(
      "Product quality goes furthest into loyalty of all that a company can act on: one standard deviation more is estimated to contribute 0.41 (0.38 to 0.43) standard deviations of loyalty.",
    );
  });

  it("uses no verb stronger than its grade", () => {
    const found = estimateOf(0.41, 40, "pls", { low: 0.1, high: 0.6, grade: "D" });
    const said = whatKeeps({ "loyalty.path.on_loyalty.quality": found }, "TWD", []);
    expect(said).toMatch(/goes together with/);
    expect(said).not.toMatch(/estimated|caused|added/);
  });

  it("says the reason where there is no number", () => {
    const none = { "loyalty.path.on_loyalty.satisfaction": noEstimate("too_few_answers", 20, "consistent_pls", "C") };
    expect(whatKeeps(none, "TWD", [])).toMatch(/withheld: fewer answers/);
  });
});

describe("titles", () => {
  it("name what satisfaction goes back to along all arrows, leaving out what may be nothing", () => {
    const row = (from: string, to: string, total: number, low = total - 0.1) => ({ from, to, total, low });
    const rows = [
      row("quality", "satisfaction", 0.5, -0.1),
      row("service", "satisfaction", 0.3),
      row("value", "satisfaction", 0.4),
      row("satisfaction", "loyalty", 0.3),
    ];
    expect(chainTitle(rows)).toBe(
      "Satisfaction is estimated to go back most to value for money, then to service; loyalty to satisfaction",
    );
    expect(chainTitle(rows, "D")).toBe(
      "Satisfaction goes together most with value for money, then with service; loyalty with satisfaction",
    );
    expect(chainTitle([])).toBe("How what customers think hangs together");
  });

  it("name the two strongest effects", () => {
    const rows = [
      { from: "satisfaction", estimate: 0.65 },
      { from: "quality", estimate: 0.41 },
    ];
    expect(effectsTitle("loyalty", rows)).toBe("Loyalty follows satisfaction (0.65) most, then product quality (0.41)");
    expect(effectsTitle("loyalty", [])).toBe("What drives loyalty");
  });

  it("count the paths that differ between groups", () => {
    const rows = [
      { trait: "age", from: "value", to: "satisfaction", differs: true },
      { trait: "age", from: "image", to: "satisfaction", differs: false },
    ];
    expect(groupsTitle(rows)).toBe("1 of 2 paths differ between groups; the other 1 may be the same");
    expect(groupsTitle(rows.slice(1))).toMatch(/^No path differs/);
  });
});
