import { describe, expect, it } from "vitest";
import { agentBands, type AgentStateRow } from "../../../../loaders/loyalty/persistency/agent-bands.ts";

function sold(agents: number, keptOf: (agent: number) => number): AgentStateRow[] {
  return Array.from({ length: agents }, (_, agent_number) => {
    const kept = keptOf(agent_number);
    const rows = [
      { agent_number, month_number: 25, state: 0, policies: kept },
      { agent_number, month_number: 25, state: 33, policies: 20 - kept },
      { agent_number, month_number: 25, state: 34, policies: 7 },
    ];
    return rows.filter(({ policies }) => policies > 0);
  }).flat();
}

describe("agentBands", () => {
  it("ranks agents by their shrunk persistency into tenths that differ less than they seem to", () => {
    const { spread, bands } = agentBands(sold(200, (agent) => 8 + (agent % 10)));
    expect(bands.map(({ band, agents }) => [band, agents])).toEqual(Array.from({ length: 10 }, (_, i) => [i + 1, 20]));
    expect(bands[0]).toMatchObject({ month: 25, policies: 400, observed: 0.85 });
    expect(Number(bands[0]!["estimate"])).toBeLessThan(0.85);
    expect(Number(bands[9]!["estimate"])).toBeGreaterThan(0.4);
    expect(spread.estimate).toBeGreaterThan(0.05);
  });

  it("says that agents do not differ where chance explains it all", () => {
    const { spread, bands } = agentBands(sold(200, (agent) => (agent % 2 ? 13 : 15)));
    expect(spread.estimate).toBe(0);
    expect(new Set(bands.map(({ estimate }) => Number(estimate).toFixed(12))).size).toBe(1);
  });

  it("has no bands of fewer than ten agents", () => {
    const { spread, bands } = agentBands(sold(99, () => 10));
    expect(spread).toMatchObject({ estimate: null, reason: "too_few_agents", n: 99 });
    expect(bands).toEqual([]);
  });
});
