import type { OpenTable, World } from "./block.ts";
import type { CoreSummary } from "./core.ts";
import { newBusinessBases } from "./new-business-basis.ts";
import { allProducts } from "./products.ts";
import { random } from "./random.ts";
import { monthsObserved, monthStart } from "./summary.ts";

/** Tables that no customer has a part in: agents, staff, employers, assumptions and finance. */
export function writeBookTables(world: World, summaries: readonly CoreSummary[], open: OpenTable): void {
  writeAgents(world, open);
  writeStaff(world, open);
  writeEmployers(world, open);
  writeAssumptions(open);
  writeFinance(world, summaries, open);
}

function writeAgents(world: World, open: OpenTable): void {
  for (const agent of world.agents) {
    const branch = world.branches[agent.branch]!;
    open("agents").add({
      agent_id: agent.index,
      manager_id: agent.manager,
      hired_on: agent.hired,
      left_on: agent.left,
      branch: branch.name,
      region: world.regions[branch.region]!.name,
    });
  }
}

function writeStaff(world: World, open: OpenTable): void {
  for (const member of world.staff) {
    open("staff").add({
      staff_id: member.index,
      branch: member.branch === null ? null : world.branches[member.branch]!.name,
      role: member.role,
      hourly_cost: member.hourlyCost,
      joined_on: member.joined,
      left_on: member.left,
      trained_on: member.trained,
    });
  }
}

function writeEmployers(world: World, open: OpenTable): void {
  for (const employer of world.employers) {
    open("employers").add({
      employer_id: employer.index,
      size_band: employer.size,
      industry: employer.industry,
      growth_stage: employer.growth,
    });
  }
}

function writeAssumptions(open: OpenTable): void {
  for (const { version, byProduct } of newBusinessBases) {
    for (const product of allProducts) {
      byProduct[product].forEach((year, i) =>
        open("assumptions").add({ version, product, policy_year: i + 1, ...year }),
      );
    }
  }
}

/** Part of a month's new business that finance values in the month after, and the spread of what it books around the actuaries' figure. */
const VALUED_LATE = 0.15;
const BOOKING_NOISE = 0.015;

/** The booked months: premium and commission are a third of the quarter; the value of new business is the actuaries', partly a month late. */
function writeFinance(world: World, summaries: readonly CoreSummary[], open: OpenTable): void {
  const total = (series: (summary: CoreSummary) => Float64Array, at: number) =>
    summaries.reduce((sum, summary) => sum + series(summary)[at]!, 0);
  const noise = random(world.options.seed, "finance value of new business");
  const valued = (month: number) => (month < 0 ? 0 : total((summary) => summary.book.newBusinessValue, month));
  for (let month = 0; month < monthsObserved(world); month++) {
    const quarter = Math.floor(month / 3);
    const vnb = (1 - VALUED_LATE) * valued(month) + VALUED_LATE * valued(month - 1);
    const lines = {
      ape: total((summary) => summary.book.ape, month),
      premium: total((summary) => summary.money.premium, quarter) / 3,
      commission: total((summary) => summary.money.commission, quarter) / 3,
      vnb: vnb * (1 + BOOKING_NOISE * noise.normal()),
      claims: total((summary) => summary.book.claims, month),
    };
    for (const [line, amount] of Object.entries(lines)) {
      open("finance").add({ month: monthStart(world, month), line, amount: Math.round(amount) });
    }
  }
}
