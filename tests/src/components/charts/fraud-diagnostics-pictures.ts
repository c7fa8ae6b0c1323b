import { reliabilityPlot } from "../../../../src/components/charts/reliability-plot.ts";
import { shareCurve } from "../../../../src/components/charts/share-curve.ts";

const recalls = [0.1, 0.2, 0.4, 0.6, 0.8, 1];

export function precisionCurveWithLights() {
  const points = recalls.map((x) => ({ x, y: 0.7 * (1 - x) + 0.01, low: 0.6 * (1 - x), high: 0.8 * (1 - x) + 0.03 }));
  const marks = [
    { x: 0.4, y: 0.45, low: 0.35, high: 0.55, label: "red", symbol: "square" as const, colour: "var(--light-red)" },
    {
      x: 0.65,
      y: 0.13,
      low: 0.1,
      high: 0.16,
      label: "yellow and red",
      symbol: "triangle" as const,
      colour: "var(--light-yellow)",
    },
  ];
  const against = { y: 0.006, label: "all requests: 0.6 %" };
  return shareCurve(points, { width: 640, xLabel: "recall", yLabel: "precision", xIsShare: true, marks, against });
}

export function recallByReviewsOnAPhone() {
  const points = [1, 2, 3, 4].map((x) => ({ x, y: 1 - 0.3 / x, low: 1 - 0.4 / x, high: 1 - 0.2 / x }));
  const against = { x: 3.4, label: "plan today: 3.4" };
  return shareCurve(points, { width: 350, xLabel: "Reviews a week", yLabel: "recall", xIsShare: false, against });
}

export function chanceBelowTheRoc() {
  const points = [0, 0.1, 0.5, 1].map((x) => ({ x, y: Math.sqrt(x), low: null, high: null }));
  return shareCurve(points, { width: 640, xLabel: "others", yLabel: "frauds", xIsShare: true, against: "diagonal" });
}

export function reliabilityBelowTheLine() {
  const bins = [
    { foretold: 0.003, known: 0.002, low: 0.0015, high: 0.0028 },
    { foretold: 0.03, known: 0.01, low: 0.007, high: 0.016 },
    { foretold: 0.12, known: 0.17, low: 0.14, high: 0.2 },
    { foretold: 0.2, known: 0.21, low: 0.17, high: 0.26 },
  ];
  return reliabilityPlot(bins, { width: 640, xLabel: "% foretold", yLabel: "% known to be fraud" });
}
