import { dotInterval } from "../../../../src/components/charts/dot-interval.ts";
import { profitBySource } from "../../../../src/components/charts/profit-by-source.ts";
import { rankThenValue } from "../../../../src/components/charts/rank-then-value.ts";
import { splitBar } from "../../../../src/components/charts/split-bar.ts";
import { tenthBars } from "../../../../src/components/charts/tenth-bars.ts";
import { whaleCurve } from "../../../../src/components/charts/whale-curve.ts";

export * from "./lifetime-value-pictures.ts";
export * from "./persistency-pictures.ts";
export * from "./survival-pictures.ts";

const shares = [0.38, 0.24, 0.18, 0.14, 0.11, 0.09, 0.07, 0.05, 0.02, -0.28];
const currency = "TWD";

export function whaleCurveAboveTheWhole() {
  const values = shares.map((_, index) => shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0));
  const points = [0, ...values].map((value, index) => {
    return { customers: index / 10, value, low: value - 0.02, high: value + 0.02 };
  });
  return whaleCurve(points, { width: 640 });
}

export function whaleCurveOfEqualCustomers() {
  const points = [0, 0.5, 1].map((share) => ({ customers: share, value: share, low: null, high: null }));
  return whaleCurve(points, { width: 360 });
}

export function tenthBarsBesidePublished() {
  const published: Record<number, number> = { 1: 0.38, 10: -0.28 };
  const rows = shares.map((share, index) => {
    return { tenth: index + 1, share, low: share - 0.02, high: share + 0.02, published: published[index + 1] ?? null };
  });
  return tenthBars(rows, { width: 640 });
}

export function rankThenValueFallsBack() {
  const rows = shares.map((ranked, index) => {
    return { tenth: index + 1, ranked, valued: ranked * 0.6, low: ranked * 0.6 - 0.02, high: ranked * 0.6 + 0.02 };
  });
  return rankThenValue(rows, { width: 640 });
}

const sources = [
  { group: "2004 to 2007", source: "interest", amount: -210e6, low: -220e6, high: -200e6 },
  { group: "2004 to 2007", source: "expense", amount: 60e6 },
  { group: "2020 and later", source: "interest", amount: 40e6 },
  { group: "2020 and later", source: "expense", amount: -190e6 },
] as const;

export function profitBySourceInPanels() {
  return profitBySource(sources, { width: 640, currency });
}

export function profitBySourceOnAPhone() {
  return profitBySource(sources, { width: 350, currency });
}

export function dotIntervalAgainstTheAverage() {
  const rows = [
    { category: "Referral", estimate: 31_200, low: 29_300, high: 33_100 },
    { category: "Event", estimate: 19_800, low: 15_700, high: 23_900 },
    { category: "Web", estimate: 13_900, low: null, high: null },
  ];
  return dotInterval(rows, { width: 640, currency, unit: "money", average: 20_700, label: "Per customer" });
}

export function splitBarOfALoss() {
  const rows = [
    { part: "Acquisition", amount: -214e6 },
    { part: "Claims", amount: -61e6 },
    { part: "Other", amount: 31e6 },
  ];
  return splitBar(rows, { width: 640, currency, total: "The worst tenth" });
}
