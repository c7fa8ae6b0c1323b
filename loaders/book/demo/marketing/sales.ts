import type { OpenTable, Policy, World } from "../block.ts";
import type { Random } from "../random.ts";
import { annualPremiumEquivalent } from "./outcomes.ts";
import { HISTORY_WEEKS, weekIndex } from "./weeks.ts";

/** Share of applications that do not become a policy. */
const NOT_ISSUED = 0.16;

/** Policies and APE (cents) issued by week and region, at week * regions + region; plain arrays, they cross threads. */
export interface WeeklySales {
  policies: number[];
  ape: number[];
}

export function countSales(policies: readonly Policy[], firstWeek: number, regions: number): WeeklySales {
  const sales = { policies: zeros(regions), ape: zeros(regions) };
  for (const policy of policies) {
    const week = weekIndex(policy.issued, firstWeek);
    if (week < 0 || week >= HISTORY_WEEKS) continue;
    const cell = week * regions + policy.owner.region;
    sales.policies[cell]!++;
    sales.ape[cell]! += annualPremiumEquivalent(policy);
  }
  return sales;
}

export function addSales(parts: readonly WeeklySales[], regions: number): WeeklySales {
  const total = { policies: zeros(regions), ape: zeros(regions) };
  for (const part of parts) {
    for (let cell = 0; cell < total.policies.length; cell++) {
      total.policies[cell]! += part.policies[cell]!;
      total.ape[cell]! += part.ape[cell]!;
    }
  }
  return total;
}

/** Applications of the week: those that became policies and those that did not. */
export function applicationsFor(sales: WeeklySales, random: Random): number[] {
  return sales.policies.map((policies) => policies + random.poisson((policies * NOT_ISSUED) / (1 - NOT_ISSUED)));
}

function zeros(regions: number): number[] {
  return new Array<number>(HISTORY_WEEKS * regions).fill(0);
}

export function writeSales(
  sales: WeeklySales,
  applications: ArrayLike<number>,
  inquiries: ArrayLike<number>,
  weeks: readonly number[],
  world: World,
  open: OpenTable,
): void {
  const table = open("sales");
  for (let cell = 0; cell < sales.policies.length; cell++) {
    table.add({
      week: weeks[Math.floor(cell / world.regions.length)],
      region: world.regions[cell % world.regions.length]!.name,
      inquiries: inquiries[cell],
      applications: applications[cell],
      policies: sales.policies[cell],
      ape: sales.ape[cell],
    });
  }
}
