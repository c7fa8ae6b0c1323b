import type { Block, Policy, Product, World } from "../block.ts";
import { deathRate, morbidity } from "../mortality.ts";
import { allProducts } from "../products.ts";
import { DAYS_A_MONTH } from "../hazard.ts";
import { expectEnds, sampledEvery } from "./expected-course.ts";
import { rounded } from "./rounded.ts";

/** Years ahead beyond which nothing is counted. */
const HORIZONS = [5, 10, 20, 30] as const;

/** Policies in force on the book's last day and the years that they are still expected to be, by horizon. */
export type LifetimeSums = Record<Product, { policies: number; years: number[] }>;

/** Under the hazards of the simulation, and the deaths and critical illnesses that it would draw; that agents will leave is left out. */
export function countResidualLifetime(world: World, block: Block): LifetimeSums {
  const sums = Object.fromEntries(
    allProducts.map((product) => [product, { policies: 0, years: HORIZONS.map(() => 0) }]),
  ) as LifetimeSums;
  for (const policy of block.policies) {
    if (policy.index % sampledEvery(world, 5_000) !== 0 || policy.ended !== null) continue;
    const of = sums[policy.product];
    of.policies++;
    expectedYears(world, policy).forEach((years, i) => (of.years[i]! += years));
  }
  return sums;
}

/** Month by month: the probability that neither the owner's will, nor death or illness, nor the end of cover has come; riders end with their main policy. */
function expectedYears(world: World, policy: Policy): number[] {
  const from = world.asOf;
  const months = 12 * HORIZONS.at(-1)!;
  const main = policy.main ?? policy;
  const until = Math.min(
    from + months * DAYS_A_MONTH,
    (main.coverUntil ?? Infinity) - 1,
    (policy.coverUntil ?? Infinity) - 1,
  );
  const given = new Float64Array(months + 1);
  expectEnds(world, { policy: main, from, until }, (day, ends) => {
    given[Math.min(months, Math.ceil((day - from) / DAYS_A_MONTH))]! += ends;
  });
  const years = HORIZONS.map(() => 0);
  let alive = 1;
  for (let month = 0; month < months && from + month * DAYS_A_MONTH < until; month++) {
    alive -= given[month]!;
    const lives = alive * spared(policy, from, (month + 0.5) / 12);
    HORIZONS.forEach((horizon, i) => (years[i]! += month < 12 * horizon ? lives / 12 : 0));
  }
  return years;
}

/** Probability that neither death nor, where it ends the policy, critical illness comes within so many years. */
function spared({ insured, product, main }: Policy, from: number, years: number): number {
  const age = from / 365.25 + 1970 - insured.birthYear;
  const { frailty } = insured.latent;
  const dies = yearlyHazardSum((at) => frailty * deathRate(at, insured.gender), age, years);
  const isIll = product === "critical_illness" || main?.product === "critical_illness";
  const falls = isIll ? yearlyHazardSum((at) => frailty * morbidity("critical_illness", at)[0], age, years) : 0;
  return Math.exp(-dies - falls);
}

/** Integral over some years of a hazard that grows by a constant factor a year. */
function yearlyHazardSum(hazard: (age: number) => number, age: number, years: number): number {
  const growth = Math.log(hazard(age + 1) / hazard(age));
  return (hazard(age + years) - hazard(age)) / growth;
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
