import { rememberSpend, retentionDerivative } from "./geometric-adstock.ts";
import { IntegratedRegression } from "./integrated-regression.ts";
import { channelAt, mixLayout, type ChannelPrior, type LiftTest, type MixProblem } from "./media-mix-problem.ts";
import type { LogDensity } from "./phase-point.ts";

/** A channel as it stands at a position: c = share x h / mean h with h = remembered / (remembered + half). */
interface ChannelState {
  retention: number;
  half: number;
  share: number;
  remembered: Float64Array;
  response: Float64Array;
  meanResponse: number;
  /** Derivatives of the log density with respect to the channel's contributions by week. */
  byContribution: Float64Array;
  /** Derivative with respect to the mean response, beyond what contributions carry. */
  byMeanResponse: number;
  byRetention: number;
  byHalf: number;
  byShare: number;
}

/**
 * Log posterior density of a media mix model, with its gradient by hand: sales are a linear baseline (integrated out), the channels'
 * contributions (geometric memory, then hyperbolic saturation) and normal noise; experiments enter as normal measurements of what the model
 * says of them. Positions hold, by channel, the logit of the retention and the logarithms of half and share, then the logarithm of the noise.
 */
export function mixDensity(problem: MixProblem): LogDensity {
  const { sales, spend, tests, baselineMean, noiseScale } = problem;
  const used = knownWeeks(sales);
  const regression = new IntegratedRegression(problem.baseline, used);
  const layout = mixLayout(problem);
  const states = spend.map(() => emptyState(problem.weeks));
  const residuals = new Float64Array(used.length);
  const byResidual = new Float64Array(used.length);
  const scratch = { remembered: new Float64Array(problem.weeks), derivatives: new Float64Array(problem.weeks) };

  return (position, gradient) => {
    for (let i = 0; i < used.length; i++) residuals[i] = sales[used[i]!]! - baselineMean;
    let density = 0;
    for (let c = 0; c < states.length; c++) {
      const state = states[c]!;
      density += respond(state, problem, position, c, gradient);
      const scale = state.share / state.meanResponse;
      for (let i = 0; i < used.length; i++) residuals[i] = residuals[i]! - scale * state.response[used[i]!]!;
    }
    const noise = Math.exp(position[layout.noise]!);
    const [fit, byVariance] = regression.logDensity(residuals, noise ** 2, byResidual);
    density += fit + position[layout.noise]! - (noise / noiseScale) ** 2 / 2;
    gradient[layout.noise] = 2 * noise ** 2 * byVariance + 1 - (noise / noiseScale) ** 2;
    for (const { byContribution } of states) {
      for (let i = 0; i < used.length; i++) byContribution[used[i]!] = -byResidual[i]!;
    }
    for (let i = 0; i < tests.length; i++) {
      const test = tests[i]!;
      density += measure(states[test.channel]!, problem, test, layout.rates[i]!, position, gradient, scratch);
    }
    for (let c = 0; c < states.length; c++) differentiate(states[c]!, problem, c, gradient, scratch.derivatives);
    return density;
  };
}

/** Weeks whose sales are known. */
export function knownWeeks(sales: Float64Array): Uint32Array {
  return Uint32Array.from(sales.keys()).filter((week) => !Number.isNaN(sales[week]!));
}

function emptyState(weeks: number): ChannelState {
  return {
    retention: 0,
    half: 0,
    share: 0,
    remembered: new Float64Array(weeks),
    response: new Float64Array(weeks),
    meanResponse: 0,
    byContribution: new Float64Array(weeks),
    byMeanResponse: 0,
    byRetention: 0,
    byHalf: 0,
    byShare: 0,
  };
}

/** Sets a channel to a position; returns the log prior of its parameters and writes the prior's gradient. */
function respond(
  state: ChannelState,
  problem: MixProblem,
  position: Float64Array,
  c: number,
  gradient: Float64Array,
): number {
  const { retention, half, share } = channelAt(position, c);
  state.retention = retention;
  state.half = half;
  state.share = share;
  state.byMeanResponse = state.byRetention = state.byHalf = state.byShare = 0;
  const { weeks } = problem;
  rememberSpend(problem.spend[c]!, retention, problem.before[c]!, state.remembered);
  let sum = 0;
  for (let week = 0; week < weeks; week++) {
    const remembered = state.remembered[week]!;
    const response = remembered / (remembered + half);
    state.response[week] = response;
    state.byContribution[week] = 0;
    sum += response;
  }
  state.meanResponse = sum / weeks;
  return logPrior(problem.priors[c]!, state, position, c, gradient);
}

function logPrior(
  { shareScale, retention: [a, b], logHalf: [mean, sd] }: ChannelPrior,
  { retention, share }: ChannelState,
  position: Float64Array,
  c: number,
  gradient: Float64Array,
): number {
  const away = (position[3 * c + 1]! - mean) / sd;
  const relative = share / shareScale;
  gradient[3 * c] = a * (1 - retention) - b * retention;
  gradient[3 * c + 1] = -away / sd;
  gradient[3 * c + 2] = 1 - relative ** 2;
  const beta = a * Math.log(retention) + b * Math.log1p(-retention);
  return beta - away ** 2 / 2 + position[3 * c + 2]! - relative ** 2 / 2;
}

/** The lowest rate, against the usual one, at which early outcomes that media bring become sales. */
const LEAST_RATE = 0.05;

/** Log likelihood of an experiment: what the channel's spend brought in its weeks, less what the spend without it would have. */
function measure(
  state: ChannelState,
  problem: MixProblem,
  test: LiftTest,
  rateAt: number,
  position: Float64Array,
  gradient: Float64Array,
  { remembered, derivatives }: { remembered: Float64Array; derivatives: Float64Array },
): number {
  const { retention, half, share, response, meanResponse } = state;
  const before = problem.before[test.channel]!;
  rememberSpend(test.without, retention, before, remembered);
  const scale = share / meanResponse;
  let added = 0;
  let without = 0;
  for (let week = test.from; week < test.until; week++) {
    added += scale * response[week]!;
    without += (scale * remembered[week]!) / (remembered[week]! + half);
  }
  const way = rateAt < 0 ? 0 : 1 / (1 + Math.exp(-position[rateAt]!));
  const rate = LEAST_RATE ** way;
  const error = ((added - without) / rate - test.effect) / test.standardError;
  const byDifference = -error / (test.standardError * rate);
  derivatives.fill(0);
  for (let week = test.from; week < test.until; week++) {
    state.byContribution[week] = state.byContribution[week]! + byDifference;
    const total = remembered[week]! + half;
    derivatives[week] = (-byDifference * scale * half) / total ** 2;
    state.byHalf -= derivatives[week]! * (remembered[week]! / half);
  }
  state.byShare -= (byDifference * without) / share;
  state.byMeanResponse += (byDifference * without) / meanResponse;
  state.byRetention += retentionDerivative(test.without, retention, before, remembered, derivatives);
  if (rateAt < 0) return -(error ** 2) / 2;
  gradient[rateAt] =
    (error * (added - without) * Math.log(LEAST_RATE) * way * (1 - way)) / (rate * test.standardError) + 1 - 2 * way;
  return -(error ** 2) / 2 + Math.log(way) + Math.log1p(-way);
}

/** Carries derivatives from a channel's contributions back to its parameters. */
function differentiate(
  state: ChannelState,
  { weeks, spend, before }: MixProblem,
  c: number,
  gradient: Float64Array,
  derivatives: Float64Array,
): void {
  const { retention, half, share, remembered, response, meanResponse, byContribution } = state;
  let along = 0;
  for (let week = 0; week < weeks; week++) along += byContribution[week]! * response[week]!;
  const scale = share / meanResponse;
  const byMean = (state.byMeanResponse - (scale * along) / meanResponse) / weeks;
  let byHalf = state.byHalf;
  for (let week = 0; week < weeks; week++) {
    const total = remembered[week]! + half;
    const slope = (scale * byContribution[week]! + byMean) / total ** 2;
    derivatives[week] = slope * half;
    byHalf -= slope * remembered[week]!;
  }
  const byRetention =
    state.byRetention + retentionDerivative(spend[c]!, retention, before[c]!, remembered, derivatives);
  gradient[3 * c] = gradient[3 * c]! + retention * (1 - retention) * byRetention;
  gradient[3 * c + 1] = gradient[3 * c + 1]! + half * byHalf;
  gradient[3 * c + 2] = gradient[3 * c + 2]! + along * scale + share * state.byShare;
}
