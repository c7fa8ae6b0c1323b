import { afterEach, describe, expect, it } from "vitest";
import { broughtModels } from "../../../../loaders/fraud/scored/brought-models.ts";
import type { Database } from "../../../../loaders/stage/database.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";

let database: Database | null = null;
afterEach(() => database?.close());

const requests = ["R1", "R2", "R3"].map((request_id, i) => {
  return { request_id, requested_at: `2025-0${i + 1}-01 10:00:00`, kind: "policy_loan", channel: "counter" };
});

async function models(rows: TableRows) {
  database = await stagedBook({ requests, ...rows });
  return broughtModels(database, requests.length);
}

const score = (request_id: string, model: string, value: number, expert: string | null = null) => {
  return { request_id, model, expert, score: value, scored_at: model === "new" ? "2025-02-01" : "2025-01-01" };
};

describe("broughtModels", () => {
  it("puts the system as it ran first: on each request the score of the model that began last", async () => {
    const brought = await models({
      scores: [score("R1", "old", 0.1), score("R2", "old", 0.2), score("R2", "new", 0.3), score("R3", "new", 0.4)],
    });
    expect(brought.map(({ name }) => name)).toEqual(["as_run", "old", "new"]);
    expect([...brought[0]!.scores]).toEqual([0.1, 0.3, 0.4]);
    expect([...brought[1]!.scores]).toEqual([0.1, 0.2, NaN]);
  });

  it("stands alone when there is one model, with its experts by name", async () => {
    const [only, ...others] = await models({
      scores: [score("R1", "m", 0.1), score("R1", "m", 0.7, "profile"), score("R2", "m", 0.9, "behaviour")],
    });
    expect(others).toEqual([]);
    expect(Object.keys(only!.experts)).toEqual(["behaviour", "profile"]);
    expect([...only!.experts["profile"]!]).toEqual([0.7, NaN, NaN]);
  });

  it("takes the score of the light that staff saw where none else is given", async () => {
    const light = (request_id: string, value: number | null) => ({
      request_id,
      model: "m",
      score: value,
      light: "red",
    });
    const [only] = await models({
      scores: [score("R1", "m", 0.1)],
      lights: [light("R1", 0.6), light("R2", 0.7), light("R3", null)],
    });
    expect([...only!.scores]).toEqual([0.1, 0.7, NaN]);
  });

  it("knows scores outside 0 to 1 for ranks, not probabilities", async () => {
    const [only] = await models({ scores: [score("R1", "m", 712)] });
    expect(only!.isProbability).toBe(false);
    expect((await models({ scores: [score("R1", "m", 0.7)] }))[0]!.isProbability).toBe(true);
  });

  it("is empty for a book that brings neither scores nor lights", async () => {
    expect(await models({})).toEqual([]);
  });
});
