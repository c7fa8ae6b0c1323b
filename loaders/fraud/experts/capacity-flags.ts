import { group } from "d3";
import type { Judged } from "../diagnostics/judged.ts";
import type { Capacity } from "../diagnostics/read-operations.ts";

/** 1 for the highest scores of every branch-day, as many as its plan allows; null where no plan says how many. Of equal scores the earlier request comes first. */
export function capacityFlags({ request, score }: Judged, { branchDay, reviews }: Capacity): Uint8Array | null {
  const places = Array.from(request.keys()).filter((at) => branchDay[request[at]!]! >= 0);
  if (places.length === 0) return null;
  const flagged = new Uint8Array(request.length);
  for (const [day, members] of group(places, (at) => branchDay[request[at]!]!)) {
    members.sort((a, b) => score[b]! - score[a]! || a - b);
    for (const at of members.slice(0, reviews[day])) flagged[at] = 1;
  }
  return flagged;
}
