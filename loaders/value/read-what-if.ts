import type { WhatIfCell } from "../../src/models/contribution-what-if.ts";
import type { Check } from "../../src/models/report.ts";
import type { Database } from "../stage/database.ts";
import { CHECK_SCENARIOS } from "../stage/what-if-scenarios.ts";
import { whatIfCells, whatIfError, type CellProductRow, type CellRow, type WhatIfError } from "./what-if.ts";

export interface WhatIf {
  cells: WhatIfCell[];
  /** Null when there are no customers to make cells of, or nothing that they contribute. */
  error: WhatIfError | null;
}

/** The cells of the what-if page, and how far they miss the full recompute. */
export async function readWhatIf(database: Database): Promise<WhatIf> {
  const cells = whatIfCells(
    await database.rows<CellRow>("SELECT * FROM staged.what_if_cell WHERE customers >= 10 ORDER BY main_product, band"),
    await database.rows<CellProductRow>(
      "SELECT * FROM staged.what_if_cell_product ORDER BY main_product, band, product",
    ),
  );
  if (cells.length === 0) return { cells, error: null };
  const columns = await database.columns("SELECT * FROM staged.what_if_check ORDER BY customer_number");
  const recomputed = CHECK_SCENARIOS.map((_, i) => columns[`contribution_${i}`] as Float64Array);
  return { cells, error: whatIfError(cells, CHECK_SCENARIOS, recomputed) };
}

/** Id of the check that belongs to the page of the what-if alone. */
export const WHAT_IF_CHECK = "what_if_near_recompute";

/** Largest error that the page may make, of the total and of the top fifth's share. */
const TOLERANCE = 0.01;

export function whatIfCheck({ error }: WhatIf): Check[] {
  if (!error) return [];
  const worst = Math.max(error.total, error.topFifthShare, error.negativeShare);
  return [{ id: WHAT_IF_CHECK, passed: worst <= TOLERANCE, value: worst, limit: TOLERANCE }];
}
