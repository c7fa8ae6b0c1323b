import type { ColumnType, ContractColumn } from "./column.ts";

const byType: Record<ColumnType, string> = {
  text: "...",
  code: "...",
  integer: "12",
  number: "8",
  money: "12500.00",
  rate: "0.02",
  date: "2025-03-31",
  timestamp: "2025-03-31 14:05:00",
  flag: "true",
};

/** A value as a column would hold it, for the example row of a table that a book lacks. */
export function exampleValue({ name, type, values, identifies, unit }: ContractColumn): string {
  if (values?.length) return String(values[0]);
  if (identifies) return `${name.charAt(0).toUpperCase()}-000123`;
  if (unit === "year") return "1979";
  return byType[type];
}
