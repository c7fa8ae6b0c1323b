import { ascendingOrder } from "./ascending-order.ts";
import { checkLifetimes, startOfRisk, type Lifetimes } from "./lifetimes.ts";

/** Who was at risk and what happened at each distinct time of an end, ascending. Censored lives leave after the events of their time. */
export interface RiskTable {
  time: Float64Array;
  /** Sum of the weights at risk just before each time. */
  atRisk: Float64Array;
  /** Sum of the weights that end at each time, by cause: events[0] belongs to cause 1. */
  events: Float64Array[];
  /** Sums of squared weights, for variances; the very arrays above when all weights are 1. */
  atRiskSquares: Float64Array;
  eventSquares: Float64Array[];
  /** Last time at which any life was seen; nothing is known after it. */
  until: number;
}

/** @param causes how many causes to count; the highest code when left out. Causes above it count as censored. */
export function riskTable(lifetimes: Lifetimes, causes = highest(lifetimes.cause)): RiskTable {
  checkLifetimes(lifetimes);
  const order = ascendingOrder(lifetimes.exit);
  const time = eventTimes(lifetimes, order, causes);
  const { weight } = lifetimes;
  const plain = count(lifetimes, order, time, causes, weight ?? null);
  const squares = weight
    ? count(
        lifetimes,
        order,
        time,
        causes,
        weight.map((value) => value * value),
      )
    : plain;
  const until = order.length > 0 ? lifetimes.exit[order.at(-1)!]! : 0;
  return { time, ...plain, atRiskSquares: squares.atRisk, eventSquares: squares.events, until };
}

interface Counts {
  atRisk: Float64Array;
  events: Float64Array[];
}

function eventTimes({ exit, cause }: Lifetimes, order: Uint32Array, causes: number): Float64Array {
  const times: number[] = [];
  for (const i of order) {
    if (cause[i]! > 0 && cause[i]! <= causes && times.at(-1) !== exit[i]!) times.push(exit[i]!);
  }
  return Float64Array.from(times);
}

function count(
  lifetimes: Lifetimes,
  order: Uint32Array,
  time: Float64Array,
  causes: number,
  weight: Float64Array | null,
): Counts {
  const { exit, cause } = lifetimes;
  const start = startOfRisk(lifetimes);
  const entries = lifetimes.entry ? ascendingOrder(start) : order;
  const counts: Counts = { atRisk: new Float64Array(time.length), events: columns(causes, time.length) };
  let entered = 0;
  let left = 0;
  let present = 0;
  for (let t = 0; t < time.length; t++) {
    for (; entered < entries.length && start[entries[entered]!]! < time[t]!; entered++) {
      present += weight ? weight[entries[entered]!]! : 1;
    }
    for (; exit[order[left]!]! < time[t]!; left++) present -= weight ? weight[order[left]!]! : 1;
    counts.atRisk[t] = present;
    for (; left < order.length && exit[order[left]!] === time[t]; left++) {
      const life = order[left]!;
      const mass = weight ? weight[life]! : 1;
      present -= mass;
      if (cause[life]! > 0 && cause[life]! <= causes) counts.events[cause[life]! - 1]![t]! += mass;
    }
  }
  return counts;
}

function columns(n: number, length: number): Float64Array[] {
  return Array.from({ length: n }, () => new Float64Array(length));
}

function highest(cause: Uint8Array): number {
  return cause.reduce((most, code) => Math.max(most, code), 0);
}
