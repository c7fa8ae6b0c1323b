import type { Block, Policy, Product, World } from "../block.ts";
import { deathRate } from "../mortality.ts";
import { allProducts } from "../products.ts";
import { DAYS_A_MONTH } from "../hazard.ts";
import { expectEnds, isInForce, sampledEvery } from "./expected-course.ts";
import { rounded } from "./rounded.ts";

/** Years ahead beyond which nothing is counted. */
const HORIZONS = [5, 10, 20] as const;

/** Policies in force on the book's last day and the years that they are still expected to be, by horizon. */
export type LifetimeSums = Record<Product, { policies: number; years: number[] }>;

/**
 * Under the hazards of the simulation and the deaths that it would draw; that agents will leave, prices change and critical
 * illnesses end policies is left out.
 */
export function countResidualLifetime(world: World, block: Block): LifetimeSums {
  const sums = Object.fromEntries(
    allProducts.map((product) => [product, { policies: 0, years: HORIZONS.map(() => 0) }]),
  ) as LifetimeSums;
  for (const policy of block.policies) {
    if (policy.index % sampledEvery(world, 5_000) !== 0 || !isInForce(policy, world.asOf)) continue;
    const of = sums[policy.product];
    of.policies++;
    expectedYears(world, policy).forEach((years, i) => (of.years[i]! += years));
  }
  return sums;
}

/** Month by month: the probability that neither the owner's will, nor death, nor the end of cover has come. */
function expectedYears(world: World, policy: Policy): number[] {
  const from = world.asOf;
  const months = 12 * HORIZONS.at(-1)!;
  const until = Math.min(from + months * DAYS_A_MONTH, (policy.coverUntil ?? Infinity) - 1);
  const kept = new Float64Array(months + 1);
  expectEnds(world, { policy, from, until }, (day, ends) => {
    kept[Math.min(months, Math.ceil((day - from) / DAYS_A_MONTH))]! += ends;
  });
  const years = HORIZONS.map(() => 0);
  let alive = 1;
  for (let month = 0; month < months && from + month * DAYS_A_MONTH < until; month++) {
    alive -= kept[month]!;
    const lives = alive * survival(policy, from, (month + 0.5) / 12);
    HORIZONS.forEach((horizon, i) => (years[i]! += month < 12 * horizon ? lives / 12 : 0));
  }
  return years;
}

function survival({ insured }: Policy, from: number, years: number): number {
  const age = from / 365.25 + 1970 - insured.birthYear;
  const cumulative =
    (insured.latent.frailty * (deathRate(age + years, insured.gender) - deathRate(age, insured.gender))) / 0.092;
  return Math.exp(-cumulative);
}

/** For truth.json: mean further years in force within each horizon, over all policies and by product. */
export function describeResidualLifetime(parts: readonly LifetimeSums[]): Record<string, unknown> {
  const describe = (products: readonly Product[]) => {
    const each = parts.flatMap((part) => products.map((product) => part[product]));
    const policies = each.reduce((total, part) => total + part.policies, 0);
    const mean = (i: number) => rounded(each.reduce((total, part) => total + part.years[i]!, 0) / policies);
    return { policies, ...Object.fromEntries(HORIZONS.map((horizon, i) => [`within_${horizon}`, mean(i)])) };
  };
  return { all: describe(allProducts), ...Object.fromEntries(allProducts.map((each) => [each, describe([each])])) };
}
