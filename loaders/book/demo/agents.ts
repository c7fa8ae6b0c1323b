import type { Agent, Branch } from "./block.ts";
import { addMonths, firstOfMonth } from "./calendar.ts";
import type { Random } from "./random.ts";

const FIRST_YEAR = 1996;
const LAST_YEAR = 2025;
/** Share that is still there after 13 months, and the share that stays each later year. */
const AFTER_13_MONTHS = 0.34;
const STAYS_A_YEAR = 0.85;
/** Share of the walking branch that goes on the day. */
const WALKS_OUT = 0.85;

/** Tied agents hired evenly over the years, in the order of hiring; managers are agents hired three years earlier or more. */
export function hireAgents(branches: readonly Branch[], hiredAYear: number, asOf: number, random: Random): Agent[] {
  const agents: Agent[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    for (let i = 0; i < hiredAYear; i++) {
      const hired = firstOfMonth(year, 1) + Math.floor((365 * (i + random.uniform())) / hiredAYear);
      const branch = branches[random.integer(branches.length)]!;
      const left = leaving(hired, branch, random);
      agents.push({
        index: agents.length,
        manager: managerOf(agents, branch, hired, random),
        hired,
        left: left <= asOf ? left : null,
        branch: branch.index,
      });
    }
  }
  return agents;
}

function leaving(hired: number, branch: Branch, random: Random): number {
  const left = addMonths(hired, 0) + Math.round(30.44 * monthsUntilLeaving(random));
  const walksOut = branch.walkout !== null && hired < branch.walkout && left > branch.walkout;
  return walksOut && random.chance(WALKS_OUT) ? branch.walkout! + random.integer(14) : left;
}

/** Most go in the first months: the hazard falls by half until month 13, then 15 % leave a year. */
function monthsUntilLeaving(random: Random): number {
  const survives = random.uniform();
  if (survives > AFTER_13_MONTHS) {
    const cumulative = Math.log(survives) / Math.log(AFTER_13_MONTHS);
    return 0.5 + 12.4 * cumulative ** 1.4;
  }
  return 13 + (12 * Math.log(survives / AFTER_13_MONTHS)) / Math.log(STAYS_A_YEAR);
}

function managerOf(agents: readonly Agent[], branch: Branch, hired: number, random: Random): number | null {
  for (let attempt = 0; attempt < 40 && agents.length > 0; attempt++) {
    const candidate = agents[random.integer(agents.length)]!;
    const serves = candidate.left === null || candidate.left > hired;
    if (candidate.branch === branch.index && candidate.hired < hired - 3 * 365 && serves) return candidate.index;
  }
  return null;
}
