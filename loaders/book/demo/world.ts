import { hireAgents } from "./agents.ts";
import {
  BLOCK_CUSTOMERS,
  type Branch,
  type DemoOptions,
  type Employer,
  type StaffMember,
  type World,
} from "./block.ts";
import { day } from "./calendar.ts";
import { random, type Random } from "./random.ts";
import { regions } from "./regions.ts";
import { seasonalIntensity } from "./season.ts";

const FIRST_DAY = day("2004-01-01");
const AS_OF = day("2025-12-31");
/** The first Monday on or before the first day. */
const FIRST_WEEK = day("2003-12-29");
const WALKOUT = day("2021-09-15");

/** Everything that is common to all blocks, from the options alone. */
export function makeWorld(options: DemoOptions): World {
  const scale = options.customers / 60_000;
  const branches = openBranches();
  const open = (theme: string) => random(options.seed, `world ${theme}`);
  const agents = hireAgents(branches, Math.max(12, Math.round(120 * scale)), AS_OF, open("agents"));
  return {
    options,
    blocks: Math.ceil(options.customers / BLOCK_CUSTOMERS),
    firstDay: FIRST_DAY,
    observedFrom: day("2016-01-01"),
    asOf: AS_OF,
    regions,
    branches,
    agents,
    agentsOf: branches.map((branch) => agents.filter((agent) => agent.branch === branch.index)),
    staff: employStaff(branches, Math.max(1, Math.round(scale)), open("staff")),
    employers: foundEmployers(Math.max(60, Math.round(600 * scale)), open("employers")),
    firstWeek: FIRST_WEEK,
    salesIntensity: seasonalIntensity(FIRST_WEEK, AS_OF),
  };
}

/** One branch for each full 2.5 % of the population and at least one a region; the second of Taichung walks out. */
function openBranches(): Branch[] {
  const branches: Branch[] = [];
  regions.forEach(({ name, share }, region) => {
    const count = Math.max(1, Math.round(share / 0.025));
    for (let i = 1; i <= count; i++) {
      const walkout = name === "Taichung" && i === 2 ? WALKOUT : null;
      branches.push({ index: branches.length, name: count > 1 ? `${name} ${i}` : name, region, walkout });
    }
  });
  return branches;
}

function employStaff(branches: readonly Branch[], scale: number, random: Random): StaffMember[] {
  const places = [
    ...branches.flatMap((branch) => Array.from({ length: 3 * scale }, () => ["counter", branch.index] as const)),
    ...Array.from({ length: 40 * scale }, () => ["phone", null] as const),
    ...Array.from({ length: 20 * scale }, () => ["service", null] as const),
  ];
  const hourlyCost = { counter: 42_000, phone: 36_000, service: 48_000 };
  return places.map(([role, branch], index) => {
    const joined = FIRST_DAY + random.integer(AS_OF - 400 - FIRST_DAY);
    const left = joined + 200 + Math.round(random.exponential(9 * 365));
    const trained = day("2021-01-01") + random.integer(4 * 365);
    return {
      index,
      branch,
      role,
      hourlyCost: hourlyCost[role] + 100 * random.integer(80),
      joined,
      left: left <= AS_OF ? left : null,
      trained: random.chance(0.7) && trained > joined && trained < Math.min(left, AS_OF) ? trained : null,
    };
  });
}

function foundEmployers(count: number, random: Random): Employer[] {
  const industries = [
    "manufacturing",
    "retail",
    "construction",
    "finance",
    "health care",
    "education",
    "transport",
    "technology",
  ];
  return Array.from({ length: count }, (_, index) => ({
    index,
    size: random.pick(["micro", "small", "medium", "large"] as const, [4, 3, 2, 1]),
    industry: random.pick(industries, [5, 3, 2, 1, 2, 2, 1, 3]),
    growth: random.pick(["start_up", "growing", "mature", "declining"] as const, [1, 3, 4, 2]),
  }));
}
