import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { earlyWarning } from "../../../../loaders/fraud/early-warning/index.ts";
import { fraudContext } from "../../../../loaders/fraud/fraud-context.ts";
import type { Part } from "../../../../loaders/fraud/part.ts";
import type { Database, Value } from "../../../../loaders/stage/database.ts";
import { contextOf } from "../../loyalty/part-context.ts";
import { stagedBook } from "../../stage/staged-book.ts";

type Rows = Record<string, Value>[];

const ids = Array.from({ length: 60 }, (_, i) => i);
const day = (i: number) => `2025-03-${String(1 + (i % 20)).padStart(2, "0")}`;

/** Sixty people ask at the counter at noon; 30 of them are defrauded and called k hours before (two days early at most). */
const requests: Rows = ids.map((i) => ({
  ...{
    request_id: `R${i}`,
    customer_id: `C${i}`,
    requested_at: `${day(i)} 12:00:00`,
    kind: "policy_loan",
    amount: 100,
  },
  ...{ channel: "counter", status: i < 30 ? "executed" : "declined" },
}));
const again: Rows = ids.slice(30).map((i) => ({
  ...{
    request_id: `A${i}`,
    customer_id: `C${i}`,
    requested_at: "2025-03-30 12:00:00",
    kind: "policy_loan",
    amount: 100,
  },
  ...{ channel: i < 50 ? "app" : "counter", status: "executed", previous_request_id: i < 40 ? `R${i}` : null },
}));
const contacts: Rows = ids.slice(0, 24).flatMap((i) => {
  const call = { customer_id: `C${i}`, channel: "phone", direction: "inbound", purpose: "loan_or_surrender_inquiry" };
  return [
    { ...call, contact_id: `K${i}`, occurred_at: `${day(i)} 05:59:42` },
    // A claim, calls after the request (one in the same minute), and one long before do not count.
    { ...call, contact_id: `L${i}`, purpose: "claim", occurred_at: `${day(i)} 02:00:00` },
    { ...call, contact_id: `M${i}`, occurred_at: `${day(i)} 13:00:00` },
    { ...call, contact_id: `O${i}`, occurred_at: `${day(i)} 12:00:30` },
    { ...call, contact_id: `N${i}`, occurred_at: "2025-02-01 12:00:00" },
  ];
});

describe("early warning", () => {
  let part: Part;
  let database: Database;

  beforeAll(async () => {
    database = await stagedBook({
      customers: ids.map((i) => ({ customer_id: `C${i}`, joined_on: "2020-01-01" })),
      requests: [...requests, ...again],
      lights: requests.map(({ request_id, requested_at }) => {
        return { request_id: request_id!, model: "m", score: 0.5, light: "red", shown_at: requested_at! };
      }),
      labels: ids.slice(0, 30).map((i) => {
        return { request_id: `R${i}`, labelled_at: "2025-06-01 00:00:00", label: "fraud", paid_out: 100, prevented: 0 };
      }),
      contacts,
    });
    part = await earlyWarning(await fraudContext(contextOf(database), null));
  });

  afterAll(() => database.close());

  it("counts frauds with a call about a loan or surrender in the fourteen days before", () => {
    // Six were not called: fewer than ten, so neither share is told.
    expect(part.numbers["fraud.early_warning.call_share"]).toMatchObject({ estimate: null, reason: "too_few" });
    expect(part.numbers["fraud.early_warning.lead_hours"]).toMatchObject({ estimate: 6.005, n: 24 });
    expect(part.numbers["fraud.early_warning.paid_after_call"]).toMatchObject({ estimate: 2400, n: 24 });
  });

  it("follows what was not executed to where it came back, named or by the same customer", () => {
    expect(part.numbers["fraud.early_warning.came_back"]!.estimate).toBe(30);
    expect(part.numbers["fraud.early_warning.other_channel"]!.estimate).toBeCloseTo(20 / 30, 12);
    expect(part.tables["early_warning_leakage"]).toMatchObject([
      { from: "counter", to: "app", requests: 20, executed_share: 1 },
      { from: "counter", to: "counter", requests: 10 },
    ]);
  });
});
