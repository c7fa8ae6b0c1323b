import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { group, sum } from "d3";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { percentileInterval, type Interval } from "../../statistics/percentile-interval.ts";
import type { StoppedAnyway } from "./anyway.ts";
import type { BridgeInput } from "./read-bridge.ts";

/** What one customer's frauds add to the sums, or several customers' together. */
interface Sums {
  exposed: number;
  prevented: number;
  /** Money that was stopped and then paid out on another request of the same customer. */
  cameBack: number;
  frauds: number;
  stopped: number;
  returned: number;
}

/** There are few frauds, so that many draws cost little. */
const REPLICATES = 2000;
/** Days within which a stopped fraud may come back. */
export const RETURN_DAYS = 30;

export interface SavedNumber extends Interval {
  estimate: number;
}

export interface Saved {
  money: SavedNumber;
  frauds: SavedNumber;
  /** Share of all that was exposed, in all channels. */
  share: SavedNumber;
  /** Share of what was exposed where lights are. */
  shareWithLights: SavedNumber;
  /** What was taken off, in money. */
  stoppedAnyway: number;
  recoveredAnyway: number;
  cameBack: number;
}

export interface SavedOptions {
  /** What would have been stopped anyway: counts of a comparison, or nothing at all. */
  anyway: Pick<StoppedAnyway, "stopped" | "frauds"> | null;
  /** Share of money paid out that comes back later. */
  recovered: number;
  seed: number;
}

/**
 * What the lights really saved of some frauds: prevented where lights are, less what would have been stopped there anyway (share x exposed),
 * less what came back and was paid out after all, times the share that would not have been recovered. Intervals draw the customers again with
 * replacement, and the share stopped anyway from its Jeffreys posterior. What was stopped elsewhere stands on both sides and falls out.
 */
export function savedOf(input: BridgeInput, frauds: readonly number[], options: SavedOptions): Saved {
  const customers = customerSums(input, frauds);
  const all = together(customers.map(({ sums }) => sums));
  const exposedAll = sum(customers, ({ exposedAnywhere }) => exposedAnywhere);
  const share = options.anyway ? (options.anyway.stopped + 0.5) / (options.anyway.frauds + 1) : 0;
  const draws = replicates(customers, options);
  const drawn = draws.map(({ sums, share, exposed }) => numbersOf(sums, share, exposed, options.recovered));
  const point = numbersOf(all, share, exposedAll, options.recovered);
  const estimate = (key: keyof typeof point): SavedNumber => {
    return { estimate: point[key], ...percentileInterval(drawn.map((draw) => draw[key])) };
  };
  return {
    money: estimate("money"),
    frauds: estimate("frauds"),
    share: estimate("share"),
    shareWithLights: estimate("shareWithLights"),
    stoppedAnyway: share * all.exposed,
    cameBack: all.cameBack,
    recoveredAnyway: options.recovered * (all.prevented - share * all.exposed - all.cameBack),
  };
}

function numbersOf(sums: Sums, share: number, exposedAnywhere: number, recovered: number) {
  const money = moneySaved(sums, share, recovered);
  return {
    money,
    frauds: countSaved(sums, share),
    share: exposedAnywhere > 0 ? money / exposedAnywhere : NaN,
    shareWithLights: sums.exposed > 0 ? money / sums.exposed : NaN,
  };
}

function moneySaved({ exposed, prevented, cameBack }: Sums, share: number, recovered: number): number {
  return (prevented - share * exposed - cameBack) * (1 - recovered);
}

function countSaved({ frauds, stopped, returned }: Sums, share: number): number {
  return stopped - share * frauds - returned;
}

interface CustomerSums {
  sums: Sums;
  exposedAnywhere: number;
}

function customerSums(input: BridgeInput, frauds: readonly number[]): CustomerSums[] {
  const { cases } = input.context;
  const own = group(frauds, (i) => (cases.customer[i]! < 0 ? -1 - i : cases.customer[i]!));
  return [...own.values()].map((members) => {
    const covered = members.filter((i) => input.cover.covered[i] === 1);
    return {
      sums: together(covered.map((i) => fraudSums(input, i))),
      exposedAnywhere: sum(members, (i) => input.money.exposed[i]!),
    };
  });
}

function fraudSums(input: BridgeInput, request: number): Sums {
  const { money } = input;
  const stopped = money.stopped[request]!;
  const paidLater = stopped ? paidAfter(input, request) : null;
  return {
    exposed: money.exposed[request]!,
    prevented: money.prevented[request]!,
    cameBack: Math.min(money.prevented[request]!, paidLater ?? 0),
    frauds: 1,
    stopped,
    returned: paidLater === null ? 0 : 1,
  };
}

/** What frauds on the same customer got within so many days after one that was stopped; null when none was paid out. */
function paidAfter({ context, money }: BridgeInput, request: number): number | null {
  const { cases, outcome } = context;
  const customer = cases.customer[request]!;
  let paid: number | null = null;
  for (let i = request + 1; i < cases.count && cases.at[i]! <= cases.at[request]! + RETURN_DAYS; i++)
    if (customer >= 0 && cases.customer[i] === customer && outcome.fraud[i] && !money.stopped[i])
      paid = (paid ?? 0) + money.paid[i]!;
  return paid;
}

function together(all: readonly Sums[]): Sums {
  const of = (key: keyof Sums) => sum(all, (one) => one[key]);
  return {
    exposed: of("exposed"),
    prevented: of("prevented"),
    cameBack: of("cameBack"),
    frauds: of("frauds"),
    stopped: of("stopped"),
    returned: of("returned"),
  };
}

function replicates(customers: readonly CustomerSums[], { anyway, seed }: SavedOptions) {
  const generator = xoroshiro128plus(seed);
  return Array.from({ length: REPLICATES }, () => {
    const drawn = customers.map(() => customers[uniformInt(generator, 0, customers.length - 1)]!);
    const probability = (uniformInt(generator, 0, 999_999) + 0.5) / 1e6;
    const share = anyway ? betaQuantile(probability, anyway.stopped + 0.5, anyway.frauds - anyway.stopped + 0.5) : 0;
    const exposed = sum(drawn, ({ exposedAnywhere }) => exposedAnywhere);
    return { sums: together(drawn.map(({ sums }) => sums)), share, exposed };
  });
}
