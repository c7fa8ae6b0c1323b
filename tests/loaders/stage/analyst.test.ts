import { describe, expect, it } from "vitest";
import { stagedBook } from "./staged-book.ts";

const policy = { policy_id: "P1", customer_id: "C5", product: "term", issued_on: "2020-03-01" };

describe("analyst_person", () => {
  it("lets policyholders be profiled, and prospects who agreed by the as-of date", async () => {
    const database = await stagedBook({
      customers: [
        { customer_id: "C1", joined_on: "2020-03-01" },
        { customer_id: "C2" },
        { customer_id: "C3", profiling_consent_since: "2025-12-31" },
        { customer_id: "C4", profiling_consent_since: "2026-01-01" },
      ],
      policies: [policy],
    });
    const rows = await database.rows(
      "SELECT is_policyholder, may_be_profiled FROM staged.analyst_person ORDER BY customer_number",
    );
    expect(rows).toEqual([
      { is_policyholder: true, may_be_profiled: true },
      { is_policyholder: false, may_be_profiled: false },
      { is_policyholder: false, may_be_profiled: true },
      { is_policyholder: false, may_be_profiled: false },
      { is_policyholder: true, may_be_profiled: true },
    ]);
  });
});

describe("analyst_contact", () => {
  it("counts contacts by month, with those of nobody identified, and costs them as contact_year does", async () => {
    const at = (contact_id: string, occurred_at: string, more = {}) => ({
      ...{ contact_id, customer_id: "C1", occurred_at, channel: "phone", purpose: "service", ...more },
    });
    const database = await stagedBook({
      customers: [{ customer_id: "C1" }],
      staff: [{ staff_id: "S1", hourly_cost: 600 }],
      contacts: [
        at("K1", "2025-02-01 10:00:00", { cost: 50, resolved_first_time: true }),
        at("K2", "2025-02-28 10:00:00", { minutes: 6, staff_id: "S1", repeat_of: "K1", resolved_first_time: false }),
        at("K3", "2025-02-03 10:00:00", { customer_id: null, cost: 999 }),
      ],
    });
    const rows = await database.rows("SELECT * FROM staged.analyst_contact ORDER BY customer_number");
    const month = { month_number: 2025 * 12 + 1, channel: "phone", purpose: "service", direction: null };
    expect(rows).toEqual([
      { ...month, customer_number: 1, contacts: 2, minutes: 6, cost: 110, resolved_first_time: 1, repeats: 1 },
      { ...month, customer_number: null, contacts: 1, minutes: null, cost: 999, resolved_first_time: null, repeats: 0 },
    ]);
  });
});
