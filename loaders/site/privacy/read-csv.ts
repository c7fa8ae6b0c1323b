import type { FoundTable } from "./table.ts";

/** Reads a table of separated values (comma, semicolon or tab; quotes doubled inside quotes) with its first row as names. */
export function readCsv(text: string): FoundTable {
  const [names = [], ...rows] = records(text.replace(/^\uFEFF/, ""), delimiterOf(text));
  return {
    name: "rows",
    columns: names.map((name, i) => ({
      name,
      values: () => new Set(rows.flatMap((row) => (row[i] ? [row[i]] : []))),
    })),
  };
}

function delimiterOf(text: string): string {
  const [header = ""] = text.split("\n", 1);
  return [",", ";", "\t"].reduce((best, delimiter) =>
    header.split(delimiter).length > header.split(best).length ? delimiter : best,
  );
}

function records(text: string, delimiter: string): string[][] {
  const separators = new RegExp(`(${delimiter}|\\r?\\n|^)(?:"((?:[^"]|"")*)"|([^"${delimiter}\\r\\n]*))`, "g");
  const rows: string[][] = [[]];
  for (const [, separator, quoted, plain] of text.matchAll(separators)) {
    if (separator !== delimiter && separator !== "") rows.push([]);
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
  }
  return rows;
}
