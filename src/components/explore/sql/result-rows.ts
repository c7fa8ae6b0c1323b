import { cellOf, type Cell } from "./cell.js";
import type { ChartColumn } from "./chart-choice.js";
import type { QueryResult } from "./query-stream.js";

/** The first rows of a result, each with a value per column. */
export function firstRows({ batches, columns }: QueryResult, most: number): Cell[][] {
  const rows: Cell[][] = [];
  for (const batch of batches) {
    const vectors = columns.map((_, i) => batch.getChildAt(i)!);
    for (let row = 0; row < batch.numRows; row++) {
      if (rows.length === most) return rows;
      rows.push(vectors.map((vector) => cellOf(vector, row)));
    }
  }
  return rows;
}

/** The columns with the number of different values that these rows hold. */
export function countDistinct({ columns }: QueryResult, rows: readonly Cell[][]): ChartColumn[] {
  return columns.map((column, i) => ({ ...column, distinct: new Set(rows.map((row) => row[i])).size }));
}
