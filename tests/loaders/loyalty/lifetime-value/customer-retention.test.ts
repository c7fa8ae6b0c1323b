import { describe, expect, it } from "vitest";
import { readCustomerRetention } from "../../../../loaders/loyalty/lifetime-value/customer-retention.ts";
import { stagedBook } from "../../stage/staged-book.ts";

const policy = (policy_id: string, customer_id: string, issued_on: string, ended_on: string | null = null) => ({
  ...{ policy_id, customer_id, issued_on, ended_on },
  product: "term",
  end_reason: ended_on ? "lapse" : null,
});

async function retentionOf(policies: ReturnType<typeof policy>[]) {
  const database = await stagedBook({ policies });
  const kept = await readCustomerRetention(database);
  database.close();
  return kept;
}

describe("readCustomerRetention", () => {
  it("keeps a customer who replaced the policy of a year ago by a newer one", async () => {
    const policies = [policy("a", "1", "2020-01-01", "2025-05-01"), policy("b", "1", "2025-06-01")];
    expect(await retentionOf(policies)).toEqual({ before: 1, kept: 1 });
  });

  it("loses those whose last policy ended in the year", async () => {
    const policies = [policy("a", "1", "2020-01-01", "2025-05-01"), policy("b", "2", "2020-01-01")];
    expect(await retentionOf(policies)).toEqual({ before: 2, kept: 1 });
  });

  it("asks nothing of those who were no customers a year ago", async () => {
    const policies = [policy("a", "1", "2025-02-01"), policy("b", "2", "2018-01-01", "2024-06-01")];
    expect(await retentionOf(policies)).toEqual({ before: 0, kept: 0 });
  });
});
