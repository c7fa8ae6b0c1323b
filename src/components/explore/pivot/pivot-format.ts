import { metric } from "../../../metrics.js";
import { isSum } from "../../../models/pivot-schema.js";
import type { ShownAs } from "../../../models/pivot-state.js";
import type { PivotTable } from "../../../models/pivot-table.js";
import { formatDivisor, formatUnit, formatValue, type NumberFormat } from "../../../words/number-format.js";

export interface PivotFormat {
  /** Said once for the whole table: "NT$ M", "%"; empty for plain numbers. */
  unit: string;
  write: (value: number) => string;
}

/** How the numbers of a table are written: all on one scale with the same decimals, so that columns of them can be read down. */
export function pivotFormat(table: PivotTable, measure: string, show: ShownAs, currency: string): PivotFormat {
  const { unit, decimals } = metric(measure);
  if (show === "index") return { unit: "", write: (value) => plain(value, 0) };
  if (show !== "value") return { unit: "%", write: (value) => plain(value * 100, 1) };
  const format: NumberFormat = { unit, decimals, currency };
  const middle = typicalSize(table, isSum(measure));
  const divisor = formatDivisor(middle, format);
  const places =
    unit !== "money" ? decimals : divisor === 1 || middle / divisor >= 100 ? 0 : middle / divisor >= 10 ? 1 : 2;
  return { unit: formatUnit(middle, format), write: (value) => plain(value / divisor, places) };
}

function plain(value: number, decimals: number): string {
  return formatValue(value, { unit: "count", decimals });
}

/** The median size of the cells, or of the totals where there are no cells. */
function typicalSize({ cells, rowTotals, columns }: PivotTable, sum: boolean): number {
  const shown = columns.length > 0 && sum ? cells.flat() : rowTotals;
  const sizes = shown.flatMap(({ value }) => (value ? [Math.abs(value)] : [])).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}
