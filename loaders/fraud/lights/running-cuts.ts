import type { Cuts } from "../../../src/models/fraud-lights.ts";
import type { Database } from "../../stage/database.ts";
import { AS_RUN } from "../scored/brought-models.ts";

interface LightRow {
  model: string;
  yellow_cut: number | null;
  red_cut: number | null;
}

/** The cuts that lights were last shown with, by model and for the system as it ran. */
export async function readRunningCuts(database: Database): Promise<Map<string, Cuts>> {
  const rows = await database.rows<LightRow>(`SELECT model, yellow_cut, red_cut
    FROM (
      SELECT model, yellow_cut, red_cut, MAX(shown_day) AS last_day, MAX(request_number) AS last_request
      FROM staged.request_light
      WHERE yellow_cut IS NOT NULL AND red_cut IS NOT NULL
      GROUP BY model, yellow_cut, red_cut
    ) AS given
    ORDER BY last_day, last_request, model`);
  const cuts = new Map<string, Cuts>();
  for (const { model, yellow_cut, red_cut } of rows) {
    cuts.set(model, { yellow: yellow_cut!, red: red_cut! });
    cuts.set(AS_RUN, { yellow: yellow_cut!, red: red_cut! });
  }
  return cuts;
}

/** Channels on which staff see lights. */
export async function readLitChannels(database: Database): Promise<string[]> {
  const rows = await database.rows<{ channel: string }>(`SELECT q.channel AS channel
    FROM staged.request_light AS l JOIN staged.request AS q ON q.request_number = l.request_number
    WHERE q.channel IS NOT NULL GROUP BY q.channel ORDER BY q.channel`);
  return rows.map(({ channel }) => channel);
}
