import { acceptCompletion } from "@codemirror/autocomplete";
import { indentWithTab } from "@codemirror/commands";
import { PostgreSQL, sql, SQLDialect } from "@codemirror/lang-sql";
import { setDiagnostics } from "@codemirror/lint";
import { Prec } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { basicSetup, EditorView } from "codemirror";
import { columnCompletion, namespaceOf } from "./complete-columns.js";
import type { DescribedTable } from "./described-schema.js";
import { editorTheme } from "./editor-theme.js";

export interface SqlEditor {
  element: HTMLElement;
  /** The whole text. */
  query: () => string;
  /** The part to run: what is selected, with the lines above it left blank so that lines count as they stand; else all. */
  runnable: () => string;
  replace: (query: string) => void;
  insert: (text: string) => void;
  /** Underlines a place, counted from 1, until the text changes; null takes the line away. */
  mark: (place: { line: number; column: number } | null, message: string) => void;
}

export interface SqlEditorOptions {
  label: string;
  query: string;
  tables: readonly DescribedTable[];
  run: () => void;
}

/** DuckDB speaks PostgreSQL's SQL, and a few words more. */
const dialect = SQLDialect.define({
  ...PostgreSQL.spec,
  keywords: `${PostgreSQL.spec.keywords ?? ""} qualify pivot unpivot exclude replace asof semi anti positional summarize describe`,
});

/** An editor for SQL that completes tables and columns and runs on Ctrl or Command with Enter. */
export function sqlEditor({ label, query, tables, run }: SqlEditorOptions): SqlEditor {
  const runs = { key: "Mod-Enter", run: () => (run(), true), preventDefault: true };
  const view = new EditorView({
    doc: query,
    extensions: [
      Prec.highest(keymap.of([runs, { key: "Tab", run: acceptCompletion }])),
      basicSetup,
      keymap.of([indentWithTab]),
      sql({ dialect, schema: namespaceOf(tables), upperCaseKeywords: true }),
      dialect.language.data.of({ autocomplete: columnCompletion(tables) }),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
      editorTheme,
    ],
  });
  return {
    element: view.dom,
    query: () => view.state.doc.toString(),
    runnable: () => runnable(view),
    replace: (text) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 } }),
    insert: (text) => {
      view.dispatch(view.state.replaceSelection(text));
      view.focus();
    },
    mark: (place, message) => mark(view, place, message),
  };
}

function runnable({ state }: EditorView): string {
  const { from, to, empty } = state.selection.main;
  if (empty || state.sliceDoc(from, to).trim() === "") return state.doc.toString();
  return state.sliceDoc(0, from).replace(/[^\n]/g, " ") + state.sliceDoc(from, to);
}

function mark(view: EditorView, place: { line: number; column: number } | null, message: string): void {
  const { doc } = view.state;
  if (!place || place.line > doc.lines) return view.dispatch(setDiagnostics(view.state, []));
  const line = doc.line(place.line);
  const from = Math.min(line.to, line.from + place.column - 1);
  const word = /^\w+|^./.exec(doc.sliceString(from, line.to))?.[0] ?? "";
  const to = Math.min(line.to, from + Math.max(1, word.length));
  view.dispatch(setDiagnostics(view.state, [{ from: Math.min(from, to), to, severity: "error", message }]));
}
