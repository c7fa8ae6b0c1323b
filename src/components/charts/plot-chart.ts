import * as Plot from "@observablehq/plot";
import type { PlotOptions } from "@observablehq/plot";

/**
 * What every chart shares: no background of its own, no arrows on labels, its width from the frame. The names that Plot
 * gives to marks are taken off: the figure names the picture as a whole and its table twin says the numbers.
 */
export function plotChart(width: number, options: PlotOptions): SVGSVGElement {
  const chart = Plot.plot({
    width,
    marginTop: 32,
    marginBottom: 48,
    style: { background: "none", fontSize: "13px", overflow: "visible" },
    ...options,
    x: { labelArrow: "none", labelOffset: 40, ...options.x },
    y: { labelArrow: "none", tickSize: 0, ...options.y },
  });
  for (const mark of chart.querySelectorAll("[aria-label], [aria-description]")) {
    mark.removeAttribute("aria-label");
    mark.removeAttribute("aria-description");
  }
  return chart as SVGSVGElement;
}

/** Below this width, in pixels, a chart arranges itself for a phone. */
export const NARROW = 520;
