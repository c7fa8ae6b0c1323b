import { countsAt, difference, together, type LightCurve, type LitCounts } from "./light-curve.js";
import { queueOf, type BranchDay, type QueueTotal } from "./lights-queue.js";
import { NORMAL_QUANTILE } from "./proportion-interval.js";
import type { BranchQueue } from "./review-queue.js";

/** What the page of the lights asks; it rests on requests whose findings had time to come. */
export interface LightsModel {
  /** The model that is judged first. */
  models: ModelLights[];
  assumptions: LightAssumptions;
  /** Channels on which staff see lights; all when the book shows none. */
  litChannels: string[];
}

export interface ModelLights {
  name: string;
  isProbability: boolean;
  /** Days with requests, and years from the first to the last. */
  days: number;
  years: number;
  channels: ChannelLights[];
  /** Empty without capacity, or without branches. */
  branches: BranchQueue[];
  cuts: NamedCuts[];
}

export interface ChannelLights {
  channel: string;
  total: number;
  curve: LightCurve;
  /** The same by expected loss: score times money at risk; null for scores that are no probabilities, and without amounts. */
  rule: LightCurve | null;
  /** Share of the channel's requests that belong to a branch. */
  branched: number;
}

export interface Cuts {
  yellow: number;
  red: number;
}

export interface NamedCuts extends Cuts {
  /** "rate": as many lights as the running cuts of the model judged first. */
  name: "running" | "rate" | "capacity" | "cost";
}

export interface LightAssumptions {
  /** Staff minutes of a review. */
  minutes: number;
  /** Cost of a review to the company. */
  cost: number;
  /** Chance that a reviewed fraud is stopped. */
  stop: number;
  /** Share of the money that comes back where a fraud was not stopped. */
  recovery: number;
  /** What a delay costs an honest customer. */
  delay: number;
  /** How common fraud is, as a multiple of what the book shows. */
  prevalence: number;
}

/** A number with the bounds of its 90 % interval. */
export interface Bounded {
  estimate: number;
  low: number;
  high: number;
}

export interface Priced {
  lit: LitCounts;
  /** Lights that find a reviewer on their day, as a share. */
  reviewed: number;
  /** Reviewed frauds that are stopped, a year. */
  stopped: Bounded;
  /** Money kept for policyholders, a year; null when amounts are not known. */
  protected: Bounded | null;
}

export interface LightsOutcome {
  total: LitCounts;
  yellow: Priced;
  red: Priced;
  all: Priced;
  perDay: number;
  /** A year. */
  staffHours: number;
  reviewCost: number;
  honestDelayed: number;
  honestPerStopped: number | null;
  delayCost: number;
  queue: QueueTotal | null;
}

/** All that two cuts do, on the channels given, under some assumptions. A red cut below the yellow one counts as equal to it. */
export function lightsOutcome(
  { days, years, branches }: Pick<ModelLights, "days" | "years" | "branches">,
  channels: readonly ChannelLights[],
  { yellow, red }: Cuts,
  assumptions: LightAssumptions,
): LightsOutcome {
  const anyFraud = channels.some(({ curve }) => curve.fraudScores.length > 0);
  const at = (cut: number) => {
    const counts = together(channels.map(({ curve }) => countsAt(curve, cut)));
    return anyFraud ? counts : { ...counts, money: null };
  };
  const cuts = { yellow, red: Math.max(red, yellow) };
  const counts = { total: at(-Infinity), lit: at(cuts.yellow), litRed: at(cuts.red) };
  return outcomeOf(counts, { days, years }, assumptions, queueOf(channels, branches, cuts));
}

export interface LightCounts {
  total: LitCounts;
  /** Yellow and red together. */
  lit: LitCounts;
  litRed: LitCounts;
}

/** The same from counts, whoever counted them. */
export function outcomeOf(
  counts: LightCounts,
  { days, years }: Pick<ModelLights, "days" | "years">,
  assumptions: LightAssumptions,
  queue: QueueTotal | null,
): LightsOutcome {
  const [total, lit, litRed] = [counts.total, counts.lit, counts.litRed].map((one) => commoner(one, assumptions)) as [
    LitCounts,
    LitCounts,
    LitCounts,
  ];
  const served = servedShares(queue, counts);
  const yellow = priced(difference(lit, litRed), served.yellow, years, assumptions);
  const red = priced(litRed, served.red, years, assumptions);
  const all = both(lit, yellow, red, assumptions);
  const reviews = (lit.requests * all.reviewed) / years;
  const honestDelayed = (lit.requests - lit.frauds) / years;
  return {
    total,
    yellow,
    red,
    all,
    perDay: lit.requests / days,
    staffHours: (reviews * assumptions.minutes) / 60,
    reviewCost: reviews * assumptions.cost,
    honestDelayed,
    honestPerStopped: all.stopped.estimate > 0 ? honestDelayed / all.stopped.estimate : null,
    delayCost: honestDelayed * assumptions.delay,
    queue,
  };
}

/** Share of yellow and of red lights that find a reviewer on their day, reds first; all do where the book has no capacity. */
function servedShares(queue: QueueTotal | null, { lit, litRed }: LightCounts): { yellow: number; red: number } {
  if (!queue || lit.requests === 0) return { yellow: 1, red: 1 };
  const reds = (queue.lights * litRed.requests) / lit.requests;
  const share = (lights: number, unserved: number) =>
    lights > 0 ? Math.max(0, 1 - (queue.covered * unserved) / lights) : 1;
  return {
    yellow: share(queue.lights - reds, queue.unserved - queue.redUnserved),
    red: share(reds, queue.redUnserved),
  };
}

/** Counts where fraud is more or less common than in the book, at the same scores of the honest and of fraudsters. */
export function commoner(counts: LitCounts, { prevalence }: Pick<LightAssumptions, "prevalence">): LitCounts {
  const { requests, frauds, money, square } = counts;
  return {
    requests: requests + (prevalence - 1) * frauds,
    frauds: prevalence * frauds,
    money: money === null ? null : prevalence * money,
    square: prevalence * prevalence * square,
  };
}

/** What a review keeps of the money of a fraud that it looks at. */
export function keptShare({ stop, recovery }: Pick<LightAssumptions, "stop" | "recovery">): number {
  return stop * (1 - recovery);
}

function priced(lit: LitCounts, reviewed: number, years: number, assumptions: LightAssumptions): Priced {
  const stopped = (lit.frauds * reviewed * assumptions.stop) / years;
  const kept = lit.money === null ? null : (lit.money * reviewed * keptShare(assumptions)) / years;
  return { lit, reviewed, ...withErrors(lit, stopped, kept, assumptions) };
}

function both(lit: LitCounts, yellow: Priced, red: Priced, assumptions: LightAssumptions): Priced {
  const reviewed = yellow.lit.requests * yellow.reviewed + red.lit.requests * red.reviewed;
  const kept = yellow.protected && red.protected ? yellow.protected.estimate + red.protected.estimate : null;
  const stopped = yellow.stopped.estimate + red.stopped.estimate;
  return {
    lit,
    reviewed: lit.requests > 0 ? reviewed / lit.requests : 1,
    ...withErrors(lit, stopped, kept, assumptions),
  };
}

function withErrors(
  { frauds, money, square }: LitCounts,
  stopped: number,
  kept: number | null,
  { prevalence }: LightAssumptions,
): Pick<Priced, "stopped" | "protected"> {
  return {
    stopped: withError(stopped, Math.sqrt(prevalence / frauds)),
    protected: kept === null ? null : withError(kept, Math.sqrt(square) / money!),
  };
}

/** A log-normal interval around a sum over frauds that come by a Poisson process; nothing found is nothing known above. */
function withError(estimate: number, relativeError: number): Bounded {
  if (!(estimate > 0)) return { estimate: 0, low: 0, high: 0 };
  const factor = Math.exp(NORMAL_QUANTILE * relativeError);
  return { estimate, low: estimate / factor, high: estimate * factor };
}

/**
 * What one more review a day in a branch keeps for policyholders, on an average day: the chance that a light finds no reviewer, times what a review
 * of such a light keeps. Null where amounts are not known.
 */
export function shadowPrice(
  { short, redShort }: Pick<BranchDay, "short" | "redShort">,
  { yellow, red }: Pick<LightsOutcome, "yellow" | "red">,
  assumptions: LightAssumptions,
): number | null {
  const [ofYellow, ofRed] = [perReview(yellow.lit, assumptions), perReview(red.lit, assumptions)];
  if (ofYellow === null || ofRed === null) return null;
  return redShort * ofRed + (short - redShort) * ofYellow;
}

/** Money that the review of an average one of these lights keeps. */
export function perReview({ requests, money }: LitCounts, assumptions: LightAssumptions): number | null {
  if (money === null) return null;
  return requests > 0 ? (money * keptShare(assumptions)) / requests : 0;
}

/**
 * What the review of one more request, the next below a cut, keeps for policyholders: the money of the next ten frauds below it over the requests
 * down to the last of them. The interval is that of their number. Null where amounts are not known, or no ten frauds are left below.
 */
export function nextReview(
  channels: readonly ChannelLights[],
  cut: number,
  assumptions: LightAssumptions,
): Bounded | null {
  const below = channels
    .flatMap(({ curve }) => curve.fraudScores)
    .filter((score) => score < cut)
    .sort((a, b) => b - a);
  const until = below[NEXT_FRAUDS - 1];
  if (until === undefined) return null;
  const at = (score: number) => commoner(together(channels.map(({ curve }) => countsAt(curve, score))), assumptions);
  const step = difference(at(until), at(cut));
  const kept = perReview(step, assumptions);
  return kept === null ? null : withError(kept, Math.sqrt(assumptions.prevalence / step.frauds));
}

const NEXT_FRAUDS = 10;
