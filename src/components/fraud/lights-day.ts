import { html } from "htl";
import type { LightsOutcome } from "../../models/fraud-lights.js";
import { fraudLightsWords } from "../../words/fraud-lights.js";
import { formatValue } from "../../words/number-format.js";
import { lightShape, type Light } from "./light-shape.js";

/** How many requests of an average day get each light, each light by its shape, colour and name. */
export function lightsDay({ total, all, red }: LightsOutcome, days: number): HTMLElement {
  const text = fraudLightsWords();
  const requests: Record<Light, number> = {
    green: total.requests - all.lit.requests,
    yellow: all.lit.requests - red.lit.requests,
    red: red.lit.requests,
  };
  const perDay = (size: number) => formatValue(size / days, { unit: "count", decimals: size / days < 10 ? 2 : 1 });
  return html`<p class="lights-day">
    <span>${text.perDay.title}:</span>
    ${(["green", "yellow", "red"] as const).map(
      (light) =>
        html`<span>${lightShape(light)} ${text.perDay.each(text.light[light], perDay(requests[light]))}</span>`,
    )}
  </p>`;
}
