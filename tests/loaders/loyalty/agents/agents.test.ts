import { describe, expect, it } from "vitest";
import { agents } from "../../../../loaders/loyalty/agents/index.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";
import { contextOf } from "../part-context.ts";

async function partOf(rows: TableRows, without: string[] = []) {
  return agents(contextOf(await stagedBook(rows), without));
}

const hired = (count: number, from: number, left_on: string | null, more = {}) =>
  Array.from({ length: count }, (_, i) => ({
    agent_id: `A${from + i}`,
    hired_on: "2020-01-31",
    left_on,
    branch: "North 1",
    region: "North",
    ...more,
  }));

const sold = (count: number, from: number, agent_id: string, more = {}) =>
  Array.from({ length: count }, (_, i) => ({
    policy_id: `P${String(from + i).padStart(4, "0")}`,
    customer_id: `C${from + i}`,
    product: "term",
    issued_on: "2021-03-01",
    frequency: 12,
    annual_premium: 1000,
    agent_id,
    ...more,
  }));

describe("agents of a book", () => {
  it("counts an agent as gone at 13 months when the last day came by then", async () => {
    const rows = [...hired(15, 0, "2021-02-28"), ...hired(25, 100, "2021-03-01"), ...hired(10, 200, null)];
    const { numbers, tables } = await partOf({ agents: rows });
    expect(numbers["loyalty.agents.attrition_13"]).toMatchObject({ n: 50, grade: "M" });
    expect(numbers["loyalty.agents.attrition_13"]!.estimate).toBeCloseTo(15 / 50, 12);
    const at = (month: number) => tables["agents_survival"]!.find((row) => row["month"] === month)?.["estimate"];
    expect([at(12), at(14)]).toEqual([1, expect.closeTo(10 / 50, 12)]);
  });

  it("leaves out agents hired before observation began, who are known only where they stayed", async () => {
    const old = hired(30, 500, null, { hired_on: "2010-01-01" });
    const { numbers } = await partOf({ agents: [...hired(20, 0, "2020-03-01"), ...old] });
    expect(numbers["loyalty.agents.attrition_13"]).toMatchObject({ estimate: 1, n: 20 });
  });

  it("pools branches of fewer than ten agents, and has no places where one level is left", async () => {
    const rows = [
      ...hired(30, 0, "2020-06-01"),
      ...hired(20, 100, null, { branch: "South 1", region: "South" }),
      ...hired(4, 200, null, { branch: "South 2", region: "South" }),
    ];
    const { tables } = await partOf({ agents: rows });
    const shown = tables["agents_places"]!.map(({ trait, category, agents }) => [trait, category, agents]);
    expect(shown).toEqual([
      ["region", "North", 30],
      ["region", "South", 24],
      ["branch", "North 1", 30],
      ["branch", "other", 24],
    ]);
  });

  it("knows orphans from servicing: nobody, or somebody who has left, serves the policy", async () => {
    const stretch = (policy: number, agent_id: string | null, from_on: string, until_on: string | null = null) => ({
      policy_id: `P${String(policy).padStart(4, "0")}`,
      agent_id,
      from_on,
      until_on,
    });
    const rows = {
      agents: [...hired(12, 0, null), ...hired(12, 100, "2023-01-01")],
      policies: [...sold(30, 0, "A0"), ...sold(20, 100, "A100"), ...sold(10, 200, "A100")],
      servicing: [
        ...Array.from({ length: 30 }, (_, i) => stretch(i, "A0", "2021-03-01")),
        ...Array.from({ length: 20 }, (_, i) => stretch(100 + i, "A100", "2021-03-01", "2023-01-01")),
        ...Array.from({ length: 10 }, (_, i) => stretch(200 + i, "A100", "2021-03-01", "2023-01-01")),
        ...Array.from({ length: 10 }, (_, i) => stretch(200 + i, "A1", "2023-04-01")),
      ],
    };
    const { numbers, tables } = await partOf(rows);
    expect(numbers["loyalty.agents.orphan_policies"]!.estimate).toBe(20);
    expect(numbers["loyalty.agents.orphan_share"]!.estimate).toBeCloseTo(20 / 60, 12);
    expect(numbers["loyalty.agents.orphan_premium"]!.estimate).toBe(20_000);
    expect(tables["agents_orphans"]!.map(({ state, policies }) => [state, policies])).toEqual([
      ["served", 40],
      ["orphan_25", 20],
    ]);
  });

  it("takes the selling agent for the serving one without a table of servicing", async () => {
    const rows = {
      agents: [...hired(12, 0, null), ...hired(12, 100, "2025-09-01")],
      policies: [...sold(30, 0, "A0"), ...sold(20, 100, "A100")],
    };
    const { numbers, tables, missing } = await partOf(rows, ["servicing"]);
    expect(numbers["loyalty.agents.orphan_policies"]!.estimate).toBe(20);
    expect(tables["agents_orphans"]!.map(({ state }) => state)).toEqual(["served", "orphan_0_6"]);
    expect(missing.map(({ table }) => table)).toEqual(["servicing"]);
  });

  it("has reasons in place of numbers without agents, policies or leavers", async () => {
    const none = await partOf({});
    expect(Object.values(none.numbers).map(({ estimate }) => estimate)).toEqual(
      Object.values(none.numbers).map(() => null),
    );
    const alone = await partOf({ agents: hired(20, 0, null) });
    expect(alone.numbers["loyalty.agents.attrition_13"]!.estimate).toBe(0);
    expect(alone.numbers["loyalty.agents.orphan_share"]).toMatchObject({ estimate: null, reason: "no_agent_policies" });
    const absent = await partOf({}, ["agents", "servicing"]);
    expect([Object.keys(absent.numbers), absent.missing.map(({ table }) => table)]).toEqual([
      [],
      ["agents", "servicing"],
    ]);
  });
});
