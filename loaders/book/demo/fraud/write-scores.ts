import type { OpenTable } from "../block.ts";
import { cutsOn, experts, modelOn } from "./incumbent.ts";
import type { Calendar } from "./levels.ts";
import { dayOf } from "./moments.ts";
import type { Story } from "./request.ts";

/** What staff saw at the counter. */
export function writeLights(calendar: Calendar, stories: readonly Story[], open: OpenTable): void {
  const table = open("lights");
  for (const { request, scored, shown } of stories) {
    if (!scored || !shown) continue;
    const cuts = cutsOn(calendar, dayOf(request.at));
    table.add({
      request_id: request.index,
      model: modelOn(calendar, dayOf(request.at)),
      score: scored.score,
      light: scored.light,
      yellow_cut: cuts.yellow,
      red_cut: cuts.red,
      shown_at: request.at + 4,
    });
  }
}

/** The incumbent model's score of every request since it runs, in all channels: the whole and each expert that spoke. */
export function writeScores(calendar: Calendar, stories: readonly Story[], open: OpenTable): void {
  const table = open("scores");
  for (const { request, scored } of stories) {
    if (!scored) continue;
    const request_id = request.index;
    const model = modelOn(calendar, dayOf(request.at));
    const scored_at = request.at + 2;
    table.add({ request_id, model, scored_at, score: scored.score });
    for (const expert of experts) {
      const score = scored.experts[expert];
      if (score !== undefined) table.add({ request_id, model, scored_at, expert, score });
    }
  }
}
