import { cox } from "../../statistics/cox.ts";
import { evenNormals } from "../../statistics/even-normals.ts";
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
/** What is held before the data speak: effects are the same at all ages, give or take half. */
const HELD = { mean: 1, spread: 0.5 };

interface Phase {
  effect: number;
  error: number;
  events: number;
}

/**
 * Whether attitudes act on young policies as they act on old ones, told by the mean of all scores, because single constructs have too few
 * events among young policies: the multiple that the data give, drawn towards 1 by how little they know (normal prior).
 */
export function phaseShares(data: HazardData, seed: number): PhaseShares {
  const early = meanScoreEffect(data, "before");
  const late = meanScoreEffect(data, "from");
  const earlyWeight = early && late ? early.error ** -2 / (early.error ** -2 + late.error ** -2) : 0.5;
  const found = early && late ? multiple(early, late, earlyWeight) : null;
  const precision = HELD.spread ** -2 + (found ? found.error ** -2 : 0);
  const mean = (HELD.mean * HELD.spread ** -2 + (found ? found.early * found.error ** -2 : 0)) / precision;
  const earlyDraws = evenNormals(CHAIN_DRAWS, seed).map((draw) => mean + draw * precision ** -0.5);
  const rest = (share: number) => (1 - earlyWeight * share) / (1 - earlyWeight);
  return { early: mean, late: rest(mean), earlyDraws, lateDraws: earlyDraws.map(rest), found };
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
