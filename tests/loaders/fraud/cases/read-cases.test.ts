import { afterEach, describe, expect, it } from "vitest";
import { ageBands } from "../../../../loaders/fraud/cases/cases.ts";
import { readFindings } from "../../../../loaders/fraud/cases/findings.ts";
import { coded, readCases } from "../../../../loaders/fraud/cases/read-cases.ts";
import type { Database, Value } from "../../../../loaders/stage/database.ts";
import { stagedBook } from "../../stage/staged-book.ts";

let database: Database | null = null;
afterEach(() => database?.close());

const request = (request_id: string, requested_at: string, more: Record<string, Value> = {}) => {
  return { request_id, requested_at, kind: "policy_loan", channel: "counter", ...more };
};

describe("readCases", () => {
  it("numbers requests in the order of time, and takes what is available where no amount is named", async () => {
    database = await stagedBook({
      requests: [
        request("B", "2025-03-01 12:00:00", { amount: 500, available_value: 900 }),
        request("A", "2025-02-01 06:00:00", { available_value: 800, kind: "payee_change" }),
      ],
    });
    const cases = await readCases(database);
    expect(cases.count).toBe(2);
    expect([...cases.exposed]).toEqual([800, 500]);
    expect(cases.at[1]! - cases.at[0]!).toBe(28.25);
    expect(cases.kind.levels[cases.kind.codes[0]!]).toBe("payee_change");
  });

  it("leaves what the book does not say unknown", async () => {
    database = await stagedBook({ requests: [request("A", "2025-02-01 06:00:00")] });
    const cases = await readCases(database);
    expect([cases.customer[0], cases.payee[0], cases.branch.codes[0]]).toEqual([-1, -1, -1]);
    expect([cases.age[0], cases.exposed[0]]).toEqual([NaN, NaN]);
  });

  it("is empty for a book without requests", async () => {
    database = await stagedBook({});
    expect((await readCases(database)).count).toBe(0);
    expect((await readFindings(database)).request).toHaveLength(0);
  });

  it("leaves findings about requests that are not in the book aside", async () => {
    const label = { labelled_at: "2025-04-01 00:00:00", labelled_by: "police", label: "fraud" };
    database = await stagedBook({
      requests: [request("A", "2025-02-01 06:00:00")],
      labels: [
        { request_id: "A", ...label },
        { request_id: "X", ...label },
      ],
    });
    expect([...(await readFindings(database)).request]).toEqual([0]);
  });
});

describe("coded", () => {
  it("codes by the order of names, whatever the order of rows", () => {
    expect(coded(["b", null, "a"])).toEqual({ codes: Int16Array.of(1, -1, 0), levels: ["a", "b"] });
  });
});

describe("ageBands", () => {
  it("begins a band at its age, and codes an unknown age as none", () => {
    expect([...ageBands({ age: Float64Array.of(49, 50, 64, 65, 75, NaN) }).codes]).toEqual([0, 1, 1, 2, 3, -1]);
  });
});
