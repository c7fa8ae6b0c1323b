import { html } from "htl";
import type { Report } from "../../../models/report.js";
import { sqlWords } from "../../../words/explore-sql.js";
import { formatValue } from "../../../words/number-format.js";
import { openAnalystDatabase, OpenDatabaseError } from "../open-database.js";
import { describedSchema, type DescribedTable } from "./described-schema.js";
import { examples } from "./examples.js";
import { faultNotice } from "./fault-notice.js";
import { faultOf } from "./query-fault.js";
import { openHistory } from "./query-history.js";
import { hasQuery, linkOf, queryOf } from "./query-link.js";
import { queryRunner, type QueryOutcome, type QueryRunner } from "./query-runner.js";
import { resultView } from "./result-view.js";
import { sidePanel } from "./side-panel.js";
import { sqlEditor } from "./sql-editor.js";

/** The SQL page: editor, what a query can be made of, and its result. Starts with the query of the address, or an example. */
export function sqlPanel(report: Report): HTMLElement {
  if (report.state !== "ready") return html`<span></span>`;
  const tables = describedSchema(report);
  const runner = queryRunner(() => openAnalystDatabase({ exact: true }));
  const desk = queryDesk(tables, runner);
  void desk.start();
  return desk.element;
}

function queryDesk(tables: readonly DescribedTable[], runner: QueryRunner) {
  const text = sqlWords();
  const history = openHistory(() => localStorage);
  const status = html`<p class="sql-status" role="status"></p>`;
  const place = html`<div class="sql-place"></div>`;
  const run = button(text.editor.run, "sql-run", () => void runNow());
  const cancel = button(text.editor.cancel, "sql-cancel", () => running?.abort());
  const link = button(text.editor.link, "tool", () => void copyLink());
  const editor = sqlEditor({ label: text.editor.label, query: "", tables, run: () => void runNow() });
  const side = sidePanel({ tables, history, insert: editor.insert, take });
  let running: AbortController | null = null;
  cancel.hidden = true;

  function take(query: string): void {
    editor.replace(query);
    void runNow();
  }

  async function runNow({ address = true } = {}): Promise<void> {
    running?.abort();
    const mine = (running = new AbortController());
    const query = editor.runnable();
    editor.mark(null, "");
    busy(true);
    if (address) await writeAddress(editor.query());
    try {
      const outcome = await runner.run(query, { signal: mine.signal, progress: progressTo(status, mine) });
      if (outcome) show(outcome);
      else say(text.editor.empty);
      if (outcome) remember(query);
    } catch (error) {
      if (running === mine || !mine.signal.aborted) fail(error, query, mine.signal.aborted);
    } finally {
      if (running === mine) busy(false);
    }
  }

  function busy(is: boolean): void {
    cancel.hidden = !is;
    place.classList.toggle("sql-stale", is);
    if (is) say(text.status.running);
    else running = null;
  }

  function say(sentence: string): void {
    status.textContent = sentence;
  }

  function show(outcome: QueryOutcome): void {
    say(summary(outcome));
    place.replaceChildren(resultView(outcome));
  }

  function remember(query: string): void {
    history.remember(query);
    side.refresh();
  }

  function fail(error: unknown, query: string, cancelled: boolean): void {
    if (cancelled) return say(text.status.cancelled);
    say("");
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof OpenDatabaseError)
      return place.replaceChildren(html`<div class="notice" role="alert"><p>${message}</p></div>`);
    const fault = faultOf(message, query, namesOf(tables));
    editor.mark(fault.place, text.fault.sentence(fault));
    place.replaceChildren(faultNotice(fault));
  }

  async function copyLink(): Promise<void> {
    if (!(await writeAddress(editor.query()))) return say(text.editor.tooLong);
    try {
      await navigator.clipboard.writeText(location.href);
      say(text.editor.linked);
    } catch {
      say(text.editor.noClipboard);
    }
  }

  async function start(): Promise<void> {
    const query = await queryOf(location.hash);
    editor.replace(query ?? examples[0]!.query);
    addEventListener("hashchange", () => void follow());
    await runNow({ address: false });
    if (query === null && hasQuery(location.hash)) say(`${text.editor.badLink} ${status.textContent}`);
  }

  async function follow(): Promise<void> {
    const query = await queryOf(location.hash);
    if (query === null || query === editor.query()) return;
    editor.replace(query);
    await runNow({ address: false });
  }

  const element = html`<div class="sql">
    <div class="sql-desk">
      <div class="sql-editor">${editor.element}</div>
      ${side.element}
    </div>
    <div class="sql-bar">${run} ${cancel} ${status} ${link}</div>
    <p class="sql-keys">${text.editor.keys}</p>
    ${place}
  </div>`;
  return { element, start };
}

/** Puts the query into the address; takes an older one away and answers false when it is too long for that. */
async function writeAddress(query: string): Promise<boolean> {
  const link = await linkOf(query);
  const address = location.pathname + location.search + (link ?? "");
  if (link !== location.hash) history.pushState(history.state, "", address);
  return link !== null;
}

/** Says the rows so far, five times a second at most. */
function progressTo(status: HTMLElement, mine: AbortController): (rows: number) => void {
  let said = performance.now();
  return (rows) => {
    if (mine.signal.aborted || performance.now() - said < 200) return;
    said = performance.now();
    status.textContent = sqlWords().status.soFar(count(rows));
  };
}

function summary({ rows, complete, milliseconds, changed }: QueryOutcome): string {
  const text = sqlWords().status;
  const time = count(Math.max(1, Math.round(milliseconds)));
  const done = complete ? text.done(text.rows(count(rows), rows === 1), time) : text.atLeast(count(rows), time);
  return changed ? `${done} ${text.changed}` : done;
}

function namesOf(tables: readonly DescribedTable[]) {
  return {
    tables: tables.map(({ name }) => name),
    columns: tables.flatMap(({ columns }) => columns.map(({ name }) => name)),
  };
}

function button(label: string, kind: string, act: () => void): HTMLButtonElement {
  return html`<button type="button" class=${kind} ${{ onclick: act }}>${label}</button>` as HTMLButtonElement;
}

function count(size: number): string {
  return formatValue(size, { unit: "count" });
}
