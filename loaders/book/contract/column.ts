export type ColumnType =
  | "text" // any text
  | "code" // text out of `values`, or a free category when `values` is absent
  | "integer"
  | "number"
  | "money" // DECIMAL(18,2) in the book's currency
  | "rate" // a share or yearly rate as a fraction, 0.05 for 5 %
  | "date"
  | "timestamp"
  | "flag"; // true or false

export interface ContractColumn {
  name: string;
  type: ColumnType;
  description: string;
  /** Shown after the number: "NT$" is never here, money has the book's currency. A "year" is held against as_of as dates are. */
  unit?: string;
  /** Names or points at a person or contract; never leaves the build raw. */
  identifies?: boolean;
  /** Values may be empty. A book may leave out any column but those of a key, optional or not. */
  optional?: boolean;
  values?: readonly (string | number)[];
  minimum?: number;
  maximum?: number;
  /** May lie after as_of, as a plan or an agreed end does; other dates may not. */
  future?: boolean;
  /** "customers.customer_id": each value must be found there when that table is present. */
  references?: string;
}

export interface ContractTable {
  name: string;
  theme: Theme;
  /** What one row is, as in "a contract or rider". */
  row: string;
  /**
   * Columns that together are unique; empty when rows have no key. The absence of one that is not optional is a
   * structural fault; an optional one that is empty or absent counts as a value of its own.
   */
  key: readonly string[];
  columns: readonly ContractColumn[];
  /** Pairs of columns where the first may not come after the second. */
  ordered?: readonly (readonly [string, string])[];
  /** Further numeric columns of any name are read too (features of a fraud source). */
  open?: boolean;
}

export type Theme = "people" | "contracts" | "contacts" | "marketing" | "fraud";
