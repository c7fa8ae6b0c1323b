import type { Row } from "../../../models/report.js";
import { binLabel } from "./choice-words.js";
import { binCount } from "./dimension.js";
import type { Dimension } from "./dimension.js";

type Counts = ReadonlyMap<string, Float64Array>;

/** A dimension's bins as rows: weighted rows under the choices in all others, and of the whole table. */
export function countRows(dimension: Dimension, counts: Counts, whole: Counts, currency: string): Row[] {
  const { column } = dimension;
  return Array.from({ length: binCount(dimension) }, (_, bin) => ({
    column,
    bin: binLabel(dimension, bin, currency),
    shown: counts.get(column)?.[bin] ?? 0,
    all: whole.get(column)?.[bin] ?? 0,
  }));
}
