import { hazardRatios } from "../../../../src/components/charts/hazard-ratios.ts";
import { incidenceCurves } from "../../../../src/components/charts/incidence-curves.ts";
import { survivalCurve } from "../../../../src/components/charts/survival-curve.ts";

const axes = { x: "Years since issue", y: "% in force" };
const atRisk = "Policies under observation";

function decline(line: string, rate: number, until = 20) {
  return Array.from({ length: 2 * until + 1 }, (_, i) => {
    const survival = Math.exp((-rate * i) / 2);
    const [low, high] = i === 0 ? [null, null] : [survival - 0.02, survival + 0.02];
    return { line, years: i / 2, survival, low, high, at_risk: Math.round(9000 * survival ** 2) };
  });
}

export function survivalCurveOfOneGroup() {
  return survivalCurve(decline("All policies", 0.08), { width: 640, ...axes, atRisk });
}

export function survivalCurveOfGroupsOnAPhone() {
  const points = [...decline("Annuity", 0.05), ...decline("Term", 0.08, 12), ...decline("Accident", 0.081)];
  return survivalCurve(points, { width: 360, ...axes, atRisk });
}

export function incidenceCurvesOfThreeCauses() {
  const rise = (line: string, share: number) =>
    Array.from({ length: 21 }, (_, years) => {
      const incidence = share * (1 - Math.exp(-years / 6));
      const [low, high] = years === 0 ? [null, null] : [incidence * 0.95, incidence * 1.05];
      return { line, years, incidence, low, high };
    });
  return incidenceCurves([...rise("Given up", 0.6), ...rise("Death or claim", 0.06), ...rise("Other", 0.01)], {
    width: 640,
    ...axes,
  });
}

export function hazardRatiosByTrait() {
  const level = (heading: string, category: string, ratio: number, other: number | null) => {
    return {
      heading,
      category,
      ratio,
      low: ratio / 1.1,
      high: ratio * 1.1,
      differs: ratio > 1.2,
      subdistribution_ratio: other,
    };
  };
  const rows = [
    level("Product, against Whole life", "Term", 1.8, 1.7),
    level("Product, against Whole life", "Annuity", 0.9, null),
    level("Gender, against Female", "Male", 1.02, 1.01),
  ];
  return hazardRatios(rows, { width: 640, label: "Hazard ratio (log scale)" });
}
