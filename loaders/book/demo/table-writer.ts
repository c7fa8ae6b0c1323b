import type { ContractColumn, ContractTable } from "../contract/column.ts";
import { isIdentifier } from "./identifiers.ts";

/** A cell before the contract's formatting: day number, seconds, cents, id number, text or flag; left out means null. */
export type Cell = number | string | boolean | null | undefined;

/** Rows of one contract table in one block, kept as columns until the block is done. */
export interface TableWriter {
  /** Adds a row by column name; an unknown name or code is an error. */
  add(row: Record<string, Cell>): void;
  /** Adds many rows by column: for wide or long tables. NaN is null; columns left out are null. */
  addColumns(columns: Record<string, ArrayLike<number>>, rows: number): void;
  /** What a column of numbers, dates or codes holds so far, as it was written; for tables that count others. */
  written(column: string): ArrayLike<number>;
  readonly rows: number;
}

/**
 * A further numeric column: stored as it comes, or made by SQL out of the part's columns when parts are joined, which
 * is far faster for wide tables of noise. A stored one with `sql` is written as that says.
 */
export type FeatureColumn = string | { name: string; stored: boolean; sql: string };

/** What a part's column holds: whole numbers, numbers, or text. */
export type Storage = "INTEGER" | "DOUBLE" | "VARCHAR";

export const NO_INTEGER = -(2 ** 31);

export class TableBuffer implements TableWriter {
  rows = 0;
  readonly columns: readonly ColumnBuffer[];
  private readonly byName: Map<string, ColumnBuffer>;

  constructor(
    readonly table: ContractTable,
    readonly features: readonly FeatureColumn[] = [],
  ) {
    this.columns = columnsOf(table, features).map((column) => new ColumnBuffer(column));
    this.byName = new Map(this.columns.map((buffer) => [buffer.column.name, buffer]));
  }

  add(row: Record<string, Cell>): void {
    for (const name in row) {
      const buffer = this.byName.get(name);
      if (!buffer) throw new Error(`the contract's table ${this.table.name} has no column ${name}`);
      buffer.set(this.rows, row[name]);
    }
    this.rows++;
  }

  addColumns(columns: Record<string, ArrayLike<number>>, rows: number): void {
    for (const name in columns) {
      const buffer = this.byName.get(name);
      if (!buffer) throw new Error(`the contract's table ${this.table.name} has no column ${name}`);
      const values = columns[name]!;
      for (let i = 0; i < rows; i++) buffer.setNumber(this.rows + i, values[i]!);
    }
    this.rows += rows;
  }

  written(column: string): ArrayLike<number> {
    const values = this.byName.get(column)!.values(this.rows);
    if (Array.isArray(values)) throw new Error(`column ${column} of ${this.table.name} holds text`);
    return values;
  }
}

class ColumnBuffer {
  readonly storage: Storage;
  private readonly codes: Map<Cell, number> | null;
  private numbers: Int32Array | Float64Array | null;
  private texts: (string | null)[] = [];

  constructor(readonly column: ContractColumn) {
    this.storage = storageOf(column);
    this.codes = isCoded(column) ? new Map(column.values!.map((value, i) => [value, i])) : null;
    this.numbers = this.storage === "VARCHAR" ? null : empty(this.storage, 256);
  }

  set(row: number, cell: Cell): void {
    if (cell === null || cell === undefined) return;
    if (this.storage === "VARCHAR") {
      while (this.texts.length < row) this.texts.push(null);
      this.texts[row] = String(cell);
    } else this.setNumber(row, this.codes ? this.codeOf(cell) : Number(cell));
  }

  setNumber(row: number, value: number): void {
    if (Number.isNaN(value)) return;
    if (row >= this.numbers!.length) this.numbers = grown(this.numbers!, row + 1);
    this.numbers![row] = value;
  }

  /** Exactly so many values, nulls as the storage's own missing value. */
  values(rows: number): Int32Array | Float64Array | (string | null)[] {
    if (this.numbers) return (rows > this.numbers.length ? grown(this.numbers, rows) : this.numbers).subarray(0, rows);
    while (this.texts.length < rows) this.texts.push(null);
    return this.texts;
  }

  private codeOf(cell: Cell): number {
    const code = this.codes!.get(cell);
    if (code === undefined) throw new Error(`column ${this.column.name} does not know the value ${String(cell)}`);
    return code;
  }
}

/** The columns that a part holds. */
export function columnsOf(table: ContractTable, features: readonly FeatureColumn[]): ContractColumn[] {
  const known = new Set(table.columns.map((column) => column.name));
  const stored = features.filter((feature) => typeof feature === "string" || feature.stored);
  const further = stored
    .map((feature) => (typeof feature === "string" ? feature : feature.name))
    .filter((name) => !known.has(name));
  return [...table.columns, ...further.map((name): ContractColumn => ({ name, type: "number", description: "" }))];
}

export function isCoded(column: ContractColumn): boolean {
  return column.type === "code" && column.values !== undefined;
}

export function storageOf(column: ContractColumn): Storage {
  if (isIdentifier(column.name) || isCoded(column)) return "INTEGER";
  if (column.type === "date" || column.type === "integer" || column.type === "flag") return "INTEGER";
  return column.type === "text" || column.type === "code" ? "VARCHAR" : "DOUBLE";
}

function empty(storage: Storage, length: number): Int32Array | Float64Array {
  return storage === "INTEGER" ? new Int32Array(length).fill(NO_INTEGER) : new Float64Array(length).fill(NaN);
}

function grown(values: Int32Array | Float64Array, atLeast: number): Int32Array | Float64Array {
  const larger = empty(values instanceof Int32Array ? "INTEGER" : "DOUBLE", Math.max(atLeast, values.length * 2));
  larger.set(values);
  return larger;
}
