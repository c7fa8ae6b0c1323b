import type { Database } from "../../stage/database.ts";

/** Care questions put to customers, and those that were answered. */
export interface CareAnswers {
  asked: number;
  answered: number;
  requests: number;
}

export async function readCareAnswers(database: Database): Promise<CareAnswers> {
  const [row] = await database.rows<CareAnswers>(`SELECT COUNT(*) AS asked, COUNT(answer) AS answered,
    COUNT(DISTINCT request_number) AS requests FROM staged.care_answer ORDER BY 1`);
  return row!;
}

/** 1 for requests that staff looked into. */
export async function readReviewed(database: Database, count: number): Promise<Uint8Array> {
  const rows = await database.rows<{ request: number }>(
    "SELECT DISTINCT request_number AS request FROM staged.request_review ORDER BY 1",
  );
  const reviewed = new Uint8Array(count);
  for (const { request } of rows) reviewed[request] = 1;
  return reviewed;
}
