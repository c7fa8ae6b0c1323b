import { seriesCurves } from "../../../../src/components/charts/series-curves.ts";

const years = Array.from({ length: 11 }, (_, year) => year);

function line(name: string, of: (x: number) => number, width: number | null) {
  return years.map((x) => {
    const y = of(x);
    return { line: name, x, y, low: width === null ? null : y - width, high: width === null ? null : y + width };
  });
}

export function survivorsAndAModel() {
  const points = [...line("Observed", (x) => 0.92 ** x, 0.01), ...line("A model", (x) => 0.9 ** x, null)];
  const named = ["Observed"];
  return seriesCurves(points, {
    width: 640,
    xLabel: "Policy years",
    yLabel: "Not given up",
    format: { unit: "share" },
    named,
    dotted: named,
  });
}

export function paybackOnAPhone() {
  const points = [
    ...line("Referral", (x) => 3000 * x - 8000, 900),
    ...line("Telemarketing", (x) => 1900 * x - 9000, 700),
    ...line("All", (x) => 2500 * x - 8500, null),
  ];
  return seriesCurves(points, {
    width: 350,
    xLabel: "Years since issue",
    yLabel: "Contribution so far",
    format: { unit: "money", currency: "TWD" },
    named: ["Referral", "Telemarketing"],
  });
}
