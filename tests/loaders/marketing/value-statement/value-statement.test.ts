import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BookSettings } from "../../../../loaders/book/settings.ts";
import type { LedgerChannel } from "../../../../loaders/marketing/evidence/evidence-ledger.ts";
import { valueStatement } from "../../../../loaders/marketing/value-statement/index.ts";
import type { PolicyWorth } from "../../../../loaders/marketing/worth/policy-worth.ts";
import type { Part } from "../../../../loaders/run/part.ts";
import type { Database } from "../../../../loaders/stage/database.ts";
import { estimateOf, noEstimate, type Estimate } from "../../../../src/models/evidence.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";

const settings = {
  as_of: "2025-12-31",
  observed_from: "2016-01-01",
  discount_rate: 0,
  hurdle_rate: 0,
  tax_rate: 0.2,
  ape_weights: { regular: 1, single: 0.1 },
  expense_includes_marketing: false,
} as BookSettings;

const columns = {
  media: ["week", "channel", "spend"],
  campaigns: ["campaign_id", "channel", "starts_on", "fixed_cost"],
  policies: ["policy_id", "issued_on", "product", "annual_premium", "ended_on"],
  assumptions: ["version", "product", "policy_year", "lapse", "claim", "expense", "commission", "spread"],
  finance: ["month", "line", "amount"],
};

const worth: PolicyWorth = {
  apePerPolicy: estimateOf(16_000, 5000, "policy_mean"),
  valuePerPolicy: estimateOf(8000, 5000, "policy_worth", { grade: "C", low: 7900, high: 8100 }),
  valuePerApe: estimateOf(0.5, 5000, "policy_worth", { grade: "C" }),
  byProduct: [],
  arrived: Array.from({ length: 100 }, (_, month) => -1 + (2 * (month + 1)) / 100),
  cash: [],
  basis: {
    ...{ versions: ["2025"], months: 12, policies: 5000, discount: 0.08, earned: 0.03, tax: 0.2, unvalued: 0 },
    ...{ persistencyInside: true, acquisitionInside: true, marketingInside: 0, atDiscountRate: 1 },
  },
};

const ledgerLine = (kind: "media" | "campaign", channel: string, board: Estimate): LedgerChannel => ({
  ...{
    kind,
    channel,
    members: channel.split(" + "),
    spend: 0,
    spendKnown: true,
    board,
    boardPerMillion: board,
    covered: 0,
  },
  ...{ source: board.estimate === null ? null : kind === "media" ? "mix" : "experiment", why: "", sources: [] },
  conflict: null,
  nextTest: { due: "2026-01-01", why: "" },
});
const added = (policies: number, error: number, grade: "A" | "C" = "C") =>
  estimateOf(policies, 52, "mix", { low: policies - 1.645 * error, high: policies + 1.645 * error, grade });
const unknown = noEstimate("evidence_not_told", 0, "mix", "C");

const months = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, "0")}-01`);
const booked = (line: string, amount: number) =>
  months.map((month, i) => ({ month, line, amount: i === 0 ? amount : 0 }));
const week = (day: string, channel: string, spend: number) => ({ week: day, channel, spend });

const issued = (letter: string, issued_on: string, count: number, changes: object = {}) =>
  Array.from({ length: count }, (_, i) => ({
    ...{
      policy_id: `${letter}${i}`,
      product: "term",
      issued_on,
      frequency: 1,
      premium_term_years: 1,
      annual_premium: 1000,
    },
    ...changes,
  }));

const rows: TableRows = {
  media: [
    week("2025-03-03", "tv", 1_000_000),
    week("2025-03-03", "print", 400_000),
    week("2025-12-29", "tv", 70_000),
    week("2024-03-04", "tv", 500_000),
  ],
  campaigns: [
    { campaign_id: "M1", channel: "app", starts_on: "2025-04-01", fixed_cost: 100_000, cost_per_contact: 10 },
  ],
  members: [
    { campaign_id: "M1", customer_id: "C1", arm: "treated", delivered: true },
    { campaign_id: "M1", customer_id: "C2", arm: "holdout", delivered: false },
  ],
  policies: [
    ...issued("P", "2025-05-01", 20),
    ...issued("Q", "2023-06-01", 14),
    ...issued("R", "2023-06-01", 6, { ended_on: "2024-06-01", end_reason: "lapse" }),
    ...issued("S", "2023-06-01", 30, { ended_on: "2024-06-01", end_reason: "death" }),
  ],
  assumptions: [
    { version: "2025", product: "term", policy_year: 1, lapse: 0, claim: 0.5, expense: 0, commission: 0, spread: 0 },
  ],
  finance: [...booked("marketing", 1_600_000), ...booked("ape", 20_000), ...booked("vnb", 10_000)],
};

interface Given {
  ledger?: LedgerChannel[];
  worth?: PolicyWorth;
  brought?: Record<string, string[]>;
}

let full: Database;
let empty: Database;
beforeAll(async () => {
  full = await stagedBook(rows, settings);
  empty = await stagedBook({}, settings);
});
afterAll(() => {
  full.close();
  empty.close();
});

const defaultLedger = [
  ledgerLine("media", "tv", added(200, 20)),
  ledgerLine("media", "print", unknown),
  ledgerLine("campaign", "app", added(20, 2, "A")),
];

const state = (database: Database, given: Given = {}): Promise<Part> =>
  valueStatement({
    book: { settings, columns: given.brought ?? columns },
    database,
    options: { seed: 1, bootstraps: 200 },
    worth: given.worth ?? worth,
    ledger: { channels: given.ledger ?? defaultLedger },
    evidence: { experiments: { campaigns: [], allDirect: null }, mix: null },
  } as never);

const id = (name: string) => `marketing.value_statement.${name}`;

describe("valueStatement", () => {
  it("loads what finance booked beyond media and campaigns onto the channels, so that the sum is what was booked", async () => {
    const { numbers, tables } = await state(full);
    expect(numbers[id("spend")]!.estimate).toBeCloseTo(1_600_000, 6);
    const tv = tables["value_statement"]!.find(({ channel }) => channel === "tv")!;
    // The week from 29 December has three days in the year.
    expect(tv["media"]).toBeCloseTo(1_030_000, 6);
    const app = tables["value_statement"]!.find(({ channel }) => channel === "app")!;
    expect([app["fixed"], app["contacts"]]).toEqual([100_000, 10]);
    const overhead = tables["value_statement"]!.reduce((sum, row) => sum + Number(row["overhead"]), 0);
    expect(overhead).toBeCloseTo(1_600_000 - 1_530_010, 6);
  });

  it("counts policies added at their value and channels without evidence as cost alone", async () => {
    const { numbers, tables } = await state(full);
    expect(numbers[id("policies")]!.estimate).toBe(220);
    expect(numbers[id("value")]!.estimate).toBe(220 * 8000);
    expect(numbers[id("net")]!.estimate).toBeCloseTo(220 * 8000 - 1_600_000, 6);
    expect(numbers[id("net_after_tax")]!.estimate).toBeCloseTo(0.8 * (220 * 8000 - 1_600_000), 6);
    const print = tables["value_statement"]!.find(({ channel }) => channel === "print")!;
    expect([print["value"], print["net"], print["source"]]).toEqual([null, null, null]);
    expect(Number(print["spend"])).toBeGreaterThan(400_000);
  });

  it("values what experiments sold with its riders, as they count contracts alone", async () => {
    const { numbers, tables } = await state(full, { worth: { ...worth, issuedPerContract: 1.25 } });
    expect(numbers[id("value")]!.estimate).toBeCloseTo(200 * 8000 + 20 * 10_000, 6);
    expect(numbers[id("ape")]!.estimate).toBeCloseTo(200 * 16_000 + 20 * 20_000, 6);
    const app = tables["value_statement"]!.find(({ channel }) => channel === "app")!;
    expect([app["value"], app["ape"]]).toEqual([20 * 10_000, 20 * 20_000]);
  });

  it("carries the errors of policies and of their value into one interval", async () => {
    const { numbers } = await state(full);
    const perPolicy = 100 / 1.645;
    const error = Math.hypot(8000 * Math.hypot(20, 2), 220 * perPolicy);
    const { low, high } = numbers[id("value")]!;
    expect(Math.abs((high! - low!) / (2 * 1.645 * error) - 1)).toBeLessThan(0.05);
    expect(numbers[id("value")]!.grade).toBe("C");
  });

  it("finds the month in which what has arrived covers the spend, and what arrives after month 40", async () => {
    const { numbers } = await state(full);
    // share(m) = -1 + 2 m / 100 reaches 1.6 / 1.76 first at m = 96.
    expect(numbers[id("payback")]!.estimate).toBe(96);
    expect(numbers[id("payback")]!.warnings).toEqual(["value_statement_may_never_pay"]);
    expect(numbers[id("after_40")]!.estimate).toBeCloseTo(1_760_000 * 1.2, 3);
    expect(numbers[id("in_hand_40")]!.estimate).toBeCloseTo(1_760_000 * -0.2 - 1_600_000, 3);
  });

  it("says never where the spend is not covered", async () => {
    const { numbers } = await state(full, { ledger: [ledgerLine("media", "tv", added(50, 5))] });
    expect(numbers[id("payback")]).toMatchObject({ estimate: null, reason: "value_statement_never_pays" });
    expect(numbers[id("net")]!.high).toBeLessThan(0);
  });

  it("ties marketing, premium and value to finance and fails the line whose residual is more than 5 %", async () => {
    const { checks, tables } = await state(full);
    expect(checks.map(({ id: name, passed }) => [name, passed])).toEqual([
      ["value_statement_marketing_ties", true],
      ["value_statement_ape_ties", true],
      ["value_statement_vnb_ties", false],
      ["value_statement_basis_lapses", false],
    ]);
    const vnb = tables["value_statement_ties"]!.find(({ line, year }) => line === "vnb" && year === 0)!;
    expect(vnb).toMatchObject({ booked: 10_000, ours: 8000, residual: 2000, share: 0.2 });
  });

  it("holds the assumed lapses against policies that had 25 months to lapse, deaths left out", async () => {
    const { checks } = await state(full);
    const lapses = checks.find(({ id: name }) => name === "value_statement_basis_lapses")!;
    // None was assumed to lapse and 6 of 20 did.
    expect(lapses.value).toBeCloseTo(0.3, 10);
  });

  it("keeps channels that cannot be told apart on one line, and spend that the ledger does not know on its own", async () => {
    const { tables } = await state(full, { ledger: [ledgerLine("media", "tv + print", added(200, 20))] });
    expect(tables["value_statement"]!.map(({ channel }) => channel)).toEqual(["tv + print", "app"]);
  });

  it("states the spend alone when policies have no value, and says why", async () => {
    const none = noEstimate("no_assumptions", 0, "policy_worth", "C");
    const without = { ...worth, valuePerPolicy: none, valuePerApe: none, arrived: [], basis: null };
    const { numbers, tables } = await state(full, { worth: without });
    expect(numbers[id("spend")]!.estimate).toBeCloseTo(1_600_000, 6);
    expect(numbers[id("net")]).toMatchObject({ estimate: null, reason: "no_assumptions" });
    expect(tables["value_statement_cash"]).toEqual([]);
  });

  it("shows a loss where a policy sold is worth less than nothing", async () => {
    const negative = {
      ...worth,
      valuePerPolicy: estimateOf(-500, 5000, "policy_worth", { grade: "C" as const }),
      arrived: [],
    };
    const { numbers } = await state(full, { worth: negative });
    expect(numbers[id("value")]!.estimate).toBe(-110_000);
    expect(numbers[id("payback")]!.reason).toBe("value_statement_no_course");
  });

  it("says that nothing was spent in an empty year, and what is missing without media and campaigns", async () => {
    const nothing = await state(empty, { ledger: [] });
    expect(nothing.numbers[id("spend")]!.reason).toBe("value_statement_nothing_spent");
    expect(nothing.numbers[id("net")]!.estimate).toBeNull();
    expect(nothing.checks).toEqual([]);
    const lacking = await state(empty, { ledger: [], brought: {} });
    expect(lacking.numbers).toEqual({});
    expect(lacking.missing.map(({ table }) => table)).toContain("media");
  });

  it("leaves the tie out, and nothing else, when finance is missing", async () => {
    const brought = Object.fromEntries(Object.entries(columns).filter(([table]) => table !== "finance"));
    const { missing, numbers } = await state(full, { brought });
    expect(missing.map(({ analysis }) => analysis)).toEqual(["value_statement_tie"]);
    expect(numbers[id("net")]!.estimate).not.toBeNull();
  });

  it("gives the same numbers for the same seed", async () => {
    expect(await state(full)).toEqual(await state(full));
  });
});
