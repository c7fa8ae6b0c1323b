import type { ColumnType, ContractColumn, ContractTable } from "./column.ts";

interface ValueByType {
  text: string;
  code: string;
  integer: number;
  number: number;
  money: number;
  rate: number;
  date: string;
  timestamp: string;
  flag: boolean;
}

type Value<Column extends ContractColumn> = Column extends { values: readonly (infer Allowed)[] }
  ? Allowed
  : ValueByType[Column["type"] & ColumnType];

type Nullable<Column extends ContractColumn> = Column extends { optional: true } ? null : never;

/**
 * A row of a contract table as TypeScript sees it. Columns that the book does not bring are null whatever the type
 * says: an analysis states what it needs (needs.ts) before it reads.
 */
export type RowOf<Table extends ContractTable> = {
  [Column in Table["columns"][number] as Column["name"]]: Value<Column> | Nullable<Column>;
};
