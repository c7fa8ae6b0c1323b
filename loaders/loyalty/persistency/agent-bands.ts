import { group } from "d3";
import type { Database } from "../../stage/database.ts";
import { fitBetaPrior, shrinkShare, spreadOfShares } from "../../statistics/beta-binomial-shrinkage.ts";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { DEFAULT_DEFINITION, treatmentOf } from "../../../src/models/persistency-definition.ts";
import { PERSISTENCY_MONTHS } from "../../../src/models/persistency.ts";
import type { Row } from "../../../src/models/report.ts";

export interface AgentStateRow {
  agent_number: number;
  month_number: number;
  state: number;
  policies: number;
}

export interface AgentBands {
  /** Standard deviation of agents' true persistency at 25 months, as a fraction. */
  spread: Estimate;
  /** {month, band, agents, policies, observed, estimate}: band 1 is the best tenth of agents. */
  bands: Row[];
}

const BANDS = 10;
/** Each band holds ten agents or more. */
const FEWEST_AGENTS = 100;
const METHOD = "agents_shrunk";

export async function readAgentStates(database: Database): Promise<AgentStateRow[]> {
  return database.rows<AgentStateRow>(
    "SELECT * FROM staged.persistency_agent ORDER BY agent_number, month_number, state",
  );
}

/** How much agents differ in the persistency of what they sold, and their tenths from best to worst, each agent shrunk first. */
export function agentBands(rows: readonly AgentStateRow[]): AgentBands {
  const results = PERSISTENCY_MONTHS.map((month) => ({ month, ...bandsAt(rows, month) }));
  const at25 = results.find(({ month }) => month === 25)!;
  return { spread: at25.spread, bands: results.flatMap(({ bands }) => bands) };
}

function bandsAt(rows: readonly AgentStateRow[], month: number): { spread: Estimate; bands: Row[] } {
  const agents = agentsAt(rows, month);
  if (agents.length < FEWEST_AGENTS)
    return { spread: noEstimate("too_few_agents", agents.length, METHOD, "C"), bands: [] };
  const prior = fitBetaPrior(
    agents.map(({ kept }) => kept),
    agents.map(({ policies }) => policies),
  )!;
  const shrunk = agents.map((agent) => ({ ...agent, share: shrinkShare(agent.kept, agent.policies, prior).estimate }));
  shrunk.sort((a, b) => b.share - a.share || a.agent - b.agent);
  const bands = Array.from({ length: BANDS }, (_, i) => {
    const own = shrunk.slice(Math.round((i * agents.length) / BANDS), Math.round(((i + 1) * agents.length) / BANDS));
    const policies = own.reduce((sum, agent) => sum + agent.policies, 0);
    const total = (value: (agent: (typeof own)[number]) => number) => own.reduce((sum, agent) => sum + value(agent), 0);
    const observed = total(({ kept }) => kept) / policies;
    const estimate = total(({ share, policies }) => share * policies) / policies;
    return { month, band: i + 1, agents: own.length, policies, observed, estimate };
  });
  return { spread: estimateOf(spreadOfShares(prior), agents.length, METHOD, { grade: "C" }), bands };
}

function agentsAt(rows: readonly AgentStateRow[], month: number) {
  const own = rows.filter((row) => row.month_number === month);
  return [...group(own, (row) => row.agent_number)].flatMap(([agent, states]) => {
    const count = (wanted: string) =>
      states
        .filter(({ state }) => treatmentOf(state, DEFAULT_DEFINITION) === wanted)
        .reduce((sum, { policies }) => sum + policies, 0);
    const [kept, gone] = [count("kept"), count("gone")];
    return kept + gone > 0 ? [{ agent, kept, policies: kept + gone }] : [];
  });
}
