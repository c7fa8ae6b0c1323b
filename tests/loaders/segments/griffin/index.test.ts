import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { griffin } from "../../../../loaders/segments/griffin/index.ts";
import type { Part } from "../../../../loaders/segments/part.ts";
import type { Database } from "../../../../loaders/stage/database.ts";
import { contextOf } from "../../loyalty/part-context.ts";
import { stagedBook } from "../../stage/staged-book.ts";
import { surveyBook } from "./survey-book.ts";

/** Twenty people of each type in two waves; twelve of the premium ones cool down in between. */
const people = Array.from({ length: 80 }, (_, i) => {
  const high = { preference: 8, difference: 8 };
  const low = { preference: 4, difference: 4 };
  const first = i < 40 ? high : low;
  const second = i >= 20 && i < 32 ? low : first;
  return { policies: i % 40 < 20 ? 1 : 2, waves: [first, second] };
});

describe("griffin of a book that hardly anybody is in any more", () => {
  it("carries no answers to policyholders who are not there", async () => {
    const rows = surveyBook(people);
    const ended = rows["policies"]!.map((policy) => ({ ...policy, ended_on: "2025-10-01", end_reason: "lapse" }));
    const database = await stagedBook({ ...rows, policies: ended });
    const { numbers, tables } = await griffin(contextOf(database));
    database.close();
    expect(numbers["segments.griffin.premium_share"]!.reason).toBe("griffin_few_holders");
    expect(tables).not.toHaveProperty("griffin_types");
  });
});

describe("griffin", () => {
  let database: Database;
  let part: Part;

  beforeAll(async () => {
    database = await stagedBook(surveyBook(people));
    part = await griffin(contextOf(database));
  });
  afterAll(() => database.close());

  it("cuts attachment at the first wave's median and keeps the cut", () => {
    expect(part.tables["griffin_waves"]).toMatchObject([
      { wave: "2023", cut: 4, attached: 0.5 },
      { wave: "2024", cut: 4, attached: null },
    ]);
  });

  it("withholds a type of fewer than ten people with the next smallest, and a move with the next", () => {
    const premium = part.tables["griffin_types"]![0]!;
    expect(premium["people"]).toBeNull();
    expect(premium).not.toHaveProperty("share");
    const moves = part.tables["griffin_moves"]!.filter(({ from }) => from === "premium");
    expect(moves).toMatchObject([
      { to: "premium", withheld: true, people: null },
      { to: "inertia", withheld: true, people: null },
    ]);
  });

  it("has no row for moves back from having bought again", () => {
    expect(part.tables["griffin_moves"]!.filter(({ from, to }) => from === "inertia" && to === "none")).toEqual([]);
  });

  it("tells what followed only of answers twelve months old", () => {
    expect(part.tables["griffin_types"]!.map((row) => row["followed"] ?? null)).toContain(40);
  });

  it("says what is lacking without a survey, and goes by the proxy's table alone", async () => {
    const without = await griffin(contextOf(database, ["surveys"]));
    expect(without.missing.map(({ analysis }) => analysis)).toContain("griffin_survey");
    expect(without.numbers["segments.griffin.inertia_share"]).toMatchObject({
      estimate: null,
      reason: "griffin_no_survey",
    });
    expect(without.tables).not.toHaveProperty("griffin_types");
  });

  it("has nothing to say without policies", async () => {
    const without = await griffin(contextOf(database, ["policies"]));
    expect(without.numbers).toEqual({});
    expect(without.missing[0]).toMatchObject({ table: "policies" });
  });
});
