import * as Plot from "@observablehq/plot";
import { svg } from "htl";
import type { Estimate } from "../../models/evidence.js";
import { boundsOf, type ClaimTest } from "../../models/verdict.js";

const HEIGHT = 28;
const MIDDLE = HEIGHT / 2;
const MARGIN = 8;

export interface ClaimIntervalOptions {
  width: number;
  /** What it shows, for those who do not see it. */
  label: string;
}

/** One claim in a line: what is claimed as an open diamond, or an open bar when it is a span; this book's number as a dot on its interval. */
export function claimInterval(
  estimate: Estimate,
  test: ClaimTest,
  { width, label }: ClaimIntervalOptions,
): SVGSVGElement {
  const [from, until] = boundsOf(test);
  const here = [estimate.estimate!, estimate.low ?? estimate.estimate!, estimate.high ?? estimate.estimate!];
  const all = [...here, from, ...(Number.isFinite(until) ? [until] : []), ...noEffect(test)];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const pad = (most - least || Math.abs(most) || 1) * 0.08;
  const domain = [least - pad, most + pad];
  const scale = Plot.scale({ x: { type: "linear", domain, range: [MARGIN, width - MARGIN] } });
  const x = (value: number) => scale.apply(value) as number;
  return svg`<svg class="claim-interval" width=${width} height=${HEIGHT} viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label=${label}>
    <line x1=${MARGIN} x2=${width - MARGIN} y1=${MIDDLE} y2=${MIDDLE} stroke="var(--hairline-strong)" />
    ${noEffect(test).map((none) => svg`<line x1=${x(none)} x2=${x(none)} y1="7" y2=${HEIGHT - 7} stroke="var(--hairline-strong)" />`)}
    <line x1=${x(here[1]!)} x2=${x(here[2]!)} y1=${MIDDLE} y2=${MIDDLE} stroke="var(--accent-soft)" stroke-width="9" />
    ${claimed(test, x)}
    <circle cx=${x(here[0]!)} cy=${MIDDLE} r="4.5" fill="var(--accent)" />
  </svg>`;
}

function noEffect(test: ClaimTest): number[] {
  return test.kind !== "above" && test.none !== undefined ? [test.none] : [];
}

function claimed(test: ClaimTest, x: (value: number) => number) {
  if (test.kind === "between") {
    const width = x(test.high) - x(test.low);
    return svg`<rect x=${x(test.low)} width=${width} y="4" height=${HEIGHT - 8} fill="none" stroke="var(--ink)" stroke-width="1.25" />`;
  }
  const centre = x(test.value);
  if (test.kind === "above")
    return svg`<path d="M${centre},3 V${HEIGHT - 3} M${centre},3 h7 M${centre},${HEIGHT - 3} h7" fill="none" stroke="var(--ink)" stroke-width="1.25" />`;
  return svg`<path d="M${centre},4 l6,10 l-6,10 l-6,-10 z" fill="none" stroke="var(--ink)" stroke-width="1.25" />`;
}
