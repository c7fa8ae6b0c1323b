import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { SQLNamespace } from "@codemirror/lang-sql";
import type { DescribedTable } from "./described-schema.js";

/** Tables and columns as the editor's own completion wants them: columns behind "table." or an alias. */
export function namespaceOf(tables: readonly DescribedTable[]): SQLNamespace {
  return Object.fromEntries(
    tables.map((table) => [
      table.name,
      {
        self: { label: table.name, type: "class", info: table.row },
        children: table.columns.map(({ name, type, description }) => ({
          label: name,
          type: "property",
          detail: type.toLowerCase(),
          info: description,
        })),
      },
    ]),
  );
}

/** Completes bare column names: of the tables that the query names, or of all while it names none. */
export function columnCompletion(tables: readonly DescribedTable[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/\w+/);
    if (!word && !context.explicit) return null;
    const from = word?.from ?? context.pos;
    if (context.state.sliceDoc(Math.max(0, from - 1), from) === ".") return null;
    return { from, options: columnOptions(tables, context.state.doc.toString()), validFor: /^\w*$/ };
  };
}

/** Each column name once, with the tables that have it. */
export function columnOptions(tables: readonly DescribedTable[], query: string): Completion[] {
  const words = new Set(query.toLowerCase().match(/\w+/g) ?? []);
  const named = tables.filter(({ name }) => words.has(name.toLowerCase()));
  const holders = new Map<string, { tables: string[]; description: string }>();
  for (const table of named.length > 0 ? named : tables) {
    for (const { name, description } of table.columns) {
      const holder = holders.get(name);
      if (holder) holder.tables.push(table.name);
      else holders.set(name, { tables: [table.name], description });
    }
  }
  return [...holders].map(([label, holder]) => ({
    label,
    type: "property",
    detail: holder.tables.join(", "),
    info: holder.description,
    boost: named.length > 0 ? 2 : 0,
  }));
}
