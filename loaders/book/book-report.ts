/** Why a row is set aside. */
export type FaultCode =
  | "malformed" // another number of fields than the header, an open quote, not UTF-8
  | "unreadable" // the value is not of the column's type
  | "missing"
  | "not_allowed"
  | "below_minimum"
  | "above_maximum"
  | "after_as_of"
  | "out_of_order"
  | "not_found" // it points at a row that is not there
  | "duplicate";

/** One kind of fault in one column. Raw values are in checks.quarantine alone, never here. */
export interface Fault {
  table: string;
  /** Several columns of a key are joined by ", "; empty for a malformed row. */
  column: string;
  code: FaultCode;
  /** What was expected, as in "at least 0". */
  expectation: string;
  rows: number;
  /** Numbers of the first five rows; the row after the header is 1. */
  first_rows: number[];
}

export type WarningCode =
  | "unknown_setting"
  | "unknown_file"
  | "unknown_column"
  | "no_tables"
  | "no_rows"
  | "repeated_rows"
  | "reserve_not_closed";

/** Something to look at that sets no row aside. */
export interface BookWarning {
  code: WarningCode;
  table: string | null;
  column: string | null;
  message: string;
}

/** A table's contents: how many rows were read, and a hash that does not depend on their order or on the file's format. */
export interface Fingerprint {
  rows: number;
  hash: string;
}

export interface TableReport {
  present: boolean;
  format: "csv" | "parquet" | "sql" | null;
  /** Columns of the contract that the book brings; for an open table its further numeric columns come after them. */
  columns: string[];
  /** Columns of the contract that the book does not bring. */
  absent_columns: string[];
  unknown_columns: string[];
  /** rows_in = rows_used + rows_set_aside, always. */
  rows_in: number;
  rows_used: number;
  rows_set_aside: number;
  /** By column of the contract that the book brings: share of rows without a value; null when there are no rows. */
  missing_share: Record<string, number | null>;
  /** Latest date up to as_of in any column that may not lie in the future; null when there is none. */
  latest: string | null;
  /** Null when the book lacks the table. */
  fingerprint: Fingerprint | null;
}

export interface BookReport {
  as_of: string;
  /** Keys of book.json that were left out, and so have their stated default. */
  defaulted: string[];
  /** Every table of the contract, by name. */
  tables: Record<string, TableReport>;
  missing_tables: string[];
  faults: Fault[];
  warnings: BookWarning[];
}
