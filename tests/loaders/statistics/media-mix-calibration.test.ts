import { describe, expect, it } from "vitest";
import { rememberSpend } from "../../../loaders/statistics/geometric-adstock.ts";
import { mixDensity } from "../../../loaders/statistics/media-mix-density.ts";
import type { ChannelPrior, MixProblem } from "../../../loaders/statistics/media-mix-problem.ts";
import { sampleChain } from "../../../loaders/statistics/no-u-turn-sampler.ts";
import { randomSource, type RandomSource } from "../../../loaders/statistics/random-source.ts";

const WEEKS = 30;
const PRIOR: ChannelPrior = { shareScale: 0.2, retention: [2, 2], logHalf: [0.3, 0.5] };
const NOISE_SCALE = 0.2;
const RANKS = 20;
const REPLICATES = 160;

/** Parameters drawn from the prior: retention, half and share of a channel, then the noise, unconstrained. */
function fromPrior({ uniform, normal }: RandomSource): number[] {
  // The median of three uniform numbers is beta(2, 2).
  const retention = [uniform(), uniform(), uniform()].sort((a, b) => a - b)[1]!;
  return [
    Math.log(retention / (1 - retention)),
    PRIOR.logHalf[0] + PRIOR.logHalf[1] * normal(),
    Math.log(Math.abs(PRIOR.shareScale * normal())),
    Math.log(Math.abs(NOISE_SCALE * normal())),
  ];
}

/** Weeks played from parameters, with a level and a trend drawn from their priors. */
function played([logit, logHalf, logShare, logNoise]: readonly number[], random: RandomSource): MixProblem {
  const spend = Float64Array.from({ length: WEEKS }, () => 2 * random.uniform());
  const baseline = [
    new Float64Array(WEEKS).fill(0.5),
    Float64Array.from({ length: WEEKS }, (_, week) => week / WEEKS - 0.5),
  ];
  const coefficients = baseline.map(() => random.normal());
  const retention = 1 / (1 + Math.exp(-logit!));
  const remembered = rememberSpend(spend, retention, 1, new Float64Array(WEEKS));
  const response = remembered.map((value) => value / (value + Math.exp(logHalf!)));
  const mean = response.reduce((sum, value) => sum + value, 0) / WEEKS;
  const sales = response.map((value, week) => {
    const level = baseline.reduce((sum, column, j) => sum + column[week]! * coefficients[j]!, 1);
    return level + (Math.exp(logShare!) * value) / mean + Math.exp(logNoise!) * random.normal();
  });
  return {
    weeks: WEEKS,
    sales,
    spend: [spend],
    before: Float64Array.of(1),
    priors: [PRIOR],
    baseline,
    baselineMean: 1,
    noiseScale: NOISE_SCALE,
    tests: [],
  };
}

describe("simulation-based calibration of the media mix model", () => {
  it("ranks parameters evenly among draws of the posterior of weeks played from them (Talts et al. 2018)", () => {
    const random = randomSource(11);
    const ranks = [0, 1, 2, 3].map(() => new Array<number>(RANKS).fill(0));
    for (let replicate = 0; replicate < REPLICATES; replicate++) {
      const truth = fromPrior(random);
      const problem = played(truth, random);
      const start = [0, PRIOR.logHalf[0], Math.log(PRIOR.shareScale / 2), Math.log(NOISE_SCALE / 2)];
      const options = { warmUp: 300, draws: 19 * 20, seed: replicate, acceptance: 0.9 };
      const { draws, size } = sampleChain(mixDensity(problem), start, options);
      truth.forEach((value, i) => {
        let rank = 0;
        for (let draw = 19; draw < 19 * 20; draw += 20) rank += +(draws[draw * size + i]! < value);
        ranks[i]![rank]!++;
      });
    }
    const expected = REPLICATES / RANKS;
    for (const counts of ranks) {
      const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      // The 99.9 % quantile of chi-square with 19 degrees of freedom.
      expect(chiSquare).toBeLessThan(43.8);
    }
  });
});
