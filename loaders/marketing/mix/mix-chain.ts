import { mixDensity } from "../../statistics/media-mix-density.ts";
import { mixLayout, type MixProblem } from "../../statistics/media-mix-problem.ts";
import { sampleChain, type Chain } from "../../statistics/no-u-turn-sampler.ts";
import { randomSource } from "../../statistics/random-source.ts";

export interface ChainTask {
  problem: MixProblem;
  warmUp: number;
  draws: number;
  seed: number;
}

/** Aimed at so that the bends of weakly informed channels are walked with small enough steps. */
const ACCEPTANCE = 0.9;
/** How far chains start from the middle of the prior, on the unconstrained scale. */
const SPREAD = 0.5;

/** Draws one chain of a media mix model, from a start of its own. */
export default function mixChain({ problem, warmUp, draws, seed }: ChainTask): Chain {
  const { normal } = randomSource(seed + 0x5eed);
  const layout = mixLayout(problem);
  const start = Float64Array.from({ length: layout.size }, () => SPREAD * normal());
  problem.priors.forEach(({ shareScale, retention: [a, b], logHalf: [mean] }, c) => {
    start[3 * c] = start[3 * c]! + Math.log(a / b);
    start[3 * c + 1] = start[3 * c + 1]! + mean;
    start[3 * c + 2] = start[3 * c + 2]! + Math.log(shareScale / 2);
  });
  start[layout.noise] = start[layout.noise]! + Math.log(problem.noiseScale / 2);
  return sampleChain(mixDensity(problem), start, { warmUp, draws, seed, acceptance: ACCEPTANCE });
}
