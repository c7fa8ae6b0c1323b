import type { Database } from "../../stage/database.ts";
import { coded } from "../cases/read-cases.ts";
import { LIGHTS, type Handling } from "./handling.ts";

/** Reads what staff saw and did; a book without lights, reviews or care answers gives none. */
export async function readHandling(database: Database, count: number): Promise<Handling> {
  const reviews = await readReviews(database, count);
  for (const request of await requestsOf(database, "staged.care_answer")) reviews.asked[request] = 1;
  return { ...(await readLights(database, count)), ...reviews, ...(await readOutcomes(database)) };
}

async function readLights(database: Database, count: number): Promise<Pick<Handling, "light" | "shownDay">> {
  const read = await database.columns(
    "SELECT request_number, light, shown_day FROM staged.request_light ORDER BY request_number, shown_day, light",
  );
  const [light, shownDay] = [new Uint8Array(count), new Float64Array(count).fill(NaN)];
  const days = read["shown_day"] as Float64Array;
  (read["request_number"] as Float64Array).forEach((request, i) => {
    const shown = LIGHTS.indexOf((read["light"]![i] ?? "none") as (typeof LIGHTS)[number]);
    if (shown < 1) return;
    light[request] = Math.max(light[request]!, shown);
    if (!(shownDay[request]! <= days[i]!)) shownDay[request] = days[i]!;
  });
  return { light, shownDay };
}

type Reviewed = Pick<Handling, "asked" | "reviews" | "minutes" | "override" | "contactTold" | "contactAnswer">;

async function readReviews(database: Database, count: number): Promise<Reviewed> {
  const read = await database.columns(`SELECT request_number, minutes, CASE WHEN override THEN 1 ELSE 0 END AS override,
    CASE WHEN trusted_contact_notified THEN 1 ELSE 0 END AS told, trusted_contact_answer AS answer
    FROM staged.request_review ORDER BY request_number, started_day, action, minutes`);
  const [asked, override, contactTold] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)];
  const [reviews, minutes] = [new Uint16Array(count), new Float64Array(count).fill(NaN)];
  const answers = new Array<string | null>(count).fill(null);
  const column = (name: string) => read[name] as Float64Array;
  column("request_number").forEach((request, i) => {
    asked[request] = 1;
    reviews[request]!++;
    const took = column("minutes")[i]!;
    if (took >= 0) minutes[request] = took + (minutes[request]! || 0);
    override[request]! |= column("override")[i]!;
    contactTold[request]! |= column("told")[i]!;
    answers[request] = (read["answer"] as (string | null)[])[i] ?? answers[request]!;
  });
  return { asked, reviews, minutes, override, contactTold, contactAnswer: coded(answers) };
}

async function requestsOf(database: Database, table: string): Promise<Float64Array> {
  const read = await database.columns(`SELECT DISTINCT request_number FROM ${table} ORDER BY request_number`);
  return read["request_number"] as Float64Array;
}

async function readOutcomes(database: Database): Promise<Pick<Handling, "amount" | "hours">> {
  const read = await database.columns(`SELECT amount,
    ((CAST(executed_at AS DATE) - DATE '1970-01-01' - requested_day) * 86400 + EXTRACT(HOUR FROM executed_at) * 3600
      + EXTRACT(MINUTE FROM executed_at) * 60 + FLOOR(EXTRACT(SECOND FROM executed_at)) - requested_second) / 3600 AS hours
    FROM staged.request ORDER BY request_number`);
  return { amount: read["amount"] as Float64Array, hours: read["hours"] as Float64Array };
}
