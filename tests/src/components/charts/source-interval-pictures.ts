import { sourceIntervals, type SourceInterval } from "../../../../src/components/charts/source-intervals.ts";

const rows: SourceInterval[] = [
  {
    category: "Search",
    source: "Test by regions",
    estimate: 2000,
    low: 1300,
    high: 2700,
    credit: false,
    chosen: false,
  },
  { category: "Search", source: "Mix model", estimate: 490, low: 230, high: 780, credit: false, chosen: true },
  { category: "Search", source: "Platform", estimate: 580, low: null, high: null, credit: true, chosen: false },
  { category: "Display", source: "Test by regions", estimate: -240, low: -650, high: 170, credit: false, chosen: true },
  { category: "Display", source: "Rules", estimate: 570, low: 310, high: 800, credit: true, chosen: false },
];

export const sourcesWithOneFarBeyondTheRest = () =>
  sourceIntervals(rows, { width: 720, unit: "count", label: "Policies" });

export const sourcesOnAPhone = () => sourceIntervals(rows, { width: 340, unit: "count", label: "Policies" });

export const oneSourceOfNothing = () =>
  sourceIntervals([{ ...rows[2]!, estimate: 0 }], { width: 720, unit: "count", label: "Policies" });
