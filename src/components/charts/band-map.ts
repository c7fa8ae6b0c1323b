import * as Plot from "@observablehq/plot";
import { NARROW, plotChart } from "./plot-chart.js";

export interface BandCell {
  /** Names of the bands, as readers see them. */
  x: string;
  y: string;
  /** What colours the cell; null where it is withheld. */
  value: number | null;
  /** What is written in it, the first line in bold. */
  lines: readonly string[];
}

interface Options {
  width: number;
  xLabel: string;
  yLabel: string;
  /** Bands in the order in which they are drawn, from left and from the top. */
  bands: readonly string[];
}

const CELL_HEIGHT = 84;

/** Cells of two ranked scales, the darker the higher the value; what is withheld is left empty. */
export function bandMap(cells: readonly BandCell[], { width, xLabel, yLabel, bands }: Options): SVGSVGElement {
  const narrow = width < NARROW;
  const shown = (place: number) => cells.map(({ lines, ...cell }) => ({ ...cell, text: lines[place] ?? "" }));
  const line = (place: number, dy: number) =>
    Plot.text(shown(place), {
      x: "x",
      y: "y",
      text: "text",
      dy,
      fontWeight: place === 0 ? 600 : 400,
      fontSize: narrow ? 11 : 13,
      fill: "var(--ink)",
      lineWidth: narrow ? 8 : 14,
    });
  return plotChart(width, {
    height: bands.length * CELL_HEIGHT + 84,
    marginLeft: narrow ? 96 : 120,
    marginTop: 40,
    marginBottom: 44,
    x: { domain: [...bands], label: xLabel, labelAnchor: "right", tickSize: 0 },
    y: { domain: [...bands], label: yLabel, tickSize: 0 },
    marks: [
      Plot.cell(cells, {
        x: "x",
        y: "y",
        inset: 1,
        fill: ({ value }: BandCell) => shade(value, cells),
        stroke: "var(--hairline)",
      }),
      line(0, -11),
      line(1, 10),
    ],
  });
}

/** The accent, mixed into the paper by the root of the value: shares of fraud differ a hundredfold. */
function shade(value: number | null, cells: readonly BandCell[]): string {
  const largest = Math.max(...cells.map((cell) => cell.value ?? 0));
  if (value === null || largest === 0) return "var(--paper)";
  return `color-mix(in oklab, var(--accent) ${Math.round(45 * Math.sqrt(value / largest))}%, var(--paper))`;
}
