import "../../../src/words/known/all.ts";
import { estimateOf } from "../../../src/models/evidence.ts";
import type { Report } from "../../../src/models/report.ts";

/** A small report for tests of components. */
export function exampleReport(changes: Partial<Report> = {}): Report {
  return {
    book: {
      name: "Example Life",
      currency: "TWD",
      as_of: "2025-12-31",
      observed_from: "2016-01-01",
      basis: "statutory",
      simulated: true,
    },
    state: "ready",
    numbers: {
      "value.contribution.total": estimateOf(953_400_000, 46_000, "bootstrap", { low: 921e6, high: 987e6 }),
      "value.negative_share": estimateOf(0.14, 46_000, "count"),
    },
    tables: {
      tenths: [
        { tenth: 1, share: 0.38, low: 0.36, high: 0.4 },
        { tenth: 10, share: -0.28, low: -0.3, high: -0.26 },
      ],
    },
    missing: [],
    checks: [],
    rows: [{ table: "customers", rows_in: 46_012, rows_used: 46_000, rows_set_aside: 12 }],
    ...changes,
  };
}
