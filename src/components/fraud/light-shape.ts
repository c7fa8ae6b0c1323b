import { svg } from "htl";

export type Light = "green" | "yellow" | "red";

/** The sign of a light, told by its shape as well as by its colour: a circle, a triangle, a square. Decoration beside its name. */
export function lightShape(light: Light, size = 14): SVGElement {
  const fill = `var(--light-${light})`;
  const shape = {
    green: () => svg`<circle cx="7" cy="7" r="6" fill=${fill} />`,
    yellow: () => svg`<path d="M7 0.5 L13.8 13 H0.2 Z" fill=${fill} />`,
    red: () => svg`<rect x="1" y="1" width="12" height="12" fill=${fill} />`,
  }[light];
  return svg`<svg class="light-shape" width=${size} height=${size} viewBox="0 0 14 14" aria-hidden="true">${shape()}</svg>`;
}
