import type { OpenTable, Product, World } from "./block.ts";
import type { CoreSummary } from "./core.ts";
import { allProducts, productForms } from "./products.ts";
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

/** Spread and claims of each version of the basis: the newest credits more and charges less. */
const versions: readonly (readonly [version: string, spread: number, claims: number])[] = [
  ["2019", 0.017, 0.55],
  ["2022", 0.021, 0.54],
  ["2025", 0.0185, 0.53],
];
const lapses = [0.16, 0.13, 0.095, 0.075, 0.065, 0.05];
const POLICY_YEARS = 20;

function writeAssumptions(open: OpenTable): void {
  for (const [version, spread, claims] of versions) {
    for (const product of allProducts) {
      for (let year = 1; year <= POLICY_YEARS; year++)
        open("assumptions").add(assumption(version, product, year, spread, claims));
    }
  }
}

function assumption(version: string, product: Product, year: number, spread: number, claims: number) {
  const { savings, commission, lossRatio } = productForms[product];
  return {
    version,
    product,
    policy_year: year,
    lapse: Math.round(lapses[Math.min(year, lapses.length) - 1]! * productForms[product].restlessness * 1e4) / 1e4,
    claim: lossRatio > 0 ? Math.round(claims * 1e4) / 1e4 : Math.round((0.02 + 0.003 * year) * 1e4) / 1e4,
    expense: year === 1 ? 0.5 : 0.05,
    commission: year === 1 ? commission[0] : year <= 5 ? commission[2] : 0,
    spread: savings > 0 ? spread : 0,
  };
}

/** Margin of new business over APE by which the demo's finance books VNB. */
const VNB_MARGIN = 0.31;

/** The booked months: premium and commission are a third of the quarter; APE carries what was issued late in a month over. */
function writeFinance(world: World, summaries: readonly CoreSummary[], open: OpenTable): void {
  const total = (series: (summary: CoreSummary) => Float64Array, at: number) =>
    summaries.reduce((sum, summary) => sum + series(summary)[at]!, 0);
  for (let month = 0; month < monthsObserved(world); month++) {
    const quarter = Math.floor(month / 3);
    const ape = total((summary) => summary.book.ape, month);
    const lines = {
      ape,
      premium: total((summary) => summary.money.premium, quarter) / 3,
      commission: total((summary) => summary.money.commission, quarter) / 3,
      vnb: VNB_MARGIN * ape,
      claims: total((summary) => summary.book.claims, month),
    };
    for (const [line, amount] of Object.entries(lines)) {
      open("finance").add({ month: monthStart(world, month), line, amount: Math.round(amount) });
    }
  }
}
