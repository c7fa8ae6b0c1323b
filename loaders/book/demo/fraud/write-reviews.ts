import type { OpenTable } from "../block.ts";
import type { Story } from "./request.ts";

export function writeReviews(stories: readonly Story[], open: OpenTable): void {
  const table = open("reviews");
  for (const { request, review } of stories) {
    if (!review) continue;
    table.add({
      request_id: request.index,
      started_at: review.startedAt,
      minutes: review.minutes,
      staff_id: request.staff,
      action: review.action,
      override: review.override,
      selection_probability: review.selectionProbability,
      trusted_contact_notified_at: review.notifiedAt,
      trusted_contact_answer: review.answer,
    });
  }
}
