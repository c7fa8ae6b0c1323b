import { describe, expect, it } from "vitest";
import { stagedBook } from "./staged-book.ts";

const contact = (contact_id: string, day: string, more = {}) => ({
  contact_id,
  customer_id: "C1",
  occurred_at: `${day} 10:00:00`,
  channel: "phone",
  direction: "inbound",
  ...more,
});

const book = {
  customers: [{ customer_id: "C1", first_seen_on: "2023-01-01" }, { customer_id: "C2" }],
  policies: [{ policy_id: "P1", customer_id: "C1", product: "term", issued_on: "2023-06-01" }],
  claims: [{ claim_id: "M1", policy_id: "P1", reported_on: "2025-02-20", decided_on: "2025-02-25" }],
  staff: [
    { staff_id: "S1", hourly_cost: 600, joined_on: "2020-01-01", trained_on: "2024-12-31" },
    { staff_id: "S2", joined_on: "2020-01-01" },
    { staff_id: "S3", joined_on: "2020-01-01", left_on: "2025-06-01", trained_on: "2024-01-01" },
  ],
  contacts: [
    contact("K0", "2023-12-31"),
    contact("K1", "2024-01-10", { staff_id: "S1", minutes: 10 }),
    contact("K2", "2025-03-02", { repeat_of: "K1", channel: "app" }),
    contact("K3", "2025-03-02", { repeat_of: "K2", channel: "app" }),
    contact("K4", "2025-04-01", { customer_id: null, direction: null }),
    contact("K5", "2025-04-01", { customer_id: "C2", direction: "outbound" }),
  ],
};

describe("service_contact", () => {
  it("has the contacts of the last 24 months, with the age of the view on the day before", async () => {
    const database = await stagedBook(book);
    const rows = await database.rows(
      `SELECT contact_number, customer_number, years_before, is_inbound, is_repeat, other_channel, view_age, CAST(cost AS DOUBLE) AS cost
       FROM staged.service_contact ORDER BY contact_number`,
    );
    expect(rows).toEqual([
      expect.objectContaining({ customer_number: 1, years_before: 1, is_repeat: false, view_age: 10, cost: 100 }),
      expect.objectContaining({ years_before: 0, is_repeat: true, other_channel: true, view_age: 10, cost: null }),
      expect.objectContaining({ other_channel: false, view_age: 10 }),
      expect.objectContaining({ customer_number: null, is_inbound: true, view_age: null }),
      expect.objectContaining({ customer_number: 2, is_inbound: false, view_age: null }),
    ]);
    database.close();
  });

  it("is empty, as are decisions and training, without any table", async () => {
    const database = await stagedBook({});
    for (const table of ["service_contact", "service_customer", "decision_time", "staff_training"])
      expect(await database.rows(`SELECT 1 FROM staged.${table} ORDER BY 1`)).toEqual([]);
    database.close();
  });
});

describe("staff_training", () => {
  it("counts the days since training of those at work", async () => {
    const database = await stagedBook(book);
    const rows = await database.rows("SELECT days_since FROM staged.staff_training ORDER BY staff_number");
    expect(rows).toEqual([{ days_since: 365 }, { days_since: null }]);
    database.close();
  });
});

describe("decision_time", () => {
  it("follows withdrawn and open matters without a decision, and leaves mere quotes out", async () => {
    const database = await stagedBook({
      ...book,
      applications: [
        {
          application_id: "A1",
          product: "term",
          applied_on: "2025-05-01",
          decided_on: "2025-05-08",
          decision: "accepted",
        },
        {
          application_id: "A2",
          product: "term",
          applied_on: "2025-05-01",
          decided_on: "2025-05-13",
          decision: "withdrawn",
        },
        { application_id: "A3", product: "term", applied_on: "2025-12-21" },
        { application_id: "A4", product: "term", quoted_on: "2025-12-01" },
        {
          application_id: "A5",
          product: "term",
          applied_on: "2023-12-01",
          decided_on: "2023-12-02",
          decision: "accepted",
        },
      ],
    });
    const rows = await database.rows(
      "SELECT matter, days, decided, matters FROM staged.decision_time ORDER BY matter, days",
    );
    expect(rows).toEqual([
      { matter: "application", days: 7, decided: true, matters: 1 },
      { matter: "application", days: 10, decided: false, matters: 1 },
      { matter: "application", days: 12, decided: false, matters: 1 },
      { matter: "claim", days: 5, decided: true, matters: 1 },
    ]);
    database.close();
  });
});
