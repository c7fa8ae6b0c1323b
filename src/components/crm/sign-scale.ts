import * as Plot from "@observablehq/plot";
import { svg } from "htl";
import type { Row } from "../../models/report.js";

const HEIGHT = 26;
const MIDDLE = 9;
const MARGIN = 7;

/**
 * One sign in a line: its number as a dot on its 90 % interval, above a rule that is green, amber and red where the limits say so; amber and red are
 * broken differently, so that the rule can be read without colour. Nothing without a number.
 */
export function signScale(row: Row, { width, label }: { width: number; label: string }): SVGElement | null {
  if (row["estimate"] === null) return null;
  const estimate = Number(row["estimate"]);
  const [low, high] = [Number(row["low"] ?? estimate), Number(row["high"] ?? estimate)];
  const edges = ["green_from", "green_to", "amber_from", "amber_to"].flatMap((key) =>
    row[key] === null || row[key] === undefined ? [] : [Number(row[key])],
  );
  const [least, most] = [Math.min(low, ...edges), Math.max(high, ...edges)];
  const pad = (most - least || Math.abs(most) || 1) * 0.25;
  const domain = [least - pad, most + pad];
  const x = (value: number) => {
    const scale = Plot.scale({ x: { type: "linear", domain, range: [MARGIN, width - MARGIN], clamp: true } });
    return scale.apply(value) as number;
  };
  const end = (key: string, open: number) => x(row[key] === null || row[key] === undefined ? open : Number(row[key]));
  const rule = (from: number, to: number, light: string, dashes: string) =>
    svg`<line x1=${from} x2=${to} y1="21" y2="21" stroke=${`var(--light-${light})`} stroke-width="3" stroke-dasharray=${dashes} />`;
  return svg`<svg class="sign-scale" width=${width} height=${HEIGHT} viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label=${label}>
    ${rule(MARGIN, width - MARGIN, "red", "2 2")}
    <line x1=${end("amber_from", domain[0]!)} x2=${end("amber_to", domain[1]!)} y1="21" y2="21" stroke="var(--paper)" stroke-width="3" />
    ${rule(end("amber_from", domain[0]!), end("amber_to", domain[1]!), "yellow", "6 2")}
    <line x1=${end("green_from", domain[0]!)} x2=${end("green_to", domain[1]!)} y1="21" y2="21" stroke="var(--paper)" stroke-width="3" />
    ${rule(end("green_from", domain[0]!), end("green_to", domain[1]!), "green", "none")}
    <line x1=${MARGIN} x2=${width - MARGIN} y1=${MIDDLE} y2=${MIDDLE} stroke="var(--hairline-strong)" />
    <line x1=${x(low)} x2=${x(high)} y1=${MIDDLE} y2=${MIDDLE} stroke="var(--accent-soft)" stroke-width="9" />
    <circle cx=${x(estimate)} cy=${MIDDLE} r="4.5" fill="var(--accent)" />
  </svg>`;
}
