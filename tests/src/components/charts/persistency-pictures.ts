import { agentBands } from "../../../../src/components/charts/agent-bands.ts";
import { cohortIntervals } from "../../../../src/components/charts/cohort-intervals.ts";
import { definitionSteps } from "../../../../src/components/charts/definition-steps.ts";
import { stayingCurve } from "../../../../src/components/charts/staying-curve.ts";

const axes = { xLabel: "Months since issue", yLabel: "% still there", named: [13, 25] };
const line = (series: string, kept: number) =>
  [0, 13, 25].map((month, i) => {
    const estimate = kept ** i;
    return { series, month, estimate, low: i === 0 ? null : estimate - 0.01, high: i === 0 ? null : estimate + 0.01 };
  });

export function stayingCurveOfThreeLines() {
  const rows = [...line("Policies", 0.86), ...line("Premium", 0.83), ...line("All policies observed", 0.861)];
  return stayingCurve(rows, { ...axes, width: 640, dotted: "All policies observed" });
}

export function stayingCurveOnAPhone() {
  return stayingCurve(line("Agents", 0.34), { ...axes, width: 350 });
}

const steps = [
  { name: "Laxest definition", step: "laxest", estimate: 0.772, change: null },
  { name: "Not taken: count as gone", step: "not_taken", estimate: 0.737, change: -0.035 },
  { name: "Definition shown", step: "chosen", estimate: 0.737, change: null },
  { name: "Deaths and claims: count as gone", step: "deaths", estimate: 0.732, change: -0.005 },
  { name: "Strictest definition", step: "strictest", estimate: 0.732, change: null },
];

export function definitionStepsFromLaxToStrict() {
  return definitionSteps(steps, { width: 640 });
}

export function definitionStepsOnAPhone() {
  return definitionSteps(steps, { width: 350 });
}

export function agentBandsOnceChanceIsTakenOut() {
  const rows = [1, 2, 3].map((band) => ({ band, observed: 0.95 - band * 0.1, estimate: 0.8 - band * 0.02 }));
  return agentBands(rows, {
    width: 640,
    xLabel: "Tenth",
    yLabel: "%",
    observed: "as counted",
    estimate: "without chance",
  });
}

export function cohortIntervalsAgainstTheAverage() {
  const rows = [
    { category: "2021", estimate: 0.75, low: 0.73, high: 0.77 },
    { category: "2022", estimate: 0.66, low: 0.64, high: 0.68 },
    { category: "2023", estimate: 0.74, low: null, high: null },
  ];
  return cohortIntervals(rows, { width: 640, yLabel: "% still there", average: 0.74 });
}
