import type { DeskExample, DeskFeature, DeskModel } from "../../models/fraud-desk.js";
import type { RequestFeatures } from "../../models/fraud-model.js";
import { fraudDeskWords } from "../../words/fraud-desk.js";
import { words } from "../../words/index.js";
import { nearestStop, type ChoiceFilter, type Filter, type FilterState } from "../filter-state.js";

/** Stands for a value that is not there, below all that are. */
const ABSENT = -999_999;
/** Features on top; the others are folded by source. */
export const FIRST_FEATURES = 9;

/** Where the request is made, of which kind it is, and what it begins with. */
export function exampleFilters({ examples }: DeskModel): ChoiceFilter[] {
  const text = fraudDeskWords();
  const named = (values: readonly string[]) =>
    [...new Set(values)].map((value) => ({ value, label: value ? words().levelName(value) : text.anyKind }));
  const channels = named(examples.map(({ channel }) => channel)).sort(
    (a, b) => Number(b.value === "counter") - Number(a.value === "counter"),
  );
  const kinds = named(examples.map(({ kind }) => kind)).sort((a, b) => Number(!a.value) - Number(!b.value));
  const commonest = examples.reduce<DeskExample | null>(
    (best, one) => (one.kind && one.channel === channels[0]!.value && one.people > (best?.people ?? 0) ? one : best),
    null,
  );
  const likes = (["typical", "found"] as const).map((value) => ({ value, label: text.likes[value] }));
  return [
    { kind: "segmented", id: "channel", label: text.channel, choices: channels, initial: channels[0]!.value },
    { kind: "select", id: "kind", label: text.kind, choices: kinds, initial: commonest?.kind ?? kinds[0]!.value },
    {
      kind: "segmented",
      id: "like",
      label: text.like,
      choices: likes,
      initial: examples.some((one) => one.like === "found") ? "found" : "typical",
    },
  ];
}

/** The example that was asked for, or the nearest that ten people stand behind: of any kind, then a typical one. */
export function exampleOf({ examples }: DeskModel, { channel, kind, like }: FilterState): DeskExample {
  const at = (kindOf: unknown, likeOf: unknown) =>
    examples.find((one) => one.channel === channel && one.kind === kindOf && one.like === likeOf);
  return at(kind, like) ?? at("", like) ?? at(kind, "typical") ?? at("", "typical") ?? examples[0]!;
}

/** Sources that an example does not know and that can be switched on, and those that it knows. */
export function sourceFilter(source: string, { request }: DeskExample): ChoiceFilter {
  const text = fraudDeskWords();
  const choices = [
    { value: "known", label: text.known },
    { value: "unknown", label: text.unknown },
  ];
  const initial = request[source] ? "known" : "unknown";
  return { kind: "segmented", id: `source_${source}`, label: text.sourceKnown(source), choices, initial };
}

/** A feature as a switch or a slider that starts at the example's value. */
export function featureFilter(feature: DeskFeature, example: DeskExample): Filter {
  const text = fraudDeskWords();
  const initial = startOf(feature, example);
  const label = text.featureName(feature.feature);
  const id = idOf(feature);
  if (feature.kind === "yes_no") {
    const choices = [
      { value: "0", label: text.no },
      { value: "1", label: text.yes },
      ...(feature.optional ? [{ value: String(ABSENT), label: text.missing }] : []),
    ];
    return { kind: "segmented", id, label, choices, initial: String(initial) };
  }
  const settings = [...feature.values, ...(initial === ABSENT ? [] : [initial])];
  const stops = [...(feature.optional ? [ABSENT] : []), ...[...new Set(settings)].sort((a, b) => a - b)];
  const format = (value: number) => (value === ABSENT ? text.missing : text.value(value));
  return {
    kind: "slider",
    id,
    label,
    minimum: 0,
    maximum: 0,
    step: 1,
    stops,
    initial: nearestStop(stops, initial),
    format,
  };
}

/** The request as it is set. */
export function requestOf(model: DeskModel, example: DeskExample, state: FilterState): RequestFeatures {
  const sources = model.fraud.experts.map(({ source, features }) => {
    if (state[`source_${source}`] === "unknown") return [source, null] as const;
    const values = features.map((feature) => {
      const set = state[idOf({ source, feature })];
      const value = set === undefined ? (example.request[source]?.[feature] ?? null) : Number(set);
      return [feature, value === ABSENT ? null : value] as const;
    });
    return [source, Object.fromEntries(values)] as const;
  });
  return Object.fromEntries(sources);
}

function idOf({ source, feature }: Pick<DeskFeature, "source" | "feature">): string {
  return `${source}.${feature}`;
}

/** An example's value; a feature that it lacks starts without one where requests may, and in the middle where they may not. */
function startOf({ source, feature, values, optional, kind }: DeskFeature, { request }: DeskExample): number {
  const known = request[source]?.[feature] ?? null;
  if (known !== null) return known;
  if (optional) return ABSENT;
  return kind === "yes_no" ? 0 : values[values.length >> 1]!;
}
