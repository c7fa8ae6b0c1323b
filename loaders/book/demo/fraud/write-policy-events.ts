import type { OpenTable } from "../block.ts";
import { availableValue } from "./available-value.ts";
import type { Balances } from "./balances.ts";
import { dayOf } from "./moments.ts";
import type { Story } from "./request.ts";

/** What executed requests did to policies: loans with their repayments, and partial surrenders. */
export function writePolicyEvents(stories: readonly Story[], balances: Balances, open: OpenTable): void {
  const table = open("policy_events");
  for (const [policy, loans] of balances.all()) {
    for (const { amount, from, until } of loans) {
      const before = balances.outstanding(policy, from - 1);
      table.add({ policy_id: policy.index, occurred_on: from, kind: "loan", before, after: before + amount });
      if (until === null) continue;
      const owed = balances.outstanding(policy, until - 1);
      table.add({ policy_id: policy.index, occurred_on: until, kind: "repayment", before: owed, after: owed - amount });
    }
  }
  for (const { request, outcome } of stories) {
    if (request.kind !== "partial_surrender" || outcome.executedAt === null) continue;
    const day = dayOf(outcome.executedAt);
    const before = Math.max(availableValue(request.policy, day), request.amount!);
    const row = { policy_id: request.policy.index, occurred_on: day, kind: "partial_surrender" };
    table.add({ ...row, before, after: before - request.amount! });
  }
}
