import type { ChannelLights, Cuts, LightsModel, ModelLights } from "../../models/fraud-lights.js";
import { lightStops, type LightStop } from "../../models/light-stops.js";
import { fraudLightsWords } from "../../words/fraud-lights.js";
import { words } from "../../words/index.js";
import type { ChoiceFilter, FilterState } from "../filter-state.js";

/** The model and the channels that a reader looks at. */
export interface ChosenLights {
  model: ModelLights;
  channels: ChannelLights[];
  stops: LightStop[];
  /** The running cuts, or those with as many lights; null when no lights run. */
  running: Cuts | null;
  /** Where the sliders stand at first. */
  initial: Cuts;
}

/** Which model, and requests of which channels; a choice of one is left out. */
export function viewFilters({ models, litChannels }: LightsModel): ChoiceFilter[] {
  const text = fraudLightsWords();
  const channels = [...new Set(models.flatMap((model) => model.channels.map(({ channel }) => channel)))];
  const named = models.map(({ name }) => ({ value: name, label: text.modelNames[name] ?? name }));
  const where = [
    ...(litChannels.length > 0 && litChannels.length < channels.length ? [{ value: "lit", label: text.whereLit }] : []),
    { value: "all", label: text.whereAll },
    ...channels.map((channel) => ({ value: channel, label: words().levelName(channel) })),
  ];
  const filters: ChoiceFilter[] = [
    { kind: "select", id: "model", label: text.model, choices: named, initial: named[0]!.value },
    { kind: "select", id: "where", label: text.where, choices: where, initial: where[0]!.value },
  ];
  return filters.filter(({ choices }) => choices.length > 1 && !(choices.length === 2 && choices[0]!.value === "all"));
}

export function chosenLights({ models, litChannels }: LightsModel, state: FilterState): ChosenLights {
  const model = models.find(({ name }) => name === state["model"]) ?? models[0]!;
  const where = String(state["where"] ?? "all");
  const asked = model.channels.filter(({ channel }) =>
    where === "lit" ? litChannels.includes(channel) : where === "all" || channel === where,
  );
  const channels = asked.length > 0 ? asked : model.channels;
  const running = model.cuts.find(({ name }) => name === "running" || name === "rate") ?? null;
  const stops = lightStops(channels, model.cuts);
  const initial = running ?? model.cuts[0] ?? atShares(stops);
  return { model, channels, stops, running, initial };
}

/** Where nothing says: lights on 3 % of requests, red on half a percent. */
function atShares(stops: readonly LightStop[]): Cuts {
  const at = (share: number) => (stops.find((stop) => stop.share >= share) ?? stops.at(-1)!).cut;
  return { yellow: at(0.03), red: at(0.005) };
}
