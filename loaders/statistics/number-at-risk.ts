import { checkLifetimes, startOfRisk, type Lifetimes } from "./lifetimes.ts";

/** Weight at risk at each of some times, in any order: those seen just before it. */
export function numberAtRisk(lifetimes: Lifetimes, times: readonly number[]): number[] {
  checkLifetimes(lifetimes);
  const start = startOfRisk(lifetimes);
  const { exit, weight } = lifetimes;
  const counts = times.map(() => 0);
  for (let i = 0; i < exit.length; i++) {
    times.forEach((time, t) => {
      if (start[i]! < time && exit[i]! >= time) counts[t]! += weight ? weight[i]! : 1;
    });
  }
  return counts;
}
