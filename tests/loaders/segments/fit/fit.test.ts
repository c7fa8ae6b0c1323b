import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fit } from "../../../../loaders/segments/fit/index.ts";
import type { Part } from "../../../../loaders/run/part.ts";
import { fitWords } from "../../../../src/words/segments-fit.ts";
import { estimateOf } from "../../../../src/models/evidence.ts";
import type { Database } from "../../../../loaders/stage/database.ts";
import { contextOf } from "../../loyalty/part-context.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";

const PROSPECTS = 330;
const BUYERS = 160;
const prospect = (i: number) => `q${String(i).padStart(3, "0")}`;
const buyer = (i: number) => `b${String(i).padStart(3, "0")}`;
const HEAVY = prospect(0);

const contact = (id: string, customer_id: string, day: string, change: object = {}) => ({
  ...{ contact_id: id, customer_id, occurred_at: `${day} 10:00:00`, channel: "phone", direction: "inbound" },
  ...{ purpose: "inquiry", minutes: 30, conduct: "none", staff_id: "s1", second_staff_id: null, ...change },
});

/** Four contacts a week for twenty weeks of spring. */
const often = (customer_id: string, change: (k: number) => object = () => ({})) =>
  Array.from({ length: 80 }, (_, k) => {
    const day = new Date(Date.UTC(2025, 3, 1) + Math.floor((k * 140) / 80) * 86_400_000).toISOString().slice(0, 10);
    return contact(`${customer_id}-${k}`, customer_id, day, change(k));
  });

/**
 * Prospects, the first a heavyweight who is abusive, and people who were prospects once and bought. The second to fourth are left out; the fifth
 * complains as often as the first calls, and the sixth is abusive as one member of staff alone recorded.
 */
const rows: TableRows = {
  customers: [
    ...Array.from({ length: PROSPECTS }, (_, i) => ({
      ...{ customer_id: prospect(i), first_seen_on: "2022-01-01", birth_year: i === 1 ? 1950 : 1980, joined_on: null },
      ...{
        trusted_contact_since: i === 2 ? "2024-01-01" : null,
        care_flag: i === 3,
        income_band: "middle",
        source: "web",
      },
    })),
    ...Array.from({ length: BUYERS }, (_, i) => ({
      ...{ customer_id: buyer(i), first_seen_on: "2022-01-01", birth_year: 1980, joined_on: "2024-06-01" },
      ...{ trusted_contact_since: null, care_flag: false, income_band: "middle", source: "web" },
    })),
  ],
  policies: Array.from({ length: BUYERS }, (_, i) => ({
    ...{ policy_id: `p${i}`, customer_id: buyer(i), product: "term", issued_on: "2024-06-01", annual_premium: 1000 },
  })),
  ledger: Array.from({ length: BUYERS }, (_, i) =>
    [2024, 2025].map((year) => ({
      policy_id: `p${i}`,
      period_start: `${year}-10-01`,
      kind: "premium",
      amount: 300 + i,
    })),
  ).flat(),
  applications: [
    ...Array.from({ length: PROSPECTS }, (_, i) => ({
      ...{ application_id: `a${i}`, customer_id: prospect(i), product: "term", quoted_on: "2025-02-01" },
      ...{ decision: "withdrawn", offered_premium: i < 6 ? 1_000_000 : 1000 + i },
    })),
    ...Array.from({ length: BUYERS }, (_, i) => ({
      ...{ application_id: `z${i}`, customer_id: buyer(i), product: "term", quoted_on: "2024-05-01" },
      ...{ decision: "accepted", offered_premium: 1000 },
    })),
  ],
  contacts: [
    ...often(HEAVY, (k) => (k % 4 === 0 ? { conduct: "abusive", second_staff_id: "s2" } : {})),
    ...often(prospect(1)),
    ...often(prospect(4), () => ({ purpose: "complaint" })),
    ...["2025-05-02", "2025-05-03"].map((day) => contact(`o${day}`, prospect(5), day, { conduct: "abusive" })),
    ...Array.from({ length: PROSPECTS - 5 }, (_, i) => contact(`k${i}`, prospect(i + 5), "2025-05-01")),
    ...Array.from({ length: BUYERS }, (_, i) => contact(`c${i}`, buyer(i), "2025-05-01")),
  ],
};

function analysed(database: Database, { analyst = true, without = [] as string[] } = {}): Promise<Part> {
  const context = contextOf(database, without);
  return fit({
    ...context,
    book: { ...context.book, settings: { ...context.book.settings, analyst, hurdle_rate: 0 } },
  });
}

const sentence = ({ tables, numbers }: Part) => fitWords().finding(tables)(numbers, "TWD");

describe("the fit of prospects", () => {
  let database: Database;
  let part: Part;
  beforeAll(async () => {
    database = await stagedBook(rows);
    part = await analysed(database);
  });
  afterAll(() => database.close());

  it("finds the heavyweight, and neither who complains often nor whom one member of staff alone found abusive", () => {
    expect(part.numbers["segments.fit.corner"]!.estimate).toBe(1);
    expect(part.tables["fit_cases"]).toMatchObject([{ premium: 1_000_000, contacts: 4, strain: "six_and_more" }]);
    expect(sentence(part)).toMatch(/^One of 327 prospects is a heavyweight but unfit/);
  });

  it("leaves out the old, those with a trusted contact and those with a care flag before it looks at anything", () => {
    expect(part.numbers["segments.fit.prospects"]!.estimate).toBe(PROSPECTS - 3);
    expect(part.numbers["segments.fit.left_out"]).toMatchObject({ estimate: null, reason: "too_few" });
    expect(part.checks.map(({ passed }) => passed)).toEqual([true, true, true]);
  });

  it("tells nobody apart in a build for everybody", async () => {
    const plain = await analysed(database, { analyst: false });
    expect(plain.numbers["segments.fit.corner"]).toMatchObject({ estimate: null, reason: "too_few" });
    expect(plain.tables["fit_cases"]).toBeUndefined();
    expect(plain.tables["fit_ledger"]!.find(({ group }) => group === "corner")!["people"]).toBeNull();
    const told = plain.tables["fit_cells"]!.flatMap(({ people }) => (people === null ? [] : [Number(people)]));
    expect(Math.min(...told)).toBeGreaterThanOrEqual(10);
    expect(sentence(plain)).toMatch(/^Fewer than ten of 327 prospects/);
  });

  it("says what it cannot know without contacts, quotes or a ledger, and names the tables", async () => {
    const bare = await analysed(database, { without: ["contacts", "applications", "ledger"] });
    expect(bare.missing.map(({ table }) => table)).toEqual(["contacts", "contacts", "applications", "ledger"]);
    expect(bare.numbers["segments.fit.corner"]).toMatchObject({ estimate: null, reason: "missing_table" });
    expect(sentence(bare)).toMatch(/cannot be told/);
  });
});

it("lives with thirty customers and nothing else", async () => {
  const database = await stagedBook({ customers: rows["customers"]!.slice(0, 30) });
  const part = await analysed(database);
  database.close();
  expect(part.numbers["segments.fit.corner"]).toMatchObject({ estimate: null, reason: "fit_few_prospects" });
  expect(part.tables["fit_cells"]).toEqual([]);
  expect(sentence(part)).toMatch(/it takes two hundred prospects/);
});

it("says so where there are no prospects", () => {
  const none = { ...estimateOf(0, 0, "count") };
  expect(fitWords().finding({})({ "segments.fit.prospects": none }, "TWD")).toMatch(/holds no prospects/);
});
