import type { FaultCode, QueryFault } from "../../../components/explore/sql/query-fault.js";

type Said = (name: string, nearest: string) => string;

/** What is wrong with a query, in words: `name` is what the engine stumbled over, `nearest` what may be meant, or empty. */
const faults: Record<FaultCode, Said> = {
  unfinished: () =>
    "The query stops before it is complete: something is missing at its end, such as a name or a closing bracket.",
  unclosed: () =>
    "A quotation mark or a comment is opened and not closed. Texts stand in 'single' quotes, names in \"double\" ones.",
  syntax: (name, nearest) =>
    nearest
      ? `The query cannot be read from ${code(name)} on. ${nearest} may be meant.`
      : `The query cannot be read from ${code(name)} on. Look at what stands before it: a comma, a bracket or a word is missing or too many.`,
  column: (name, nearest) => `There is no column ${code(name)} in the tables of this query.${meant(nearest)}`,
  table: (name, nearest) => `There is no table ${code(name)}.${meant(nearest)}`,
  exists: (name) => `There is a table ${code(name)} already. CREATE OR REPLACE TABLE takes its place.`,
  function: (name, nearest) => `There is no function ${code(name)}.${meant(nearest)}`,
  ambiguous: (name, nearest) =>
    `More than one table has a column ${code(name)}. Say which one is meant${nearest ? `: ${nearest}` : ""}.`,
  ungrouped: (name) =>
    `The column ${code(name)} is neither grouped by nor summed up. Add it to GROUP BY (or write GROUP BY ALL), or put it into a function such as max().`,
  aggregate: (name) =>
    `${name} cannot hold sums, counts or windows, which are made later. Use HAVING for aggregates and QUALIFY for windows.`,
  types: (name) =>
    `${code(name)} does not go together: the function or comparison is not made for these types. Convert one of them, for example with CAST(x AS INTEGER).`,
  conversion: (name) =>
    `${code(name)} cannot be turned into the type that is wanted here. TRY_CAST gives NULL where a value does not fit.`,
  "read-only": () =>
    "The analyst's database cannot be changed. CREATE TABLE mine AS SELECT … makes a table of your own, in the memory of this page.",
  range: () => "A number is too large for its type. Convert it first, for example with CAST(x AS DOUBLE).",
  memory: () =>
    "The query needs more memory than the browser gives. Take fewer rows or columns, or group before you join.",
  unreachable: () =>
    "The query asks for something that is not here: a file, another host, or a part of the engine that this site does not carry (JSON, Parquet and time zones). Only the tables of this page can be asked.",
  other: () => "The engine could not run this query.",
};

function code(name: string): string {
  return `“${name}”`;
}

function meant(nearest: string): string {
  return nearest && ` Perhaps ${nearest}?`;
}

/** The sentence about a fault. */
export function faultSentence({ code: fault, name, nearest }: QueryFault): string {
  return faults[fault](name ?? "", listed(nearest));
}

function listed(names: readonly string[]): string {
  const said = names.map(code);
  return said.length < 2 ? said.join("") : `${said.slice(0, -1).join(", ")} or ${said.at(-1)}`;
}
