import { html } from "htl";
import { lightsOutcome, type LightAssumptions } from "../../models/fraud-lights.js";
import { fraudLightsWords } from "../../words/fraud-lights.js";
import { formatValue } from "../../words/number-format.js";
import { nearestStop, type SliderFilter } from "../filter-state.js";
import type { ChosenLights } from "./light-view.js";

/** The two cuts as sliders over the share of requests that they light; each says its score, its share and the money that it keeps. */
export function cutSliders(
  lights: ChosenLights,
  assumptions: () => LightAssumptions,
  currency: string,
): SliderFilter[] {
  const { stops, initial } = lights;
  const cuts = stops.map(({ cut }) => cut);
  const text = fraudLightsWords();
  const slider = (light: "yellow" | "red"): SliderFilter => ({
    kind: "slider",
    id: light,
    label: text[light],
    minimum: 0,
    maximum: 0,
    step: 1,
    stops: cuts,
    initial: nearestStop(cuts, initial[light]),
    format: (cut) => settingText(lights, cut, assumptions(), currency),
  });
  return [slider("yellow"), slider("red")];
}

function settingText(
  { model, channels, stops }: ChosenLights,
  cut: number,
  assumptions: LightAssumptions,
  currency: string,
): string {
  const text = fraudLightsWords();
  const lit = stops.find((stop) => stop.cut === cut)?.share ?? 0;
  if (lit === 0) return text.noLight;
  const { all } = lightsOutcome(model, channels, { yellow: cut, red: cut }, assumptions);
  const money = all.protected && formatValue(all.protected.estimate, { unit: "money", currency });
  return text.stop(cut, lit, money);
}

/** Buttons that set both cuts to the running and to the suggested ones. */
export function cutButtons({ model, stops }: ChosenLights): HTMLElement {
  const text = fraudLightsWords();
  const cuts = stops.map(({ cut }) => cut);
  const set = (yellow: number, red: number) => () => {
    const search = new URLSearchParams(location.search);
    search.set("yellow", String(nearestStop(cuts, yellow)));
    search.set("red", String(nearestStop(cuts, red)));
    history.pushState(history.state, "", `${location.pathname}?${search.toString()}${location.hash}`);
    // The filter bar follows the address as it does for back and forward.
    dispatchEvent(new PopStateEvent("popstate"));
  };
  return html`<p class="light-buttons">
    ${text.setTo}
    ${model.cuts.map(
      ({ name, yellow, red }) =>
        html`<button type="button" class="tool" ${{ onclick: set(yellow, red) }}>${text.cutNames[name]}</button>`,
    )}
  </p>`;
}
