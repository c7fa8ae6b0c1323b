import type { FaultCode } from "./book-report.ts";
import type { ColumnType, ContractColumn } from "./contract/column.ts";
import { rawName } from "./row-select.ts";
import { identifier, literal } from "./sql-text.ts";
import type { TypedTable } from "./typed-table.ts";

/** What a value alone, or beside another of its row, must fulfil. */
export interface Rule {
  column: string;
  code: FaultCode;
  expectation: string;
  /** SQL over typed and raw columns: true for a row that breaks the rule. */
  broken: string;
  /** The same over typed columns alone, which may also be true for a row with an unreadable value. */
  suspected: string;
}

const readable: Record<ColumnType, string> = {
  text: "a text",
  code: "a code",
  integer: "a whole number",
  number: "a number, as 1234.5",
  money: "an amount, as 1234.50",
  rate: "a fraction, as 0.05 for 5 %",
  date: "a date, as 2024-12-31",
  timestamp: "a time, as 2024-12-31 13:45:00",
  flag: "true or false",
};

/** The rules of a table for the columns that the book brings, in the contract's order. */
export function rulesOf(table: TypedTable, asOf: string): Rule[] {
  const brought = new Set(table.columns.map((column) => column.name));
  const pairs = (table.source.table.ordered ?? []).filter((pair) => pair.every((name) => brought.has(name)));
  return [
    ...table.columns.flatMap((column) => columnRules(column, column.mayBeUnreadable, asOf)),
    ...pairs.map(inOrder),
  ];
}

function columnRules(column: ContractColumn, mayBeUnreadable: boolean, asOf: string): Rule[] {
  return [
    ...(mayBeUnreadable ? [isReadable(column)] : []),
    ...(column.optional ? [] : [isThere(column)]),
    ...(column.values ? [isAllowed(column, column.values)] : []),
    ...(column.minimum === undefined ? [] : [isAtLeast(column, column.minimum)]),
    ...(column.maximum === undefined ? [] : [isAtMost(column, column.maximum)]),
    ...(column.future ? [] : isKnown(column, asOf)),
  ];
}

function isReadable({ name, type }: ContractColumn): Rule {
  return {
    column: name,
    code: "unreadable",
    expectation: readable[type],
    broken: `${rawName(name)} IS NOT NULL AND ${identifier(name)} IS NULL`,
    suspected: "unreadable IS NOT NULL",
  };
}

function isThere({ name }: ContractColumn): Rule {
  return {
    column: name,
    code: "missing",
    expectation: "a value",
    broken: `${rawName(name)} IS NULL`,
    suspected: `${identifier(name)} IS NULL`,
  };
}

function isAllowed({ name }: ContractColumn, values: readonly (string | number)[]): Rule {
  const list = values.map((value) => (typeof value === "number" ? String(value) : literal(value))).join(", ");
  return rule(name, "not_allowed", `one of ${values.join(", ")}`, `${identifier(name)} NOT IN (${list})`);
}

function isAtLeast({ name }: ContractColumn, minimum: number): Rule {
  return rule(name, "below_minimum", `at least ${minimum}`, `${identifier(name)} < ${minimum}`);
}

function isAtMost({ name }: ContractColumn, maximum: number): Rule {
  return rule(name, "above_maximum", `at most ${maximum}`, `${identifier(name)} > ${maximum}`);
}

function isKnown({ name, type, unit }: ContractColumn, asOf: string): Rule[] {
  const column = identifier(name);
  const year = asOf.slice(0, 4);
  if (unit === "year")
    return [rule(name, "after_as_of", `no later than ${year}, the year of as_of`, `${column} > ${year}`)];
  if (type !== "date" && type !== "timestamp") return [];
  const later = `CAST(${column} AS DATE) > DATE ${literal(asOf)}`;
  return [rule(name, "after_as_of", `no later than as_of, ${asOf}`, later)];
}

function inOrder([first, second]: readonly [string, string]): Rule {
  return rule(second, "out_of_order", `not before ${first}`, `${identifier(first)} > ${identifier(second)}`);
}

function rule(column: string, code: FaultCode, expectation: string, broken: string): Rule {
  return { column, code, expectation, broken, suspected: broken };
}
