import { datedPerformance } from "../../../../src/components/charts/dated-performance.ts";
import { monitorTimeline } from "../../../../src/components/charts/monitor-timeline.ts";

const spans = [
  ["2023-07-01", "2023-12-31"],
  ["2024-01-01", "2024-06-30"],
  ["2024-07-01", "2024-12-31"],
  ["2025-01-01", "2025-06-30"],
] as const;
const line = (name: string, estimates: readonly number[]) =>
  estimates.map((estimate, i) => {
    const [from, to] = spans[i]!;
    return { line: name, from, to, estimate, low: estimate - 0.06, high: Math.min(1, estimate + 0.05) };
  });
const marks = [
  { number: "1", on: "2023-12-27" },
  { number: "2", on: "2024-01-01" },
  { number: "3", on: "2024-08-12" },
];
const open = { from: "2025-07-01", to: "2025-12-31", label: "labels on their way" };
const rows = [...line("running", [0.8, 0.82, 0.78, 0.88]), ...line("reference", [0.93, 0.95, 0.96, 0.97])];
const options = { yLabel: "% in the right order", named: "running", marks, open };

export function performanceWithLog() {
  return datedPerformance(rows, { ...options, width: 900 });
}

export function performanceOnAPhone() {
  return datedPerformance(rows, { ...options, width: 350 });
}

export function monitorsWithAlarms() {
  const weeks = ["01", "08", "15", "22", "29"].map((day, i) => {
    return { week: `2025-09-${day}`, sum: [0, 0.4, 1.2, 0, 0.2][i]!, alarm: i === 2 };
  });
  const accounts = [
    { on: "2025-09-04", parties: 2, alarm: false },
    { on: "2025-09-20", parties: 3, alarm: true },
  ];
  return monitorTimeline(weeks, accounts, { width: 640, yLabel: "% of the limit", links: "shared accounts" });
}
