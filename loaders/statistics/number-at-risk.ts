import { stepAt } from "./kaplan-meier.ts";
import { checkLifetimes, startOfRisk, type Lifetimes } from "./lifetimes.ts";

/** Weight at risk at each of some times, in any order: those seen just before it. */
export function numberAtRisk(lifetimes: Lifetimes, times: readonly number[]): number[] {
  checkLifetimes(lifetimes);
  const start = startOfRisk(lifetimes);
  const { exit, weight } = lifetimes;
  const order = times.map((_, t) => t).sort((a, b) => times[a]! - times[b]!);
  const sorted = Float64Array.from(order, (t) => times[t]!);
  const changes = new Float64Array(times.length + 1);
  for (let i = 0; i < exit.length; i++) {
    const mass = weight ? weight[i]! : 1;
    // At risk at the times after the start, up to the exit.
    changes[stepAt(sorted, start[i]!) + 1]! += mass;
    changes[stepAt(sorted, exit[i]!) + 1]! -= mass;
  }
  const counts = times.map(() => 0);
  let present = 0;
  order.forEach((t, at) => {
    present += changes[at]!;
    counts[t] = present;
  });
  return counts;
}
