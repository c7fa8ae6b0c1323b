import type { Cell } from "./cell.js";
import type { ColumnKind } from "./column-kind.js";

/** From here on, digits are grouped; below, a number may be a year. */
const GROUPED = 10_000;
const MINUS = "\u2212";

/** How the values of a column are written: alike in decimals and grouping, with no unit that the engine does not know. */
export function columnFormat(kind: ColumnKind, cells: readonly Cell[]): (cell: Cell) => string {
  const numbers = cells.filter((cell) => cell !== null).map((cell) => Math.abs(Number(cell)));
  if (kind === "integer") return withSign(integerFormat(numbers.some((size) => size >= GROUPED)));
  if (kind === "decimal") return withSign(decimalFormat(numbers.some((size) => size >= GROUPED)));
  if (kind === "number") return withSign(numberFormat(numbers.filter(Number.isFinite)));
  return (cell) => String(cell);
}

/** Whether a column shows fewer digits than it holds. */
export function isRounded(kind: ColumnKind, cells: readonly Cell[]): boolean {
  const format = columnFormat(kind, cells);
  const read = (cell: Cell) => Number(format(cell).replaceAll(",", "").replace(MINUS, "-"));
  return kind === "number" && cells.some((cell) => Number.isFinite(cell) && read(cell) !== cell);
}

function withSign(format: (cell: Cell) => string): (cell: Cell) => string {
  return (cell) => format(cell).replace(/^-/, MINUS);
}

function integerFormat(grouped: boolean): (cell: Cell) => string {
  const format = new Intl.NumberFormat("en", { useGrouping: grouped, maximumFractionDigits: 0 });
  return (cell) => format.format(cell as number | bigint);
}

/** Decimals keep every digit that their type has. */
function decimalFormat(grouped: boolean): (cell: Cell) => string {
  return (cell) => {
    const [whole = "", decimals = ""] = String(cell).split(".");
    return `${grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole}.${decimals}`;
  };
}

/** Five digits of the largest size, at most six decimals and no more than the values have; tiny sizes by their power of ten. */
function numberFormat(sizes: readonly number[]): (cell: Cell) => string {
  const largest = Math.max(0, ...sizes);
  if (largest >= 1e15) return (cell) => String(cell);
  if (largest > 0 && largest < 1e-4) return (cell) => (cell === 0 ? "0" : (cell as number).toExponential(3));
  const readable = Math.min(6, Math.max(0, 4 - Math.floor(Math.log10(largest || 1))));
  const decimals = Math.min(readable, Math.max(0, ...sizes.map(decimalsOf)));
  const format = new Intl.NumberFormat("en", {
    useGrouping: largest >= GROUPED,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return (cell) => (Number.isFinite(cell) ? format.format(cell as number) : String(cell));
}

function decimalsOf(size: number): number {
  const [digits = "", exponent = "0"] = String(size).split("e");
  return Math.max(0, (digits.split(".")[1] ?? "").length - Number(exponent));
}
