import { sum } from "d3";
import { estimateOf, noEstimate } from "../../../src/models/evidence.ts";
import type { Check, Missing, Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { AnalysePart, Part } from "../part.ts";
import { stoppedAnyway, type StoppedAnyway } from "./anyway.ts";
import { bridgeRows } from "./bridge-rows.ts";
import { programmeCosts, reviewCosts } from "./costs.ts";
import { honestCosts, type HonestCosts } from "./honest-costs.ts";
import { missingNeeds } from "./needs.ts";
import { anywayNumbers, costNumbers, honestNumbers, lossNumbers, savedNumbers, stepNumbers } from "./numbers.ts";
import { overrideRows } from "./overrides.ts";
import { periodRows } from "./periods.ts";
import { readBridge, requestsOf, type BridgeInput } from "./read-bridge.ts";
import { savedOf, type Saved, type SavedOptions } from "./saved.ts";
import { stepsOf, type Step } from "./steps.ts";

/** From money exposed to money really saved, since lights are shown, and what it cost honest customers and the company. */
export const bridge: AnalysePart = async (context) => {
  const missing = missingNeeds(context.book);
  const lacks = new Set(missing.map(({ analysis }) => analysis));
  if (lacks.has("bridge")) return { numbers: {}, tables: {}, missing, checks: [] };
  const input = await readBridge(context);
  if (Number.isNaN(input.cover.since)) return withoutLights(missing);
  const money = moneyBridge(input, !lacks.has("bridge_asked"));
  const people = lacks.has("bridge_asked") ? empty(missing) : honestPart(input, money.stopped);
  const reviews = lacks.has("bridge_asked") ? null : reviewCosts(input);
  const programme = lacks.has("bridge_programme") ? null : await programmeCosts(context.database, input.cover.since);
  return {
    numbers: { ...money.part.numbers, ...people.numbers, ...costNumbers(reviews, programme) },
    tables: { ...money.part.tables, ...people.tables },
    missing,
    checks: [...money.part.checks, ...people.checks],
  };
};

function empty(missing: Missing[]): Part {
  return { numbers: {}, tables: {}, missing, checks: [] };
}

/** A book may bring an empty table of lights. */
function withoutLights(missing: Missing[]): Part {
  const none = noEstimate("bridge_no_lights", 0, "fraud_findings");
  return {
    ...empty(missing),
    numbers: { "fraud.bridge.exposed": none, "fraud.bridge.stopped": none, "fraud.bridge.saved": none },
  };
}

function moneyBridge(input: BridgeInput, knowsAsked: boolean): { part: Omit<Part, "missing">; stopped: Step } {
  const { context, frauds, cover } = input;
  const steps = stepsOf(input, frauds);
  const told = knowsAsked ? steps : steps.map((s) => (s.step === "asked" ? { ...s, withheld: "too_few" as const } : s));
  const [covered, stopped] = [steps[1]!, steps.at(-1)!];
  const comparisons = stoppedAnyway(
    input,
    told.every(({ step, withheld }) => step !== "asked" || !withheld),
  );
  const options = savedOptions(input, comparisons[0] ?? null);
  const reason = frauds.length === 0 ? "bridge_no_fraud" : stopped.withheld ? "too_few" : "bridge_no_comparison";
  const saved = comparisons[0] && !stopped.withheld && frauds.length > 0 ? savedOf(input, frauds, options) : null;
  const rows = bridgeRows(told, saved);
  const since = new Date(cover.since * 86_400_000).toISOString().slice(0, 10);
  return {
    stopped,
    part: {
      numbers: {
        "fraud.bridge.months": estimateOf((context.asOf - cover.since) / 30.4375, frauds.length, "count"),
        ...stepNumbers(told, knowsAsked),
        ...lossNumbers(rows),
        ...savedNumbers(saved, reason, frauds.length),
        ...anywayNumbers(comparisons[0], stopped, covered),
      },
      tables: {
        bridge_since: [{ since }],
        bridge: rows,
        bridge_places: placeRows(input),
        bridge_periods: saved ? periodRows(input, options) : [],
        bridge_comparisons: saved ? comparisonRows(input, comparisons, options) : [],
        bridge_taken_off: saved ? takenOff(saved, stopped) : [],
      },
      checks: comparisonCheck(comparisons),
    },
  };
}

function savedOptions(input: BridgeInput, anyway: StoppedAnyway | null): SavedOptions {
  return { anyway, recovered: recoveredShare(input), seed: input.context.options.seed };
}

/** Share of money paid out on found frauds that came back; the book's setting where no finding tells. */
function recoveredShare({ context, money }: BridgeInput): number {
  const told = requestsOf(context.cases.count, (i) => context.outcome.fraud[i] === 1 && money.recovered[i]! >= 0);
  const paid = sum(told, (i) => money.paid[i]!);
  if (!(paid > 0)) return context.book.settings.recovery_rate ?? 0;
  return Math.min(1, sum(told, (i) => money.recovered[i]!) / paid);
}

/**
 * The steps where lights are and where they are not: rows {place, exposed, flagged, asked, stopped, frauds of each}. A step that holds fewer than ten
 * people in either place is null in both, or it could be found by subtraction.
 */
function placeRows(input: BridgeInput): Row[] {
  const { frauds, cover } = input;
  const places = [1, 0].map((place) =>
    stepsOf(
      input,
      frauds.filter((i) => cover.covered[i] === place),
    ),
  );
  return places.map((steps, place) => {
    const cells = steps.flatMap((step, k): [string, number | null][] => {
      const isTold = places.every((other) => !other[k]!.withheld);
      return [
        [step.step, isTold ? step.amount : null],
        [`frauds_${step.step}`, isTold ? step.frauds : null],
      ];
    });
    return { place: place === 0 ? "lights" : "no_lights", ...Object.fromEntries(cells) };
  });
}

/** What was saved, by what would have been stopped anyway; the first row is the one that counts. */
function comparisonRows(input: BridgeInput, comparisons: readonly StoppedAnyway[], options: SavedOptions): Row[] {
  const nothing = { comparison: "nothing", frauds: null, share: 0, low: null, high: null };
  return [...comparisons, nothing].map((given) => {
    const anyway = "stopped" in given ? given : null;
    const { money } = savedOf(input, input.frauds, { ...options, anyway });
    return {
      comparison: given.comparison,
      frauds: given.frauds,
      share: given.share,
      share_low: given.low,
      share_high: given.high,
      saved: money.estimate,
      low: money.low,
      high: money.high,
    };
  });
}

/** What is taken off the money stopped; what came back and was paid is joined to the rest, as it may be a single person's. */
function takenOff(saved: Saved, stopped: Step): Row[] {
  const rest = stopped.amount - saved.stoppedAnyway - saved.money.estimate;
  return [
    { taken: "stopped_anyway", amount: saved.stoppedAnyway },
    { taken: "came_back", amount: rest },
  ];
}

/** All that tells what would have been stopped anyway must say much the same: the intervals overlap. */
function comparisonCheck(comparisons: readonly StoppedAnyway[]): Check[] {
  if (comparisons.length < 2) return [];
  const lowest = Math.min(...comparisons.map(({ high }) => high));
  const highest = Math.max(...comparisons.map(({ low }) => low));
  return [{ id: "bridge_comparisons_agree", passed: highest <= lowest, value: null, limit: null }];
}

function honestPart(input: BridgeInput, stopped: Step): Omit<Part, "missing"> {
  const { context, handling, cover } = input;
  const { cases, outcome } = context;
  const costs = honestCosts(input);
  const asked = requestsOf(
    cases.count,
    (i) => cover.covered[i] === 1 && handling.asked[i] === 1 && outcome.fraud[i] === 0,
  ).length;
  return {
    numbers: asked < FEWEST_PEOPLE ? {} : honestNumbers(costs, asked, stopped),
    tables: { bridge_honest: honestRows(costs), bridge_overrides: overrideRows(input) },
    checks: honestChecks(costs),
  };
}

function honestRows({ comparisons }: HonestCosts): Row[] {
  return comparisons.map(({ controlShare, ...rest }) => ({ ...rest, control_share: controlShare }));
}

function honestChecks({ placebo }: HonestCosts): Check[] {
  if (Number.isNaN(placebo)) return [];
  return [{ id: "bridge_asked_alike", passed: placebo > 0.1, value: null, limit: null }];
}
