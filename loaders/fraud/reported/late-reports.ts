import { randomGamma, randomPoisson } from "d3-random";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { drawPoissonWeights } from "../../statistics/poisson-weights.ts";
import {
  reportedWithin,
  reportingDelay,
  reweightedDelay,
  type ReportingDelay,
  type Reports,
} from "../../statistics/reporting-delay.ts";

/** Requests that are completed together: how many were found to be fraud, and how old the requests are, found or not. */
export interface Origin {
  found: number;
  /** Distinct ages in days, and how many requests are so old. */
  ages: Float64Array;
  requests: Float64Array;
}

/** What is still to come for each origin, and draws of it that reckon with chance and with what is not known of delays. */
export interface LateReports {
  delays: ReportingDelay;
  /** Share of an origin's frauds that had time to be found; its frauds in all are found / share. */
  share: Float64Array;
  /** Null where less than a twentieth had time: nothing can be said yet. */
  toCome: (number | null)[];
  /** Draws of the number still to come, by draw and origin; and of the expected number in all. */
  drawn: Float64Array[];
  expected: Float64Array[];
}

/** Below this share of frauds found by now, an origin is too young to be completed. */
const YOUNGEST = 0.05;
/** What Jeffreys' prior adds to a count, so that an origin without finds is not certain to have none. */
const PRIOR = 0.5;

/**
 * Completes origins by the chain ladder at daily columns: delays in reverse time, all origins alike, and each origin's frauds spread over its requests
 * evenly. A draw takes the found frauds with Poisson weights for the delays, a gamma rate for each origin and a Poisson number still to come
 * (England and Verrall 2002 for the two sources of error).
 *
 * @param seed seeds the draws
 */
export function completeLateReports(
  reports: Reports,
  origins: readonly Origin[],
  { draws, seed }: { draws: number; seed: number },
): LateReports {
  const delays = reportingDelay(reports);
  const share = Float64Array.from(origins, (origin) => shareReported(delays, origin));
  const toCome = origins.map(({ found }, i) => (share[i]! < YOUNGEST ? null : found / share[i]! - found));
  const draw = drawing(reports, origins, seed);
  const all = Array.from({ length: draws }, () => draw(toCome));
  return { delays, share, toCome, drawn: all.map(({ late }) => late), expected: all.map(({ rates }) => rates) };
}

/** Draws one after another: expected frauds of each origin, and how many of them are still to come. */
function drawing(reports: Reports, origins: readonly Origin[], seed: number) {
  const generator = xoroshiro128plus(seed);
  const source = () => uniformFloat64(generator);
  const [gamma, poisson] = [randomGamma.source(source), randomPoisson.source(source)];
  const weight = new Uint8Array(reports.delay.length);
  const reweighted = reweightedDelay(reports);
  return (toCome: readonly (number | null)[]) => {
    drawPoissonWeights(generator, weight);
    const delays = reweighted(weight);
    const shares = origins.map((origin) => shareReported(delays, origin));
    const rates = Float64Array.from(origins, ({ found }, i) => gamma(found + PRIOR)() / Math.max(YOUNGEST, shares[i]!));
    const late = rates.map((rate, i) =>
      toCome[i] === null || shares[i]! >= 1 ? 0 : poisson(rate * (1 - shares[i]!))(),
    );
    return { rates, late };
  };
}

function shareReported(delays: ReportingDelay, { ages, requests }: Origin): number {
  let all = 0;
  let reported = 0;
  for (let i = 0; i < ages.length; i++) {
    all += requests[i]!;
    reported += requests[i]! * reportedWithin(delays, ages[i]!);
  }
  return all === 0 ? 0 : reported / all;
}
