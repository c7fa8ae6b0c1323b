import type { OpenTable, World } from "../block.ts";
import { inquiryNumber } from "./write-inquiries.ts";
import type { Story } from "./request.ts";

export function writeRequests(world: World, stories: readonly Story[], open: OpenTable): void {
  const table = open("requests");
  for (const { request, outcome } of stories) {
    table.add({
      request_id: request.index,
      customer_id: request.policy.owner.index,
      policy_id: request.policy.index,
      requested_at: request.at,
      kind: request.kind,
      channel: request.channel,
      branch: request.branch === null ? null : world.branches[request.branch]!.name,
      staff_id: request.staff,
      amount: request.amount,
      available_value: request.available,
      payee_new: request.payee.isNew,
      payee_token: request.payee.token,
      status: outcome.status,
      executed_at: outcome.executedAt,
      previous_request_id: request.previous,
      inquiry_contact_id: request.signs.inquiryHours === null ? null : inquiryNumber(request),
    });
  }
}
