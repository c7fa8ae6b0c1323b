import { expect, it } from "vitest";
import { readHandling } from "../../../../loaders/fraud/handling/read-handling.ts";
import { stagedBook } from "../../stage/staged-book.ts";

it("measures the time to execution to the second, none for what was not executed", async () => {
  const request = { customer_id: "C1", kind: "policy_loan", channel: "counter", amount: 100 };
  const database = await stagedBook({
    customers: [{ customer_id: "C1", joined_on: "2020-01-01" }],
    requests: [
      {
        ...{ ...request, request_id: "R1", status: "executed" },
        ...{ requested_at: "2025-03-01 23:30:10", executed_at: "2025-03-02 00:00:46" },
      },
      { ...request, request_id: "R2", status: "declined", requested_at: "2025-03-03 10:00:00" },
    ],
  });
  const { hours } = await readHandling(database, 2);
  expect(Array.from(hours)).toEqual([0.51, NaN]);
  database.close();
});
