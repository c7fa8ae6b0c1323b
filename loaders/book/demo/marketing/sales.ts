import type { Block, OpenTable, World } from "../block.ts";
import { annualPremiumEquivalent } from "./outcomes.ts";
import { HISTORY_WEEKS, weekIndex } from "./weeks.ts";

/** Applications, policies and APE (cents) by week and region, at week * regions + region; plain arrays, they cross threads. */
export interface WeeklySales {
  applications: number[];
  policies: number[];
  ape: number[];
}

/** Counts a block; `applied` holds the day of each application (or none) and `applicant` the number of its customer. */
export function countSales(
  block: Block,
  applied: ArrayLike<number>,
  applicant: ArrayLike<number>,
  firstWeek: number,
  regions: number,
): WeeklySales {
  const sales = noSales(regions);
  const cellOf = (day: number, region: number) => {
    const week = weekIndex(day, firstWeek);
    return week >= 0 && week < HISTORY_WEEKS ? week * regions + region : null;
  };
  for (const policy of block.policies) {
    const cell = cellOf(policy.issued, policy.owner.region);
    if (cell === null) continue;
    sales.policies[cell]!++;
    if (policy.ended !== policy.issued) sales.ape[cell]! += annualPremiumEquivalent(policy);
  }
  for (let i = 0; i < applied.length; i++) {
    const person = block.people[applicant[i]! - block.people[0]!.index];
    const cell = person ? cellOf(applied[i]!, person.region) : null;
    if (cell !== null) sales.applications[cell]!++;
  }
  return sales;
}

export function addSales(parts: readonly WeeklySales[], regions: number): WeeklySales {
  const total = noSales(regions);
  for (const part of parts) {
    for (const what of ["applications", "policies", "ape"] as const) {
      part[what].forEach((value, cell) => (total[what][cell]! += value));
    }
  }
  return total;
}

function noSales(regions: number): WeeklySales {
  const zeros = () => new Array<number>(HISTORY_WEEKS * regions).fill(0);
  return { applications: zeros(), policies: zeros(), ape: zeros() };
}

export function writeSales(
  sales: WeeklySales,
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
      applications: sales.applications[cell],
      policies: sales.policies[cell],
      ape: sales.ape[cell],
    });
  }
}
