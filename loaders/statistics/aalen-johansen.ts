import { stepAt } from "./kaplan-meier.ts";
import type { Lifetimes } from "./lifetimes.ts";
import { riskTable, type RiskTable } from "./risk-table.ts";

/** Cumulative incidence of k causes just after each distinct time of an end, ascending; 0 before the first. */
export interface IncidenceCurves {
  time: Float64Array;
  atRisk: Float64Array;
  /** Survival of all causes together: 1 minus the sum of the incidences. */
  survival: Float64Array;
  /** By cause: incidence[0] belongs to cause 1. */
  incidence: Float64Array[];
  variance: Float64Array[];
  /** Last time at which any life was seen. */
  until: number;
}

/**
 * Cumulative incidence of each of several causes that exclude one another (Aalen and Johansen 1978), with delayed entry.
 * The variance is that of Greenwood's type (Andersen, Borgan, Gill and Keiding 1993, eq. 4.4.20), which R's survfit
 * equals when nobody enters late; weighted lives get that of independent weighted increments.
 *
 * @param causes how many causes there are; the highest code when left out
 */
export function aalenJohansen(lifetimes: Lifetimes, causes?: number): IncidenceCurves {
  const table = riskTable(lifetimes, causes);
  const hazards = allCauses(table);
  const curves = table.events.map((_, cause) => oneCause(table, hazards, cause));
  return {
    time: table.time,
    atRisk: table.atRisk,
    survival: hazards.survival,
    incidence: curves.map(({ incidence }) => incidence),
    variance: curves.map(({ variance }) => variance),
    until: table.until,
  };
}

/** Incidence and variance of a cause (1, 2, ...) at a time; null after the last sight of a life that was still there. */
export function incidenceAt(
  curves: IncidenceCurves,
  cause: number,
  time: number,
): { incidence: number; variance: number } | null {
  const step = stepAt(curves.time, time);
  if (time > curves.until && (step < 0 || curves.survival[step]! > 0)) return null;
  if (step < 0) return { incidence: 0, variance: 0 };
  // Sums of shares are not exact: where everybody had the event they may pass one by a rounding error.
  return { incidence: Math.min(1, curves.incidence[cause - 1]![step]!), variance: curves.variance[cause - 1]![step]! };
}

interface AllCauses {
  hazard: Float64Array;
  /** Sum over causes of the squared weights that ended. */
  squares: Float64Array;
  before: Float64Array;
  survival: Float64Array;
}

function allCauses({ time, atRisk, events, eventSquares }: RiskTable): AllCauses {
  const total = (columns: Float64Array[], t: number) => columns.reduce((sum, column) => sum + column[t]!, 0);
  const hazard = time.map((_, t) => Math.min(1, total(events, t) / atRisk[t]!));
  const squares = time.map((_, t) => total(eventSquares, t));
  const before = new Float64Array(time.length);
  const survival = new Float64Array(time.length);
  let value = 1;
  for (let t = 0; t < time.length; t++) {
    before[t] = value;
    value *= 1 - hazard[t]!;
    survival[t] = value;
  }
  return { hazard, squares, before, survival };
}

/**
 * The error of F(t) is a sum over times s of S(s-) e_k(s) - (F(t) - F(s)) e(s) / (1 - h(s)), with e_k and e the errors of the
 * hazard of the cause and of all causes. Sums of its parts with 1, F(s) and F(s)^2 give the variance at all t in one pass.
 */
function oneCause({ time, atRisk, atRiskSquares, events, eventSquares }: RiskTable, all: AllCauses, cause: number) {
  const incidence = new Float64Array(time.length);
  const variance = new Float64Array(time.length);
  let value = 0;
  let [own, later, laterF, laterFF, mixed, mixedF] = [0, 0, 0, 0, 0, 0];
  for (let t = 0; t < time.length; t++) {
    const h = all.hazard[t]!;
    const before = all.before[t]!;
    const hazard = events[cause]![t]! / atRisk[t]!;
    const scale = 1 / atRisk[t]! ** 2;
    const squares = eventSquares[cause]![t]!;
    const atRisk2 = atRiskSquares[t]!;
    value += before * hazard;
    own += before ** 2 * scale * (squares * (1 - 2 * hazard) + atRisk2 * hazard ** 2);
    if (h < 1) {
      const g = (scale * (all.squares[t]! * (1 - 2 * h) + atRisk2 * h ** 2)) / (1 - h) ** 2;
      const shared = squares - hazard * all.squares[t]! - h * squares + h * hazard * atRisk2;
      const c = (before * scale * shared) / (1 - h);
      later += g;
      laterF += g * value;
      laterFF += g * value * value;
      mixed += c;
      mixedF += c * value;
    }
    incidence[t] = value;
    const spread = value * value * later - 2 * value * laterF + laterFF;
    variance[t] = Math.max(0, own + spread - 2 * (value * mixed - mixedF));
  }
  return { incidence, variance };
}
