import { group } from "d3";
import type { Database } from "../../stage/database.ts";
import { fitBetaPrior, shrinkShare } from "../../statistics/beta-binomial-shrinkage.ts";
import { kaplanMeier, survivalAt } from "../../statistics/kaplan-meier.ts";
import { noEventInterval, survivalInterval } from "../../statistics/survival-interval.ts";
import { poolSmallGroups } from "../../value/small-cells.ts";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import type { Row } from "../../../src/models/report.ts";

/** Month at which the attrition of agents is published. */
const MONTH = 13;
const LAST_MONTH = 60;
const METHOD = "agent_attrition";

/** An agent's time with the company in month anniversaries of hiring. */
export interface AgentRow {
  branch: string | null;
  region: string | null;
  hired_year: number;
  /** Last anniversary at which the agent was still there; null: still is. */
  there_until: number | null;
  /** Last anniversary up to as_of. */
  observed_until: number;
}

/** Agents hired since observation began: those hired before are known only where they stayed. */
export async function readAgents(database: Database): Promise<AgentRow[]> {
  return database.rows<AgentRow>(
    `SELECT branch, region, hired_year, there_until, observed_until
     FROM staged.agent_month WHERE is_observed ORDER BY agent_number`,
  );
}

/** Share of agents gone 13 months after they were hired, by Kaplan and Meier, with its 90 % interval on the log-log scale. */
export function attrition(agents: readonly AgentRow[]): Estimate {
  if (agents.length === 0) return noEstimate("no_agents", 0, METHOD);
  if (agents.length < 10) return noEstimate("too_few", agents.length, METHOD);
  const curve = curveOf(agents);
  const at = survivalAt(curve, MONTH);
  if (!at) return noEstimate("nobody_got_that_far", agents.length, METHOD);
  if (at.survival === 1) {
    const followed = agents.filter((agent) => monthsSeen(agent) >= MONTH).length;
    return estimateOf(0, agents.length, METHOD, noEventInterval(followed));
  }
  const { low, high } = survivalInterval(at.survival, at.variance);
  const bounds = { low: high === null ? null : 1 - high, high: low === null ? null : 1 - low };
  return estimateOf(1 - at.survival, agents.length, METHOD, bounds);
}

/** Share of agents still there by month since hiring: rows {month, estimate, low, high, at_risk}, as far as ten are at risk. */
export function agentSurvival(agents: readonly AgentRow[]): Row[] {
  const curve = curveOf(agents);
  const rows: Row[] = [];
  for (let month = 0; month <= LAST_MONTH; month++) {
    const at_risk = agents.filter((agent) => monthsSeen(agent) >= month).length;
    const at = survivalAt(curve, month);
    if (at_risk < 10 || !at) break;
    const { low, high } = survivalInterval(at.survival, at.variance);
    rows.push({ month, estimate: at.survival, low, high, at_risk });
  }
  return rows;
}

/** An agent who left is seen gone at the first anniversary after; one who stays is seen up to the last one. */
function monthsSeen({ there_until, observed_until }: AgentRow): number {
  return there_until === null ? observed_until : Math.min(there_until + 1, Math.max(0, observed_until));
}

function curveOf(agents: readonly AgentRow[]) {
  return kaplanMeier({
    exit: Float64Array.from(agents, monthsSeen),
    cause: Uint8Array.from(agents, ({ there_until, observed_until }) =>
      Number(there_until !== null && there_until + 1 <= observed_until),
    ),
  });
}

interface Place {
  level: string;
  agents: number;
  gone: number;
}

/**
 * Attrition at 13 months by year of hiring, region and branch, among agents hired that long ago: rows {trait, category, agents,
 * estimate, low, high, shrunk}. Levels of fewer than ten agents are pooled; regions and branches are shrunk towards all.
 */
export function attritionByPlace(agents: readonly AgentRow[]): Row[] {
  const mature = agents.filter(({ observed_until }) => observed_until >= MONTH);
  return [
    ...levels(mature, "hired", (agent) => String(agent.hired_year), false),
    ...levels(mature, "region", (agent) => agent.region ?? "unknown", true),
    ...levels(mature, "branch", (agent) => agent.branch ?? "unknown", true),
  ];
}

function levels(
  agents: readonly AgentRow[],
  trait: string,
  levelOf: (agent: AgentRow) => string,
  shrunk: boolean,
): Row[] {
  const places = [...group(agents, levelOf)].map(([level, own]): Place => ({
    level,
    agents: own.length,
    gone: own.filter(isGone).length,
  }));
  places.sort((a, b) => (a.level < b.level ? -1 : 1));
  const kept = poolSmallGroups(places, (place) => place.agents, pooled);
  if (kept.length < 2) return [];
  const prior = fitBetaPrior(
    kept.map(({ gone }) => gone),
    kept.map(({ agents }) => agents),
  )!;
  return kept.map(({ level, agents, gone }) => {
    const { estimate, low, high } = shrunk ? shrinkShare(gone, agents, prior) : wilsonProportion(gone, agents)!;
    return { trait, category: level, agents, estimate, low, high, shrunk };
  });
}

function pooled(places: Place[]): Place {
  const sum = (of: "agents" | "gone") => places.reduce((total, place) => total + place[of], 0);
  return { level: "other", agents: sum("agents"), gone: sum("gone") };
}

function isGone({ there_until }: AgentRow): boolean {
  return there_until !== null && there_until < MONTH;
}
