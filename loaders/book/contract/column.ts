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
  /** Shown after the number: "NT$" is never here, money has the book's currency. */
  unit?: string;
  /** Names or points at a person or contract; never leaves the build raw. */
  identifies?: boolean;
  /** May be empty. Columns of the key never are. */
  optional?: boolean;
  values?: readonly (string | number)[];
  minimum?: number;
  maximum?: number;
  /** "customers.customer_id": each value must be found there when that table is present. */
  references?: string;
}

export interface ContractTable {
  name: string;
  theme: "people" | "contracts" | "contacts" | "marketing" | "fraud";
  /** What one row is, as in "a contract or rider". */
  row: string;
  /** Columns that together are unique; empty when rows have no key. Their absence is a structural fault. */
  key: readonly string[];
  columns: readonly ContractColumn[];
  /** Pairs of date columns where the first may not come after the second. */
  ordered?: readonly (readonly [string, string])[];
  /** Further numeric columns of any name are read too (features of a fraud source). */
  open?: boolean;
}
