import type { MixProblem } from "../../statistics/media-mix-problem.ts";
import type { Chain } from "../../statistics/no-u-turn-sampler.ts";
import { randomSource } from "../../statistics/random-source.ts";
import type { MapTasks } from "../../run/map.ts";
import type { ChainTask } from "./mix-chain.ts";
import type { MixInput } from "./mix-input.ts";

/** A model with the draws of its posterior. */
export interface Fit {
  problem: MixProblem;
  chains: Chain[];
}

/** The model, and what it would say had things been a little different. */
export interface Fits {
  main: Fit;
  /** Without the experiments; the main one when there are none. */
  uncalibrated: Fit;
  /** Without the sales of the last weeks. */
  shortened: Fit;
  /** With noise on the spend. */
  perturbed: Fit;
  /** With a channel more, whose spend is that of another in shuffled weeks: the last channel. */
  placebo: Fit;
}

/** Weeks that are held out. */
export const HELD_OUT = 13;
/** Relative sd of the noise that is put on spend. */
export const PERTURBATION = 0.05;

const MAIN = { chains: 4, warmUp: 1000, draws: 1000 };
/** Fewer draws: only middles and rough intervals are compared. */
const REFIT = { chains: 2, warmUp: 500, draws: 500 };

const CHAIN = new URL("./mix-chain.ts", import.meta.url);

/** Fits them all, chain by chain on the threads of `map`. */
export async function fitAll(
  { problem }: MixInput,
  uncalibrated: MixInput,
  seed: number,
  map: MapTasks,
): Promise<Fits> {
  const random = randomSource(seed);
  const problems: Partial<Record<keyof Fits, MixProblem>> = {
    main: problem,
    ...(problem.tests.length > 0 && { uncalibrated: uncalibrated.problem }),
    shortened: shortened(problem),
    perturbed: perturbed(problem, random.normal),
    placebo: withPlacebo(problem, random.uniform),
  };
  const names = Object.keys(problems) as (keyof Fits)[];
  const tasks = names.flatMap((name, fit) =>
    tasksOf(problems[name]!, name === "main" ? MAIN : REFIT, 1000 * seed + 10 * fit),
  );
  const chains = await map<ChainTask, Chain>(CHAIN, tasks);
  const fits: Partial<Fits> = {};
  let next = 0;
  for (const name of names) {
    const count = name === "main" ? MAIN.chains : REFIT.chains;
    fits[name] = { problem: problems[name]!, chains: chains.slice(next, (next += count)) };
  }
  return { uncalibrated: fits.main, ...fits } as Fits;
}

function tasksOf(problem: MixProblem, how: typeof MAIN, seed: number): ChainTask[] {
  const { warmUp, draws } = how;
  return Array.from({ length: how.chains }, (_, chain) => ({ problem, warmUp, draws, seed: seed + chain }));
}

/** The last weeks whose sales are known, in order. */
export function heldOutWeeks(sales: Float64Array): number[] {
  return [...sales.keys()].filter((week) => !Number.isNaN(sales[week]!)).slice(-HELD_OUT);
}

function shortened(problem: MixProblem): MixProblem {
  const sales = Float64Array.from(problem.sales);
  for (const week of heldOutWeeks(sales)) sales[week] = NaN;
  return { ...problem, sales };
}

function perturbed(problem: MixProblem, normal: () => number): MixProblem {
  const spend = problem.spend.map((values) => values.map((value) => value * Math.max(0, 1 + PERTURBATION * normal())));
  return { ...problem, spend };
}

/** The channel on which most is spent, in an order of weeks drawn by lot. */
function withPlacebo(problem: MixProblem, uniform: () => number): MixProblem {
  const scales = problem.priors.map(({ shareScale }) => shareScale);
  const donor = scales.indexOf(Math.max(...scales));
  const spend = Float64Array.from(problem.spend[donor]!);
  for (let week = spend.length - 1; week > 0; week--) {
    const other = Math.floor(uniform() * (week + 1));
    [spend[week], spend[other]] = [spend[other]!, spend[week]!];
  }
  return {
    ...problem,
    spend: [...problem.spend, spend],
    before: Float64Array.of(...problem.before, 1),
    priors: [...problem.priors, problem.priors[donor]!],
  };
}
