import type { Database } from "../../stage/database.ts";

/** What was found about requests, one entry per finding, in the order of request and time. Days count from 1970, with fractions. */
export interface Findings {
  request: Int32Array;
  /** When it was found. */
  at: Float64Array;
  label: readonly Label[];
  by: readonly (string | null)[];
  /** Money, NaN when not said. */
  paidOut: Float64Array;
  prevented: Float64Array;
  recovered: Float64Array;
}

export type Label = "fraud" | "suspected" | "legitimate";

const SECONDS_OF_A_DAY = 86_400;

export async function readFindings(database: Database): Promise<Findings> {
  const read =
    await database.columns(`SELECT request_number, labelled_day, labelled_second, labelled_by, label, paid_out,
    prevented, recovered FROM staged.finding ORDER BY request_number, labelled_day, labelled_second, label, labelled_by`);
  const second = read["labelled_second"] as Float64Array;
  return {
    request: Int32Array.from(read["request_number"] as Float64Array),
    at: (read["labelled_day"] as Float64Array).map((day, i) => day + second[i]! / SECONDS_OF_A_DAY),
    label: read["label"] as Label[],
    by: read["labelled_by"] as (string | null)[],
    paidOut: read["paid_out"] as Float64Array,
    prevented: read["prevented"] as Float64Array,
    recovered: read["recovered"] as Float64Array,
  };
}
