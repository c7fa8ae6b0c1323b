import { describe, expect, it } from "vitest";
import { contractWorth } from "../../../../loaders/marketing/worth/contract-worth.ts";
import { readWorth } from "../../../../loaders/marketing/worth/read-worth.ts";
import type { BookSettings } from "../../../../loaders/book/settings.ts";
import { noEstimate } from "../../../../src/models/evidence.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";

const settings = {
  as_of: "2025-12-31",
  observed_from: "2016-01-01",
  discount_rate: 0,
  hurdle_rate: 0,
  tax_rate: 0.2,
  ape_weights: { regular: 1, single: 0.1 },
  expense_includes_marketing: false,
  expense_includes_contacts: false,
} as BookSettings;

const BASIS_COLUMNS = ["version", "product", "policy_year", "lapse", "claim", "expense", "commission", "spread"];

const basis = (version: string, product: string, claim: number, changes: object = {}) => [
  ...[1, 2].map((policy_year) => ({
    version,
    product,
    policy_year,
    lapse: 0,
    claim,
    expense: 0.1,
    commission: 0,
    ...changes,
  })),
];

const policies = (count: number, changes: object = {}) =>
  Array.from({ length: count }, (_, i) => ({
    policy_id: `P${i}${JSON.stringify(changes).replaceAll(/[^a-z0-9]/gi, "")}`,
    customer_id: `C${i}`,
    product: "term",
    issued_on: "2025-03-01",
    frequency: 1,
    premium_term_years: 10,
    annual_premium: 1000,
    ...changes,
  }));

async function worthOf(rows: TableRows, changed: Partial<BookSettings> = {}, basisColumns = BASIS_COLUMNS) {
  const all = { ...settings, ...changed };
  const database = await stagedBook(rows, all);
  const columns = {
    policies: ["policy_id", "issued_on", "annual_premium"],
    ...(rows["assumptions"] ? { assumptions: basisColumns } : {}),
  };
  const worth = await readWorth({ book: { settings: all, columns }, database } as never);
  database.close();
  return worth;
}

describe("readWorth", () => {
  it("values a policy at what claims and expenses leave over the years of the basis", async () => {
    const worth = await worthOf({ policies: policies(12), assumptions: basis("2024", "term", 0.5) });
    expect(worth.apePerPolicy.estimate).toBe(1000);
    expect(worth.valuePerPolicy.estimate).toBeCloseTo(2 * 400, 6);
    expect(worth.valuePerApe.estimate).toBeCloseTo(0.8, 6);
    expect(worth.valuePerPolicy.grade).toBe("C");
    expect(worth.arrived.at(-1)).toBeCloseTo(1, 10);
  });

  it("takes the latest version that is not younger than the sale, and the oldest for sales before all", async () => {
    const assumptions = [...basis("2020", "term", 0.6), ...basis("2025", "term", 0.5), ...basis("2027", "term", 0)];
    const lately = await worthOf({ policies: policies(12), assumptions });
    expect(lately.basis?.versions).toEqual(["2025"]);
    const before = await worthOf({ policies: policies(12, { issued_on: "2024-03-01" }), assumptions });
    expect(before.basis?.versions).toEqual(["2020"]);
    const early = await worthOf({ policies: policies(12), assumptions: basis("2027", "term", 0.5) });
    expect(early.basis?.versions).toEqual(["2027"]);
  });

  it("counts policies that were not taken up as worth nothing", async () => {
    const notTaken = { ended_on: "2025-03-01", end_reason: "not_taken" };
    const worth = await worthOf({
      policies: [...policies(12), ...policies(12, notTaken)],
      assumptions: basis("2024", "term", 0.5),
    });
    expect(worth.apePerPolicy.estimate).toBe(500);
    expect(worth.valuePerPolicy.estimate).toBeCloseTo(400, 6);
  });

  it("counts a contract's riders as policies of their own, and values a contract together with them", async () => {
    const riders = policies(6, { annual_premium: 500, main_policy_id: policies(1)[0]!.policy_id });
    const worth = await worthOf({ policies: [...policies(12), ...riders], assumptions: basis("2024", "term", 0.5) });
    expect(worth.issuedPerContract).toBe(1.5);
    expect(worth.valuePerPolicy.estimate).toBeCloseTo((12 * 800 + 6 * 400) / 18, 6);
    const contract = contractWorth(worth);
    expect(contract.valuePerPolicy.estimate).toBeCloseTo((12 * 800 + 6 * 400) / 12, 6);
    expect(contract.apePerPolicy.estimate).toBeCloseTo((12 * 1000 + 6 * 500) / 12, 6);
    expect(contract.valuePerPolicy.low).toBeCloseTo(1.5 * worth.valuePerPolicy.low!, 6);
    const none = noEstimate("no_assumptions", 0, "policy_worth", "C");
    expect(contractWorth({ ...worth, valuePerPolicy: none }).valuePerPolicy).toEqual(none);
  });

  it("takes a single premium as ten annual premiums of a tenth", async () => {
    const single = { frequency: 0, premium_term_years: 0, annual_premium: 0, single_premium: 10_000 };
    const worth = await worthOf({ policies: policies(12, single), assumptions: basis("2024", "term", 0.5) });
    expect(worth.apePerPolicy.estimate).toBe(1000);
    expect(worth.valuePerPolicy.estimate).toBeCloseTo(800, 6);
  });

  it("takes marketing out of expenses that hold it, so that spend is subtracted once", async () => {
    const finance = ["marketing", "ape"].map((line) => ({
      month: "2025-06-01",
      line,
      amount: line === "ape" ? 10_000 : 700,
    }));
    const rows = { policies: policies(12), assumptions: basis("2024", "term", 0.5), finance };
    const worth = await worthOf(rows, { expense_includes_marketing: true });
    expect(worth.basis?.marketingInside).toBeCloseTo(0.07, 10);
    expect(worth.valuePerApe.estimate).toBeCloseTo(0.87, 6);
    const without = await worthOf(rows, { expense_includes_marketing: false });
    expect(without.valuePerApe.estimate).toBeCloseTo(0.8, 6);
  });

  it("takes out no more marketing than the basis holds as first-year expense, and says so", async () => {
    const finance = [
      { month: "2025-06-01", line: "marketing", amount: 12_000_000 },
      { month: "2025-06-01", line: "ape", amount: 12_000 },
    ];
    const rows = { policies: policies(12), assumptions: basis("2024", "term", 0.5), finance };
    const inside = await worthOf(rows, { expense_includes_marketing: true });
    const without = await worthOf(rows);
    expect(inside.basis!.marketingInside).toBeCloseTo(0.1, 12);
    expect(inside.valuePerPolicy.estimate! - without.valuePerPolicy.estimate!).toBeCloseTo(100, 8);
    expect(inside.valuePerPolicy.warnings).toContain("worth_marketing_beyond_expense");
    expect(without.valuePerPolicy.warnings).not.toContain("worth_marketing_beyond_expense");
  });

  it("says why there is no value: no assumptions, no claims in them, few policies, no policies", async () => {
    expect((await worthOf({ policies: policies(12) })).valuePerPolicy.reason).toBe("no_assumptions");
    const noClaims = await worthOf(
      { policies: policies(12), assumptions: basis("2024", "term", 0) },
      {},
      BASIS_COLUMNS.filter((column) => column !== "claim"),
    );
    expect(noClaims.valuePerPolicy.reason).toBe("worth_basis_without_claims");
    const empty = basis("2024", "term", 0.5).map((row) => ({ ...row, claim: null }));
    const emptyClaims = await worthOf({ policies: policies(12), assumptions: empty });
    expect(emptyClaims.valuePerPolicy.reason).toBe("worth_basis_without_claims");
    expect((await worthOf({ policies: policies(4) })).valuePerPolicy.reason).toBe("worth_few_policies");
    expect((await worthOf({})).valuePerPolicy.reason).toBe("worth_few_policies");
  });

  it("says nothing of value where the premiums of most policies are not known, or weigh nothing", async () => {
    const assumptions = basis("2024", "term", 0.5);
    const unknown = policies(12, { annual_premium: null, single_premium: 0 });
    const untold = await worthOf({ policies: [...unknown, ...policies(11)], assumptions });
    expect(untold.valuePerPolicy.reason).toBe("worth_no_premiums");
    const weightless = await worthOf(
      { policies: policies(12), assumptions },
      { ape_weights: { regular: 0, single: 0 } },
    );
    expect(weightless.valuePerPolicy).toMatchObject({ estimate: null, low: null, reason: "worth_no_premiums" });
  });

  it("leaves products without assumptions out, and says nothing when they are most of what was sold", async () => {
    const assumptions = basis("2024", "term", 0.5);
    const some = await worthOf({ policies: [...policies(30), ...policies(12, { product: "health" })], assumptions });
    expect(some.valuePerApe.estimate).toBeCloseTo(0.8, 6);
    expect(some.valuePerPolicy.warnings).toContain("worth_products_unvalued");
    expect(some.byProduct.find(({ product }) => product === "health")?.valuePerPolicy.reason).toBe(
      "worth_product_without_basis",
    );
    const most = await worthOf({ policies: [...policies(12), ...policies(30, { product: "health" })], assumptions });
    expect(most.valuePerPolicy.reason).toBe("worth_products_without_basis");
  });

  it("shows a negative value as it is, without a course of what has arrived", async () => {
    const worth = await worthOf({ policies: policies(12), assumptions: basis("2024", "term", 1.4) });
    expect(worth.valuePerPolicy.estimate).toBeCloseTo(-1000, 6);
    expect(worth.arrived).toEqual([]);
    expect(worth.cash.at(-1)).toBeCloseTo(-1000, 6);
  });

  it("warns when the basis says nothing of lapses", async () => {
    const assumptions = basis("2024", "term", 0.5, { lapse: null });
    const worth = await worthOf(
      { policies: policies(12), assumptions },
      {},
      BASIS_COLUMNS.filter((name) => name !== "lapse"),
    );
    expect(worth.valuePerPolicy.warnings).toContain("worth_without_lapses");
    expect(worth.basis?.persistencyInside).toBe(false);
  });
});
