import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { obstacles } from "../../../../loaders/crm/obstacles/index.ts";
import { OBSTACLES } from "../../../../loaders/crm/obstacles/obstacles.ts";
import type { Part } from "../../../../loaders/crm/part.ts";
import { estimateOf, type Estimate } from "../../../../src/models/evidence.ts";
import type { Row } from "../../../../src/models/report.ts";
import { knownMetric } from "../../../../src/metrics.ts";
import { obstacleWords } from "../../../../src/words/crm-obstacles.ts";
import type { Database } from "../../../../loaders/stage/database.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";

const PEOPLE = 40;
const name = (i: number) => `c${i}`;
const people = Array.from({ length: PEOPLE }, (_, i) => i);

/** Forty policyholders; every second has called lately and prefers the phone, the others an app that they do not use. */
const rows: TableRows = {
  customers: people.map((i) => ({ customer_id: name(i), preferred_channel: i % 2 === 0 ? "phone" : "app" })),
  policies: people.map((i) => ({ policy_id: `p${i}`, customer_id: name(i), product: "term", issued_on: "2020-01-01" })),
  ledger: people.flatMap((i) =>
    [2023, 2024, 2025].map((year) => ({
      policy_id: `p${i}`,
      period_start: `${year}-03-01`,
      kind: "premium",
      amount: 1000 - i,
    })),
  ),
  contacts: people
    .filter((i) => i % 4 < 2)
    .map((i) => ({
      contact_id: `k${i}`,
      customer_id: name(i),
      occurred_at: "2025-06-01 10:00:00",
      channel: i % 8 < 4 ? "phone" : "web",
      direction: "inbound",
      purpose: "service",
      resolved_first_time: i % 8 < 4,
    })),
  campaigns: [{ campaign_id: "m", unit: "customer", assignment: "rule", starts_on: "2025-02-01", window_days: 90 }],
  arms: [{ campaign_id: "m", arm: "call", planned_share: 1 }],
  members: people
    .filter((i) => i < 8 || (i >= 20 && i < 28))
    .map((i) => ({ campaign_id: "m", customer_id: name(i), unit_id: name(i), arm: "call", assigned_on: "2025-02-01" })),
};

const brought = (tables: TableRows) =>
  Object.fromEntries(
    Object.entries(tables).map(([table, all]) => [table, [...new Set(all.flatMap((row) => Object.keys(row)))]]),
  );

async function found(
  database: Database,
  tables: TableRows,
  numbers: Record<string, Estimate> = {},
  earlier: Record<string, Row[]> = {},
): Promise<Part> {
  const book = { settings: {} as never, columns: brought(tables) };
  return obstacles({ book, database, numbers, tables: earlier } as never);
}

const valueOf = ({ numbers }: Part, id: string) => numbers[`crm.obstacle.${id}`]?.estimate;

describe("obstacles of a small book", () => {
  let database: Database;
  let part: Part;
  beforeAll(async () => {
    database = await stagedBook(rows);
    part = await found(database, rows, { "value.contribution.total": estimateOf(1, 1, "count") });
  });
  afterAll(() => database.close());

  it("counts whose needs are known: those with a contact in two years", () => {
    expect(valueOf(part, "needs_known")).toBe(0.5);
  });

  it("counts contacts through the preferred channel", () => {
    // Of twenty who made contact, ten prefer the phone; of those, five came by phone.
    expect(valueOf(part, "preferred_channel")).toBe(0.25);
  });

  it("holds those whom campaigns reached against the ranking of the year before", () => {
    // Sixteen were reached; the eight most valuable, a fifth of forty, are all among them: half, which is 2.5 times a fifth.
    expect(valueOf(part, "reach_lift")).toBe(2.5);
  });

  it("compares app and web with people for the same purpose", () => {
    expect(valueOf(part, "self_service_gap")).toBe(-1);
  });

  it("knows profit as the one outcome that is measured", () => {
    expect(valueOf(part, "outcomes_measured")).toBe(1);
    expect(part.tables["crm_obstacles"]!.find((row) => row["obstacle"] === "wrong_yardstick")!["state"]).toBe("amber");
  });

  it("says of each obstacle how many of its signs were measured, and counts their states", () => {
    const states = part.tables["crm_obstacles"]!;
    expect(states).toHaveLength(OBSTACLES.length);
    const counts = ["red", "amber", "green", "unmeasured"].map(
      (state) => part.numbers[`crm.obstacles.${state}`]!.estimate!,
    );
    expect(counts.reduce((sum, size) => sum + size, 0)).toBe(12);
    expect(states.find((row) => row["obstacle"] === "broken_processes")).toMatchObject({ state: "red", signs: 3 });
  });

  it("takes the latest wave of a survey", async () => {
    const wave = (year: string, estimate: number) => {
      return {
        wave: year,
        construct: "cooperation",
        respondents: 50,
        estimate,
        low: estimate - 0.2,
        high: estimate + 0.2,
      };
    };
    const asked = await found(database, rows, {}, { employee_constructs: [wave("2025", 5), wave("2023", 9)] });
    expect(valueOf(asked, "cooperation")).toBe(5);
    expect(
      asked.tables["crm_obstacle_signs"]!.find((row) => row["metric"] === "crm.obstacle.cooperation"),
    ).toMatchObject({
      state: "red",
      could_be: null,
    });
  });
});

describe("obstacles of a book without anything", () => {
  it("measures none of the twelve, and gives the reason of each sign", async () => {
    const database = await stagedBook({});
    const part = await found(database, {});
    database.close();
    expect(part.numbers["crm.obstacles.unmeasured"]!.estimate).toBe(12);
    expect(part.numbers["crm.obstacles.red"]).toMatchObject({ estimate: null, reason: "crm_none_measured" });
    expect(part.tables["crm_obstacle_signs"]!.every((row) => row["estimate"] === null && row["reason"] !== null)).toBe(
      true,
    );
    const say = obstacleWords();
    expect(say.finding(part.tables["crm_obstacles"]!)(part.numbers)).toBe(
      "None of the 12 obstacles that the paper names can be measured with this book.",
    );
    expect(say.decisions({ ...part, book: {} } as never)).toEqual([]);
  });
});

describe("the list of obstacles", () => {
  it("has words for each, and a metric for each sign", () => {
    const say = obstacleWords();
    for (const { obstacle, signs } of OBSTACLES) {
      expect(say.obstacle(obstacle), obstacle).not.toBeNull();
      for (const { metric } of signs) expect(knownMetric(metric), metric).toBeDefined();
    }
  });

  it("sets green inside amber", () => {
    for (const { green, amber } of OBSTACLES.flatMap(({ signs }) => signs)) {
      expect(amber[0] ?? -Infinity).toBeLessThanOrEqual(green[0] ?? -Infinity);
      expect(amber[1] ?? Infinity).toBeGreaterThanOrEqual(green[1] ?? Infinity);
    }
  });
});
