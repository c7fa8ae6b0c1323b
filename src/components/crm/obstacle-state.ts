import { html, svg } from "htl";
import { obstacleWords } from "../../words/crm-obstacles.js";
import { lightShape, type Light } from "../fraud/light-shape.js";

const LIGHTS: Readonly<Record<string, Light>> = { green: "green", amber: "yellow", red: "red" };

/** The state of an obstacle: a shape of its own, its colour, and its name in words. */
export function obstacleState(state: string, { named = true }: { named?: boolean } = {}): HTMLElement {
  const light = LIGHTS[state];
  const shape = light
    ? lightShape(light)
    : svg`<svg class="light-shape" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path d="M2 7 H12" stroke="currentColor" stroke-width="2" /></svg>`;
  const text = obstacleWords().state(state);
  return html`<span class="obstacle-state"
    >${shape} <span class=${named ? "" : "visually-hidden"}>${text}</span></span
  >`;
}
