import { describe, expect, it } from "vitest";
import { stagedBook, type TableRows } from "./staged-book.ts";

const policy = (policy_id: string, customer_id: string, product = "term", more = {}) => ({
  policy_id,
  customer_id,
  product,
  issued_on: "2020-03-01",
  ...more,
});

const money = (policy_id: string, period_start: string, kind: string, amount: number) => ({
  policy_id,
  period_start,
  kind,
  amount,
});

const book: TableRows = {
  customers: [{ customer_id: "C1", gender: "female", joined_on: "2020-03-01" }, { customer_id: "C2" }],
  policies: [policy("P1", "C1"), policy("P2", "C1", "whole_life", { guaranteed_rate: 0.02 })],
  staff: [{ staff_id: "S1", hourly_cost: 600 }],
  contacts: [
    { contact_id: "K1", customer_id: "C1", occurred_at: "2025-02-01 10:00:00", cost: 50 },
    { contact_id: "K2", customer_id: "C1", occurred_at: "2023-02-01 10:00:00", minutes: 6, staff_id: "S1" },
    { contact_id: "K3", customer_id: null, occurred_at: "2023-02-01 10:00:00", cost: 999 },
  ],
  ledger: [
    money("P1", "2025-01-01", "premium", 1000),
    money("P1", "2025-01-01", "expected_claim", -200),
    money("P1", "2025-01-01", "claim", -700),
    money("P1", "2024-01-01", "premium", 900),
    money("P1", "2024-01-01", "initial_commission", -400),
    money("P2", "2024-01-01", "reserve_change", -1000),
    money("P2", "2024-01-01", "premium", 1000),
    money("P2", "2025-01-01", "investment_income", 40),
  ],
};

describe("stage", () => {
  it("reduces the ledger to twelve-month spans before the as-of date", async () => {
    const database = await stagedBook(book);
    expect(
      await database.rows(
        "SELECT policy_number, years_before, premium, acquisition FROM staged.policy_year ORDER BY 1, 2",
      ),
    ).toEqual([
      { policy_number: 1, years_before: 0, premium: 1000, acquisition: 0 },
      { policy_number: 1, years_before: 1, premium: 900, acquisition: -400 },
      { policy_number: 2, years_before: 0, premium: 0, acquisition: 0 },
      { policy_number: 2, years_before: 1, premium: 1000, acquisition: 0 },
    ]);
    database.close();
  });

  it("gives each customer with money both views of contribution, less contacts that expenses do not hold", async () => {
    const database = await stagedBook(book);
    expect(await database.rows("SELECT * FROM staged.customer_value ORDER BY customer_number")).toEqual([
      {
        customer_number: 1,
        // 1,000 - 200 + 900 - 400 + 40, less contacts of 50 and of 6 minutes at 600 an hour
        expected: 1340 - 110,
        realised: 840 - 110,
        expected_last_year: 840 - 50,
        realised_last_year: 340 - 50,
        expected_year_before: 500,
        realised_year_before: 500,
        was_in_year_before: 1,
        acquisition_cost: 400,
        claims_cost: 200,
        premium: 2900,
        service_cost: 110,
        contacts: 2,
      },
    ]);
    database.close();
  });

  it("does not charge contacts twice when expenses hold them", async () => {
    const database = await stagedBook(book, { expense_includes_contacts: true });
    const [row] = await database.rows<{ expected: number; service_cost: number }>(
      "SELECT expected, service_cost FROM staged.customer_value ORDER BY customer_number",
    );
    expect(row).toEqual({ expected: 1340, service_cost: 0 });
    database.close();
  });

  it("takes claims as they came where no expected ones are booked", async () => {
    const ledger = book["ledger"]!.filter((row) => row["kind"] !== "expected_claim");
    const database = await stagedBook({ ...book, ledger });
    const [row] = await database.rows<{ expected: number; realised: number }>(
      "SELECT expected, realised FROM staged.customer_value ORDER BY customer_number",
    );
    expect(row!.expected).toBe(row!.realised);
    database.close();
  });

  it("leaves out savings products where no reserve changes are booked", async () => {
    const ledger = book["ledger"]!.filter((row) => row["kind"] !== "reserve_change");
    const database = await stagedBook({ ...book, ledger });
    expect(await database.rows("SELECT DISTINCT policy_number FROM staged.policy_year ORDER BY 1")).toEqual([
      { policy_number: 1 },
    ]);
    database.close();
  });

  it("finds the earned rate on known reserves, and profit by source adds up to realised contribution", async () => {
    const database = await stagedBook(book);
    expect(await database.rows("SELECT * FROM staged.earned_rate ORDER BY years_before")).toEqual([
      { years_before: 0, earned_rate: 0.04 },
      { years_before: 1, earned_rate: 0.04 },
    ]);
    expect(
      await database.rows(
        "SELECT dimension, level, customers, interest, mortality, expense, mortality_squares FROM staged.profit_source ORDER BY 1, 2",
      ),
    ).toEqual([
      {
        dimension: "all",
        level: "all",
        customers: 1,
        interest: 20,
        mortality: -500,
        expense: 1320,
        mortality_squares: 250000,
      },
      {
        dimension: "era",
        level: "2020",
        customers: 1,
        interest: 20,
        mortality: -500,
        expense: 1320,
        mortality_squares: 250000,
      },
      {
        dimension: "product",
        level: "term",
        customers: 1,
        interest: 0,
        mortality: -500,
        expense: 1300,
        mortality_squares: 250000,
      },
      {
        dimension: "product",
        level: "whole_life",
        customers: 1,
        interest: 20,
        mortality: 0,
        expense: 20,
        mortality_squares: 0,
      },
    ]);
    database.close();
  });

  it("makes customers of policy owners where there is no customer table, and none of a policy without owner", async () => {
    const database = await stagedBook({ policies: [policy("P1", "C9"), { ...policy("P2", "C9"), customer_id: null }] });
    expect(await database.rows("SELECT customer_id FROM staged.customer ORDER BY 1")).toEqual([{ customer_id: "C9" }]);
    expect(await database.rows("SELECT customer_number FROM staged.policy ORDER BY policy_id")).toEqual([
      { customer_number: 1 },
      { customer_number: null },
    ]);
    database.close();
  });

  it("makes cells of ten and more customers and recomputes the scenarios from every customer", async () => {
    const owners = Array.from({ length: 25 }, (_, i) => `C${String(i).padStart(2, "0")}`);
    const database = await stagedBook({
      policies: owners.map((id) => policy(`P${id}`, id)),
      ledger: owners.map((id, i) => money(`P${id}`, "2024-01-01", "premium", 100 * i)),
    });
    const cells = await database.rows<{ customers: number; contribution_0: number; contribution_1: number }>(
      "SELECT customers, contribution_0, contribution_1 FROM staged.what_if_cell ORDER BY band",
    );
    expect(cells.map((cell) => cell.customers)).toEqual([13, 12]);
    expect(cells[0]!.contribution_0).toBe(100 * (12 + 24) * 6.5);
    expect(cells[0]!.contribution_1 / cells[0]!.contribution_0).toBeCloseTo(1.04 ** 1.5, 5);
    const [six] = await database.rows<{ total: number }>(
      "SELECT SUM(contribution_1) AS total FROM staged.what_if_check",
    );
    expect(six!.total / 30000).toBeCloseTo(1.06 ** 1.5, 5);
    database.close();
  });

  it("sets premium beside what finance booked for the same twelve months", async () => {
    const finance = [
      { month: "2025-01-01", line: "premium", amount: 400 },
      { month: "2025-12-01", line: "premium", amount: 590 },
      { month: "2024-12-01", line: "premium", amount: 9999 },
      { month: "2025-06-01", line: "claims", amount: 700 },
    ];
    const database = await stagedBook({ ...book, finance });
    expect(await database.rows("SELECT * FROM staged.finance_tie ORDER BY 1")).toEqual([
      { booked: 990, in_ledger: 1000 },
    ]);
    database.close();
  });

  it("stages a book without any table", async () => {
    const database = await stagedBook({});
    expect(await database.rows("SELECT COUNT(*) AS n FROM staged.customer_value")).toEqual([{ n: 0 }]);
    database.close();
  });

  it("counts money whose squares are beyond 10^18", async () => {
    const rich = { ...book, ledger: [money("P1", "2025-01-01", "premium", 2e14)] };
    const database = await stagedBook(rich);
    const [total] = await database.rows("SELECT squares FROM staged.value_by_trait WHERE level = 'female' ORDER BY 1");
    expect(total!["squares"]).toBeCloseTo(4e28, -20);
    database.close();
  });

  it("says what to look for when money cannot be counted", async () => {
    const ledger = [money("P1", "1001-01-01", "premium", 1000)];
    await expect(stagedBook({ ...book, ledger })).rejects.toThrow(/periods that are far too old/);
  });
});
