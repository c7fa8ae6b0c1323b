import { svg } from "htl";
import type { Choice } from "./dimension.js";
import { roundPeak } from "./shares.js";

export interface BarShapes {
  element: SVGSVGElement;
  /** Draws shares by bin, of those shown and of the whole table; answers with the share that the picture reaches up to. */
  draw: (now: Float64Array, whole: Float64Array) => number;
  setChoice: (choice: Choice) => void;
}

/** Part of a bin's width that its bar takes. */
const WIDTH = 0.94;

/** The bars of a histogram as three shapes: bins let through, bins left out, and the line of the whole table. */
export function barShapes(count: number): BarShapes {
  const [inside, outside, line] = ["inside", "outside", "whole"].map((name) => svg`<path class=${name}></path>`);
  const element = svg`<svg viewBox=${`0 0 ${count} 1`} preserveAspectRatio="none" aria-hidden="true">
    ${outside}${inside}${line}
  </svg>`;
  let heights: number[] = [];
  let choice: Choice = null;
  const drawBars = () => {
    const isIn = (bin: number) => choice === null || choice.includes(bin);
    inside!.setAttribute("d", heights.map((height, bin) => (isIn(bin) ? bar(bin, height) : "")).join(""));
    outside!.setAttribute("d", heights.map((height, bin) => (isIn(bin) ? "" : bar(bin, height))).join(""));
  };
  return {
    element,
    draw: (now, whole) => {
      const bins = Array.from({ length: count }, (_, bin) => bin);
      const top = roundPeak(Math.max(...bins.map((bin) => Math.max(now[bin]!, whole[bin]!))));
      heights = bins.map((bin) => now[bin]! / top);
      drawBars();
      line!.setAttribute("d", bins.map((bin) => `M${bin},${level(whole[bin]! / top)}h${WIDTH}`).join(""));
      return top;
    },
    setChoice: (chosen) => {
      choice = chosen;
      drawBars();
    },
  };
}

function bar(bin: number, height: number): string {
  return height > 0 ? `M${bin},1V${level(height)}h${WIDTH}V1z` : "";
}

function level(height: number): string {
  return (1 - height).toFixed(4);
}
