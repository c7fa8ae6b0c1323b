import { cox } from "../../statistics/cox.ts";
import { inRandomOrder } from "../../statistics/even-normals.ts";
import { gridQuantiles } from "../../statistics/grid-quantiles.ts";
import { EARLY_DAYS, partOf } from "./follow-up.ts";
import type { HazardData } from "./hazard-effects.ts";

/** An effect on young policies (within 25 months of issue) and on older ones, each as a multiple of the effect over all ages. */
export interface PhaseShares {
  early: number;
  late: number;
  earlyDraws: Float64Array;
  lateDraws: Float64Array;
  /** What the data alone say of `early`; null when they say nothing. */
  found: { early: number; error: number } | null;
}

/** Draws that go to the browser, and that published intervals rest on, so that both say the same. */
export const CHAIN_DRAWS = 200;

const FEWEST_EVENTS = 50;
/** Standard errors that the effect over all ages must be away from 0, so that multiples of it mean something. */
const CLEAR = 2.5;
/**
 * What is held before the data speak of the effect on young policies over that on old ones: as strong, or half or twice as strong (one
 * standard deviation). On the log scale, so that what keeps old policies never ends young ones: the interval of a change of persistency then
 * holds 0 just where that of the hazard ratio holds 1, and covers small effects as often as that one.
 */
const HELD = { logRatio: 0, spread: Math.log(2) };
/** Standard deviations within which next to all ratios lie. */
const REACH = 5;

interface Phase {
  effect: number;
  error: number;
  events: number;
}

/**
 * Whether attitudes act on young policies as they act on old ones, told by the mean of all scores, because single constructs have too few
 * events among young policies: the ratio that the data give, drawn towards 1 by how little they know (normal prior of its logarithm).
 */
export function phaseShares(data: HazardData, seed: number): PhaseShares {
  const early = meanScoreEffect(data, "before");
  const late = meanScoreEffect(data, "from");
  const earlyWeight = early && late ? early.error ** -2 / (early.error ** -2 + late.error ** -2) : 0.5;
  const found = early && late ? multiple(early, late, earlyWeight) : null;
  const lateOf = (ratio: number) => 1 / (earlyWeight * ratio + 1 - earlyWeight);
  const earlyOf = (ratio: number) => ratio * lateOf(ratio);
  const shares = [0.5, ...Array.from({ length: CHAIN_DRAWS }, (_, i) => (i + 0.5) / CHAIN_DRAWS)];
  const [median, ...even] = ratioQuantiles(shares, (ratio) =>
    found ? ((earlyOf(ratio) - found.early) / found.error) ** 2 : 0,
  );
  const drawn = inRandomOrder(Float64Array.from(even), seed);
  return {
    early: earlyOf(median!),
    late: lateOf(median!),
    earlyDraws: drawn.map(earlyOf),
    lateDraws: drawn.map(lateOf),
    found,
  };
}

/** @param misfit squared distance from what the data say, in standard errors */
function ratioQuantiles(shares: readonly number[], misfit: (ratio: number) => number): Float64Array {
  const { logRatio, spread } = HELD;
  const logDensity = (log: number) => -(((log - logRatio) / spread) ** 2 + misfit(Math.exp(log))) / 2;
  const range = { low: logRatio - REACH * spread, high: logRatio + REACH * spread };
  return gridQuantiles(logDensity, range, shares).map(Math.exp);
}

/** Effect on young policies over the mean of both, weighted by what each phase knows, with its error by the delta method. */
function multiple(early: Phase, late: Phase, earlyWeight: number): PhaseShares["found"] {
  if (early.events < FEWEST_EVENTS || late.events < FEWEST_EVENTS) return null;
  const whole = earlyWeight * early.effect + (1 - earlyWeight) * late.effect;
  if (Math.abs(whole) < CLEAR * Math.hypot(earlyWeight * early.error, (1 - earlyWeight) * late.error)) return null;
  const share = early.effect / whole;
  const byEarly = (1 - earlyWeight * share) / whole;
  const byLate = (-(1 - earlyWeight) * share) / whole;
  return { early: share, error: Math.hypot(byEarly * early.error, byLate * late.error) };
}

function meanScoreEffect(
  { attitudes, rows, score, strata, weight, cluster }: HazardData,
  phase: "before" | "from",
): Phase | null {
  const kept = [...rows.exit.keys()].filter((i) =>
    phase === "before" ? rows.entry[i]! < EARLY_DAYS : rows.exit[i]! > EARLY_DAYS,
  );
  const part = partOf(rows, phase, EARLY_DAYS);
  const pick = (values: ArrayLike<number>) => Float64Array.from(kept, (i) => values[i]!);
  const meanScore = Float64Array.from(part.answer, (answer) => {
    return attitudes.scores.reduce((sum, column) => sum + column[answer]!, 0) / attitudes.scores.length;
  });
  const lives = { entry: part.entry, exit: part.exit, cause: part.cause, weight: pick(weight) };
  const columns = score ? [meanScore, pick(score)] : [meanScore];
  const fit = cox(lives, columns, { strata: pick(strata), cluster: pick(cluster), smallSample: true });
  return fit.converged ? { effect: fit.coefficients[0]!, error: fit.standardErrors[0]!, events: fit.events } : null;
}
