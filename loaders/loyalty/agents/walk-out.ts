import { group } from "d3";
import type { Database } from "../../stage/database.ts";

/** Days before as_of on which an agent came and left; null: still there. */
export interface AgentDays {
  agent_number: number;
  branch: string;
  hired_days: number;
  left_days: number | null;
  /** Days that are observed; null: all. */
  observed_days: number | null;
}

/** A branch that lost most of its agents within a month. */
export interface WalkOut {
  branch: string;
  /** Days before as_of on which it began. */
  day: number;
  agents: number;
}

/** A walk-out is so many agents of a branch and such a share of those there, within so many days. */
const FEWEST_AGENTS = 5;
const SHARE = 0.6;
const WITHIN = 31;
/** There has to be a year to follow, and a year before for the placebo. */
const YEAR = 365;

export async function readAgentDays(database: Database): Promise<AgentDays[]> {
  return database.rows<AgentDays>("SELECT * FROM staged.agent_day ORDER BY agent_number");
}

/** The largest walk-out, by share of the branch's agents, that can be followed for a year and has a year before it; null without one. */
export function findWalkOut(agents: readonly AgentDays[]): WalkOut | null {
  let best: (WalkOut & { share: number }) | null = null;
  for (const [branch, own] of group(agents, (agent) => agent.branch)) {
    for (const { left_days: day, observed_days } of own) {
      if (day === null || day < YEAR || (observed_days !== null && day > observed_days - 2 * YEAR)) continue;
      const there = own.filter((agent) => isThere(agent, day));
      const gone = there.filter((agent) => agent.left_days !== null && agent.left_days > day - WITHIN);
      const share = gone.length / there.length;
      if (gone.length < FEWEST_AGENTS || share < SHARE) continue;
      if (!best || share > best.share || (share === best.share && day > best.day))
        best = { branch, day, agents: gone.length, share };
    }
  }
  return best && { branch: best.branch, day: best.day, agents: best.agents };
}

/** Whether the agent was with the company on the day before. */
export function isThere({ hired_days, left_days }: AgentDays, day: number): boolean {
  return hired_days > day && (left_days === null || left_days <= day);
}
