import type { Check, Row } from "../../src/models/report.ts";
import type { Part } from "./part.ts";
import type { PageResult } from "./pillar.ts";

export interface PartPage {
  /** Parts of the pillar whose numbers, tables and checks the page shows. */
  parts: readonly string[];
  /** Tables of the book that it rests on. */
  sources: string[];
  /** Tables of these parts that the page works out from a model itself. */
  without?: readonly string[];
}

/** What a page reads: all that its parts found, and the models of its parts by their names. */
export function pageOfParts(page: PartPage, parts: Readonly<Record<string, Part>>): PageResult {
  const { parts: names, sources, without = [] } = page;
  const shown = names.flatMap((name) => (parts[name] ? [[name, parts[name]] as const] : []));
  const models = shown.flatMap(([name, { model }]) => (model ? [[name, model] as const] : []));
  return {
    numbers: Object.assign({}, ...shown.map(([, part]) => part.numbers)) as PageResult["numbers"],
    tables: tablesOf(
      shown.map(([, part]) => part),
      without,
    ),
    missing: shown.flatMap(([, part]) => part.missing),
    checks: shown.flatMap(([, part]): Check[] => part.checks),
    sources,
    ...(models.length > 0 && { model: Object.fromEntries(models) }),
  };
}

function tablesOf(parts: readonly Part[], without: readonly string[]): Record<string, Row[]> {
  const all = parts.flatMap(({ tables }) => Object.entries(tables));
  return Object.fromEntries(all.filter(([name]) => !without.includes(name)));
}
