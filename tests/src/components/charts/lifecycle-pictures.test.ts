// @vitest-environment jsdom
import { range } from "d3";
import { describe, expect, it } from "vitest";
import { balancePlot } from "../../../../src/components/charts/balance-plot.ts";
import { lifecycleMap } from "../../../../src/components/charts/lifecycle-map.ts";
import { returnCurve } from "../../../../src/components/charts/return-curve.ts";
import { sourceLines } from "../../../../src/components/charts/source-lines.ts";
import { tenureCurve } from "../../../../src/components/charts/tenure-curve.ts";
import { holdToPictures } from "./hold-to-pictures.ts";

const currency = "TWD";
const place = (name: string, people: number, contribution = 0, stake: number | null = people * 2000) => {
  return { place: name, people, contribution, stake };
};

const map = {
  places: [
    place("silent", 11_185),
    place("asked_again", 247),
    place("bought", 1_402, 3.6e6),
    place("quiet", 10_082, 44.8e6),
    place("active", 17_406, 89.5e6),
    place("left", 1_475, -6.7e6, null),
    place("bought_again", 558, 1.4e6),
    place("deceased", 1_656),
  ],
  moves: [
    { from: "quiet", to: "active", people: 4_221 },
    { from: "active", to: "quiet", people: 4_218 },
    { from: "not_yet", to: "bought", people: 1_002 },
    { from: "bought", to: "active", people: 726 },
    { from: "active", to: "left", people: 599 },
    { from: "bought_again", to: "quiet", people: 196 },
    { from: "active", to: "deceased", people: 93 },
  ],
  withStep: ["quiet", "silent"],
};

const undivided = {
  places: [place("prospect", 900), place("in_force", 3_000, 9e6), place("left", 40)],
  moves: [],
  withStep: [],
};

const tenure = range(12, 20).map((years) => {
  return {
    years,
    raw: 100 * years + (years % 2 ? 90 : -90),
    estimate: 100 * years,
    low: 95 * years,
    high: 105 * years,
  };
});

const sources = ["interest", "expense"].flatMap((source) =>
  tenure.map((row) => ({ ...row, source, estimate: source === "interest" ? -row.estimate / 4 : row.estimate })),
);

const traits = [
  { covariate: "Region: Kaohsiung", before: 0.061, after: 0 },
  { covariate: "Lives in town (not matched)", before: -0.14, after: -0.02 },
];

const returns = ["All", "Lapse"].flatMap((line, i) =>
  range(0, 25, 6).map((months) => {
    const share = (months / 24) * (0.1 + i / 50);
    return { line, months, share, low: months ? share - 0.01 : null, high: months ? share + 0.01 : null };
  }),
);

const pictures: Record<string, () => SVGSVGElement> = {
  lifecycleOnAScreen: () => lifecycleMap(map, { width: 990, currency }),
  lifecycleOnAPhone: () => lifecycleMap(map, { width: 350, currency }),
  lifecycleWithoutContacts: () => lifecycleMap(undivided, { width: 990, currency }),
  tenureCurveWithNamedYears: () => tenureCurve(tenure, { width: 640, currency, named: [14, 18] }),
  sourceLinesAlongTenure: () => sourceLines(sources, { width: 640, currency }),
  balanceBeforeAndAfter: () => balancePlot(traits, { width: 640 }),
  returnCurveBesideAReason: () => returnCurve(returns, { width: 640, x: "Months", y: "Came back" }),
  returnCurveOfOneLine: () => returnCurve(returns.slice(0, 5), { width: 350, x: "Months", y: "Reinstated" }),
};

holdToPictures(pictures);

describe("lifecycleMap", () => {
  const words = (chart: SVGSVGElement) => [...chart.querySelectorAll("text")].map((text) => text.textContent.trim());

  it("leaves those out who have no box, and says how many are new to a place", () => {
    const said = words(pictures["lifecycleOnAScreen"]!());
    expect(said).not.toContain("1,656");
    expect(said).toContain("1,002 new");
  });

  it("names the largest moves in the list of a phone", () => {
    expect(words(pictures["lifecycleOnAPhone"]!())).toContain("→ Quiet 4,218");
  });
});
