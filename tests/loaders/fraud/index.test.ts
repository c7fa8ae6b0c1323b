import { describe, expect, it } from "vitest";
import { fraud } from "../../../loaders/fraud/index.ts";
import type { PillarResult } from "../../../loaders/run/pillar.ts";
import type { Value } from "../../../loaders/stage/database.ts";
import "../../../src/words/known/all.ts";
import { words } from "../../../src/words/index.ts";
import { contextOf } from "../loyalty/part-context.ts";
import { stagedBook, type TableRows } from "../stage/staged-book.ts";

const SETTINGS = { review_minutes: 20, review_cost: 200, stop_rate: 0.6, recovery_rate: 0.05 };
const REQUESTS = 60;

type Label = Record<string, Value>;

/** Requests of one a week, scored, lit and known to a source; the first ones are labelled. */
function book(labels: (request_id: string, i: number) => Label[], score = (i: number) => i / 100): TableRows {
  const ids = Array.from({ length: REQUESTS }, (_, i) => `R${i}`);
  const day = (i: number) => new Date(Date.UTC(2024, 6, 1 + 7 * i)).toISOString().slice(0, 10);
  return {
    requests: ids.map((request_id, i) => ({
      ...{ request_id, requested_at: `${day(i)} 10:00:00`, kind: "policy_loan", channel: "counter", branch: "B1" },
      ...{ amount: 1000, available_value: 2000, status: "executed" },
    })),
    scores: ids.map((request_id, i) => ({ request_id, model: "m", score: score(i), scored_at: day(i) })),
    lights: ids.map((request_id, i) => ({
      ...{ request_id, model: "m", score: score(i), light: i % 10 === 0 ? "red" : "green" },
      ...{ yellow_cut: 0.3137, red_cut: 0.4242, shown_at: `${day(i)} 10:00:00` },
    })),
    model_log: [{ changed_at: "2024-07-01 00:00:00", model: "m", change: "cuts", note: "yellow from 0.3137" }],
    labels: ids.flatMap(labels),
  };
}

const found = (request_id: string, label: string, labelled_at = "2025-09-01 00:00:00") => {
  return { request_id, labelled_at, labelled_by: "police", label };
};

async function analysed(rows: TableRows, analyst: boolean): Promise<PillarResult> {
  const database = await stagedBook(rows);
  try {
    const context = contextOf(database, ["customers"]);
    const [file] = await database.rows<{ path: string }>(
      "SELECT path FROM duckdb_databases() WHERE path IS NOT NULL ORDER BY path",
    );
    Object.assign(context.book.settings, SETTINGS, { analyst });
    return await fraud.analyse({ ...context, stagedFile: file!.path });
  } finally {
    database.close();
  }
}

const few = (request_id: string, i: number) => (i < 12 ? [found(request_id, "fraud")] : []);

const BOOKS: Record<string, TableRows> = {
  "without a finding": book(() => []),
  "with three frauds": book((id, i) => (i < 3 ? [found(id, "fraud")] : [])),
  "whose labels all come too late": book((id) => [found(id, "fraud", "2026-06-01 00:00:00")]),
  "whose labels contradict one another": book((id) => [
    found(id, "fraud"),
    found(id, "legitimate", "2025-10-01 00:00:00"),
  ]),
  "whose labels contradict one another at the same moment": book((id) => [found(id, "legitimate"), found(id, "fraud")]),
  "whose labels come before their requests": book((id, i) =>
    i < 12 ? [found(id, "fraud", "2024-01-01 00:00:00")] : [],
  ),
  "in which every request is fraud": book((id) => [found(id, "fraud")]),
  "whose scores are no probabilities": book(few, (i) => 300 + 10 * i),
  "without scores, lights and sources": { ...book(few), scores: [], lights: [] },
  "without requests": { ...book(few), requests: [] },
};

/** Where a result holds a number that JSON would turn to null. */
function notFinite(value: unknown, path = ""): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}.${key}`));
}

/** Codes of numbers that no page could explain. */
function wordless(numbers: PillarResult["numbers"]): string[] {
  const { methods, reasons, warnings } = words();
  return Object.values(numbers).flatMap((number) => [
    ...(number.method in methods ? [] : [number.method]),
    ...(number.reason === undefined || number.reason in reasons ? [] : [number.reason]),
    ...number.warnings.filter((warning) => !(warning in warnings)),
  ]);
}

describe.each(Object.entries(BOOKS))("fraud in a book %s", (_, rows) => {
  it("says what it can: every number is finite or null with a reason", async () => {
    const { numbers, tables, reports } = await analysed(rows, true);
    for (const [id, { estimate, reason }] of Object.entries(numbers)) {
      expect(estimate === null ? typeof reason : Number.isFinite(estimate), id).toBe(
        estimate === null ? "string" : true,
      );
    }
    expect(notFinite({ tables, reports })).toEqual([]);
    expect(wordless(numbers)).toEqual([]);
    expect(Object.keys(reports)).toContain("fraud/model-card");
  }, 60_000);
});

describe("fraud in an ordinary build", () => {
  it("shows neither cuts nor what a log says of them, in reports or results", async () => {
    const ordinary = JSON.stringify(await analysed(book(few), false));
    for (const secret of ["0.3137", "0.4242", "yellow from"]) expect(ordinary).not.toContain(secret);
  }, 60_000);

  it("withholds four pages and gives the others", async () => {
    const { reports } = await analysed(book(few), false);
    const withheld = Object.entries(reports).filter(([, { state }]) => state === "withheld");
    expect(withheld).toHaveLength(4);
  }, 60_000);
});

describe("fraud in a book that brings no requests", () => {
  it("names the table and the columns that it lacks on every page", async () => {
    const database = await stagedBook({});
    try {
      const context = contextOf(database, ["requests"]);
      Object.assign(context.book.settings, SETTINGS, { analyst: true });
      const { missing, reports } = await fraud.analyse(context);
      expect(missing).toMatchObject([{ table: "requests" }]);
      expect(Object.values(reports).every((page) => page.missing.length === 1)).toBe(true);
    } finally {
      database.close();
    }
  });
});
