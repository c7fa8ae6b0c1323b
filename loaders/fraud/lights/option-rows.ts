import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import type { Row } from "../../../src/models/report.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { drawPoissonWeights } from "../../statistics/poisson-weights.ts";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { JudgedRequests } from "./judged-requests.ts";
import { lightOptions, type LightOption, type OptionSetting } from "./options.ts";
import { weightedRanking } from "./weighted-ranking.ts";

/** What the table of options says of each, as functions of what it does. */
const MEASURES = {
  yellow: ({ cuts }: LightOption) => cuts.yellow,
  red: ({ cuts }: LightOption) => cuts.red,
  alert_rate: ({ outcome }: LightOption) => outcome.all.lit.requests / outcome.total.requests,
  per_day: ({ outcome }: LightOption) => outcome.perDay,
  frauds: ({ outcome }: LightOption) => outcome.all.lit.frauds,
  recall: ({ outcome }: LightOption) => outcome.all.lit.frauds / outcome.total.frauds,
  stopped: ({ outcome }: LightOption) => (outcome.all.lit.frauds > 0 ? outcome.all.stopped.estimate : NaN),
  protected: ({ outcome }: LightOption) => outcome.all.protected?.estimate ?? NaN,
  review_cost: ({ outcome }: LightOption) => outcome.reviewCost,
  staff_hours: ({ outcome }: LightOption) => outcome.staffHours,
  honest_delayed: ({ outcome }: LightOption) => outcome.honestDelayed,
  honest_per_stopped: ({ outcome }: LightOption) => outcome.honestPerStopped ?? NaN,
  unserved: ({ outcome: { queue } }: LightOption) => (queue && queue.lights > 0 ? queue.unserved / queue.lights : NaN),
};

type Measure = keyof typeof MEASURES;

export interface OptionRows {
  byScore: JudgedRequests;
  byLoss: JudgedRequests | null;
  /** Money of a fraud without an amount; null when too few amounts are known. */
  fallback: number | null;
}

/**
 * One row for each way to set the lights, with percentile intervals over persons drawn again with all their requests: the suggested cuts are looked
 * for anew in every draw.
 */
export function optionRows(
  { byScore, byLoss, fallback }: OptionRows,
  setting: OptionSetting,
  { seed, bootstraps }: { seed: number; bootstraps: number },
): { options: LightOption[]; rows: Row[] } {
  const numbers = new Map([...new Set(byScore.person)].map((one, i) => [one, i]));
  const [scored, priced] = [byScore, byLoss].map((rows) => rows?.person.map((one) => numbers.get(one)!) ?? null);
  const draw = (weights: Uint8Array) =>
    lightOptions(
      weightedRanking(byScore, weightsOf(scored!, weights), fallback),
      byLoss && weightedRanking(byLoss, weightsOf(priced!, weights), fallback),
      setting,
    );
  const weights = new Uint8Array(numbers.size).fill(1);
  const options = draw(weights);
  const generator = xoroshiro128plus(seed);
  const drawn = Array.from({ length: bootstraps }, () => {
    drawPoissonWeights(generator, weights);
    return draw(weights);
  });
  return { options, rows: options.map((option) => ({ ...rowOf(option, drawn), ...gainOf(option, options, drawn) })) };
}

function rowOf(option: LightOption, drawn: readonly LightOption[][]): Row {
  const same = drawn.flatMap((options) => options.filter(({ name }) => name === option.name));
  const cells = (Object.keys(MEASURES) as Measure[]).flatMap((measure): [string, number | null][] => {
    const value = MEASURES[measure](option);
    const { low, high } = percentileInterval(same.map((one) => MEASURES[measure](one)));
    const known = Number.isFinite(value);
    // A cut that is looked for anew is biased in draws: the interval always holds the estimate.
    return [
      [measure, known ? value : null],
      [`${measure}_low`, known && low !== null ? Math.min(low, value) : null],
      [`${measure}_high`, known && high !== null ? Math.max(high, value) : null],
    ];
  });
  const row = { ...Object.fromEntries(cells), ...withoutLitFrauds(option), ...cutsOf(option) };
  return { option: option.name, n: option.outcome.total.requests, ...row };
}

/** No draw finds a fraud where none has a light: their share has Wilson's interval then, their number has none. */
function withoutLitFrauds({ outcome: { all, total } }: LightOption): Row {
  if (all.lit.frauds > 0) return {};
  const share = wilsonProportion(0, total.frauds);
  return { frauds_low: null, frauds_high: null, recall_low: share?.low ?? null, recall_high: share?.high ?? null };
}

/** Cuts that are given have no interval; those of the rule per request are no scores. */
function cutsOf({ name }: LightOption): Row {
  if (name === "rule")
    return { yellow: null, yellow_low: null, yellow_high: null, red: null, red_low: null, red_high: null };
  return name === "running" || name === "rate" ? { yellow_low: null, yellow_high: null } : {};
}

/** What an option keeps and costs more than the first one, which is the running one where lights run: both on the same draws. */
function gainOf(option: LightOption, options: readonly LightOption[], drawn: readonly LightOption[][]): Row {
  const kept = (of: readonly LightOption[], name: string) => {
    const found = of.find((one) => one.name === name);
    return found ? MEASURES.protected(found) : NaN;
  };
  const first = options[0]!.name;
  const gain = (of: readonly LightOption[]) => kept(of, option.name) - kept(of, first);
  const value = gain(options);
  const { low, high } = percentileInterval(drawn.map(gain));
  const known = Number.isFinite(value) && option.name !== first;
  return { gain: known ? value : null, gain_low: known ? low : null, gain_high: known ? high : null };
}

function weightsOf(persons: Int32Array, weights: Uint8Array): Uint8Array {
  const each = new Uint8Array(persons.length);
  for (let i = 0; i < each.length; i++) each[i] = weights[persons[i]!]!;
  return each;
}
