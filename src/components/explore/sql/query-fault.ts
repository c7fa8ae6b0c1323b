import { nearestNames } from "./nearest-name.js";

export type FaultCode =
  | "unfinished"
  | "unclosed"
  | "syntax"
  | "column"
  | "table"
  | "exists"
  | "function"
  | "ambiguous"
  | "ungrouped"
  | "aggregate"
  | "types"
  | "conversion"
  | "read-only"
  | "range"
  | "memory"
  | "unreachable"
  | "other";

/** What is wrong with a query, as far as the engine's message tells. */
export interface QueryFault {
  code: FaultCode;
  /** The word, name or value that the engine stumbled over. */
  name: string | null;
  /** Known names that may be meant, the likeliest first. */
  nearest: string[];
  /** Where, counted from 1; null when the engine does not say. */
  place: { line: number; column: number } | null;
  /** The engine's own words. */
  message: string;
}

/** Names that a query may use. */
export interface KnownNames {
  tables: readonly string[];
  columns: readonly string[];
}

interface Pattern {
  code: FaultCode;
  pattern: RegExp;
}

/** Messages of DuckDB 1.1; the first group is the name. In order: the first that fits counts. */
const PATTERNS: readonly Pattern[] = [
  { code: "unfinished", pattern: /syntax error at end of input/ },
  { code: "unclosed", pattern: /unterminated .*?(?:at or near "(.*)"|$)/m },
  { code: "syntax", pattern: /syntax error at or near "(.*)"/ },
  { code: "column", pattern: /Referenced column "(.+?)" not found/ },
  { code: "column", pattern: /does not have a column named "(.+?)"/ },
  { code: "table", pattern: /(?:Table|View) with name (\S+) does not exist/ },
  { code: "table", pattern: /Referenced table "(.+?)" not found/ },
  { code: "table", pattern: /Catalog "(.+?)" does not exist/ },
  { code: "unreachable", pattern: /exists in the \w+ extension/ },
  { code: "exists", pattern: /(?:Table|View) with name "(.+?)" already exists/ },
  { code: "function", pattern: /Function with name (\S+) (?:does not exist|is not in the catalog)/ },
  { code: "ambiguous", pattern: /Ambiguous reference to column name "(.+?)"/ },
  { code: "ungrouped", pattern: /column "(.+?)" must appear in the GROUP BY/ },
  { code: "aggregate", pattern: /(\S+) clause cannot contain (?:aggregates|window)/ },
  { code: "types", pattern: /No function matches the given name and argument types '(.+?)'\./ },
  { code: "types", pattern: /Cannot compare values of type (.+?) (?:-|and an explicit)/ },
  { code: "read-only", pattern: /read-only/i },
  {
    code: "read-only",
    pattern: /(?:insert into|update|delete from).* base table|is not an? table|Cannot insert into/i,
  },
  { code: "conversion", pattern: /Could not convert string '(.*?)' to/ },
  { code: "conversion", pattern: /value out of range: "(.*?)"/ },
  { code: "conversion", pattern: /invalid (?:date|timestamp) field format: "(.*?)"/ },
  { code: "memory", pattern: /Out of Memory/i },
  { code: "unreachable", pattern: /NetworkError|extension|No files found|RuntimeError|FileSystem/i },
  { code: "range", pattern: /Out of Range Error/ },
  { code: "range", pattern: /out of range for the destination type/ },
  { code: "conversion", pattern: /Conversion Error.*?value '?(.*?)'? can't be cast/ },
];

const KEYWORDS = (
  "SELECT FROM WHERE GROUP BY ORDER HAVING LIMIT JOIN LEFT RIGHT INNER OUTER CROSS USING DISTINCT UNION CASE WHEN THEN " +
  "ELSE END BETWEEN PARTITION OVER WINDOW QUALIFY WITH VALUES FILTER INTERVAL NULLS EXISTS"
).split(" ");

/** Reads the engine's message on `query`, which is what it was asked with its lines as the reader sees them. */
export function faultOf(message: string, query: string, known: KnownNames): QueryFault {
  const found = PATTERNS.map(({ code, pattern }) => ({ code, match: pattern.exec(message) })).find(
    ({ match }) => match,
  );
  const code = found?.code ?? "other";
  const name = found?.match?.[1] ?? null;
  const place = placeOf(message, query);
  const nearest = code === "syntax" ? misspelt(query, place, name) : likely(code, name, message, known);
  return { code, name, nearest, place, message };
}

/** The engine quotes the line, cut at both ends when it is long, and puts a caret below the place. */
function placeOf(message: string, query: string): QueryFault["place"] {
  const [, number, quoted, space] = /^LINE (\d+): (.*)\n( *)\^/m.exec(message) ?? [];
  if (!number || quoted === undefined || space === undefined) return null;
  const offset = space.length - `LINE ${number}: `.length;
  const cut = quoted.startsWith("...") ? 3 : 0;
  const shown = quoted.slice(cut).replace(/\.\.\.$/, "");
  const line = query.split("\n")[Number(number) - 1] ?? "";
  return { line: Number(number), column: Math.max(0, line.indexOf(shown)) + offset - cut + 1 };
}

function likely(code: FaultCode, name: string | null, message: string, known: KnownNames): string[] {
  if (name === null) return [];
  const said = offered(message);
  if (code === "ambiguous") return said;
  if (code === "function") return nearestNames(name, said);
  if (code === "column") return unique([...nearestNames(name, known.columns), ...nearestNames(name, said)]);
  if (code === "table") return unique([...nearestNames(name, known.tables), ...nearestNames(name, said)]);
  return [];
}

/** Names that the engine itself offers, without the table before the dot where that helps nobody. */
function offered(message: string): string[] {
  const [, names = ""] = /(?:Candidate (?:bindings|tables|functions): |Did you mean |\(use: )(.*)/.exec(message) ?? [];
  const all = [...names.matchAll(/"(.+?)"/g)].map(([, name]) => name!);
  return message.includes("(use: ") ? all : all.map((name) => name.split(".").at(-1)!);
}

/** A keyword that the word at the place, or the one before it, was meant to be: the engine stops one word late. */
function misspelt(query: string, place: QueryFault["place"], name: string | null): string[] {
  if (!place || name === null) return [];
  const before = query.split("\n").slice(0, place.line).join("\n");
  const line = query.split("\n")[place.line - 1] ?? "";
  const upTo = before.slice(0, before.length - line.length + place.column - 1);
  const words = [name, /([a-z]+)\W*$/i.exec(upTo)?.[1] ?? ""].filter((word) => word.length > 2);
  return unique(
    words.filter((word) => !KEYWORDS.includes(word.toUpperCase())).flatMap((word) => nearestNames(word, KEYWORDS, 1)),
  );
}

function unique(names: string[]): string[] {
  return [...new Set(names)].slice(0, 3);
}
