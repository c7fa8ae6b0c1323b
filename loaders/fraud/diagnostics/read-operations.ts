import type { Database } from "../../stage/database.ts";
import type { Cases } from "../cases/cases.ts";

export type Light = "green" | "yellow" | "red";

/** The light that staff saw last on each request; null where they saw none. */
export async function readLights(database: Database, count: number): Promise<(Light | null)[]> {
  const lights = new Array<Light | null>(count).fill(null);
  const rows = await database.rows<{ request: number; light: Light }>(`SELECT request_number AS request, light
    FROM staged.request_light WHERE light IS NOT NULL ORDER BY request_number, shown_day, model`);
  for (const { request, light } of rows) lights[request] = light;
  return lights;
}

/** Reviews that branches can do, by branch-day, and the branch-day of each request. */
export interface Capacity {
  /** By request, the number of its branch-day; -1 where it has no branch or nothing is known of that day. */
  branchDay: Int32Array;
  /** By number of the branch-day. */
  reviews: Float64Array;
}

export async function readCapacity(database: Database, cases: Cases): Promise<Capacity> {
  const rows = await database.rows<{ branch: string; day: number; reviews: number }>(
    "SELECT branch, day, SUM(reviews) AS reviews FROM staged.review_capacity GROUP BY branch, day ORDER BY branch, day",
  );
  const numbers = new Map(rows.map(({ branch, day }, i) => [`${branch} ${day}`, i]));
  const { codes, levels } = cases.branch;
  return {
    branchDay: Int32Array.from(cases.at, (at, i) => {
      const branch = levels[codes[i]!];
      return branch === undefined ? -1 : (numbers.get(`${branch} ${Math.floor(at)}`) ?? -1);
    }),
    reviews: Float64Array.from(rows, ({ reviews }) => reviews),
  };
}
