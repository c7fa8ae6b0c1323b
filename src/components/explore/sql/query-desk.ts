import { html } from "htl";
import { sqlWords } from "../../../words/explore-sql.js";
import { OpenDatabaseError } from "../open-database.js";
import type { DescribedTable } from "./described-schema.js";
import { examples } from "./examples.js";
import { faultNotice, plainNotice } from "./fault-notice.js";
import { writeAddress } from "./query-address.js";
import { faultOf, type KnownNames } from "./query-fault.js";
import type { QueryHistory } from "./query-history.js";
import { hasQuery, queryOf } from "./query-link.js";
import type { QueryRunner } from "./query-runner.js";
import { outcomeSentence, progressSayer } from "./query-status.js";
import { resultView } from "./result-view.js";
import { sidePanel, type SidePanel } from "./side-panel.js";
import { sqlEditor, type SqlEditor } from "./sql-editor.js";

/** Where queries are written, run, cancelled and passed on. One query runs at a time; a new one cancels the last. */
export class QueryDesk {
  readonly element: HTMLElement;
  readonly #runner: QueryRunner;
  readonly #history: QueryHistory;
  readonly #known: KnownNames;
  readonly #editor: SqlEditor;
  readonly #side: SidePanel;
  readonly #status = html`<p class="sql-status" role="status"></p>`;
  readonly #note = html`<p class="sql-keys" hidden></p>`;
  readonly #place = html`<div class="sql-place"></div>`;
  readonly #cancel: HTMLElement;
  #running: AbortController | null = null;

  constructor(tables: readonly DescribedTable[], runner: QueryRunner, history: QueryHistory) {
    const text = sqlWords().editor;
    this.#runner = runner;
    this.#history = history;
    this.#known = {
      tables: tables.map(({ name }) => name),
      columns: tables.flatMap(({ columns }) => columns.map(({ name }) => name)),
    };
    this.#editor = sqlEditor({ label: text.label, query: "", tables, run: () => void this.run() });
    this.#side = sidePanel({ tables, history, insert: this.#editor.insert, take: (query) => void this.#take(query) });
    this.#cancel = button(text.cancel, "sql-cancel", () => this.#running?.abort());
    this.#cancel.hidden = true;
    this.element = this.#layOut();
  }

  /** Runs the query of the address, or the first example, and from then on follows the address. */
  async start(): Promise<void> {
    const query = await queryOf(location.hash);
    const broken = query === null && hasQuery(location.hash);
    this.#editor.replace(query ?? examples[0]!.query);
    addEventListener("hashchange", () => void this.#follow());
    this.#runner.ready().then(
      ({ note }) => this.#tell(note),
      () => undefined,
    );
    await this.#runAs(false);
    if (broken) this.#say(`${sqlWords().editor.badLink} ${this.#status.textContent}`);
  }

  /** Runs what the editor holds, or the selected part of it, and puts it into the address. */
  run(): Promise<void> {
    return this.#runAs(true);
  }

  async #runAs(addressed: boolean): Promise<void> {
    this.#running?.abort();
    const mine = (this.#running = new AbortController());
    const query = this.#editor.runnable();
    this.#begin();
    if (addressed) await writeAddress(this.#editor.query());
    const say = (sentence: string) => void (mine.signal.aborted || this.#say(sentence));
    try {
      const outcome = await this.#runner.run(query, { signal: mine.signal, progress: progressSayer(say) });
      if (this.#running !== mine) return;
      this.#say(outcome ? outcomeSentence(outcome) : sqlWords().editor.empty);
      if (!outcome) return;
      this.#place.replaceChildren(resultView(outcome));
      this.#history.remember(query);
      this.#side.refresh();
    } catch (error) {
      if (this.#running !== mine) return;
      if (mine.signal.aborted) this.#say(sqlWords().status.cancelled);
      else this.#fail(error, query);
    } finally {
      if (this.#running === mine) this.#end();
    }
  }

  #begin(): void {
    this.#editor.mark(null, "");
    this.#cancel.hidden = false;
    this.#place.classList.add("sql-stale");
    this.#say(sqlWords().status.running);
  }

  #end(): void {
    this.#running = null;
    this.#cancel.hidden = true;
    this.#place.classList.remove("sql-stale");
  }

  #say(sentence: string): void {
    this.#status.textContent = sentence;
  }

  /** How the database was reached, where that is worth saying. */
  #tell(note: string | null): void {
    this.#note.textContent = note;
    this.#note.hidden = note === null;
  }

  #fail(error: unknown, query: string): void {
    this.#say("");
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof OpenDatabaseError) return this.#place.replaceChildren(plainNotice(message));
    const fault = faultOf(message, query, this.#known);
    this.#editor.mark(fault.place, sqlWords().fault.sentence(fault));
    this.#place.replaceChildren(faultNotice(fault));
  }

  #take(query: string): Promise<void> {
    this.#editor.replace(query);
    return this.run();
  }

  async #follow(): Promise<void> {
    const query = await queryOf(location.hash);
    if (query === null || query === this.#editor.query()) return;
    this.#editor.replace(query);
    await this.#runAs(false);
  }

  async #copyLink(): Promise<void> {
    const text = sqlWords().editor;
    if (!(await writeAddress(this.#editor.query()))) return this.#say(text.tooLong);
    try {
      await navigator.clipboard.writeText(location.href);
      this.#say(text.linked);
    } catch {
      this.#say(text.noClipboard);
    }
  }

  #layOut(): HTMLElement {
    const text = sqlWords().editor;
    const run = button(text.run, "sql-run", () => void this.run());
    const link = button(text.link, "tool", () => void this.#copyLink());
    return html`<div class="sql">
      <div class="sql-desk">
        <div class="sql-write">
          <div class="sql-editor">${this.#editor.element}</div>
          <div class="sql-bar">${run} ${this.#cancel} ${this.#status} ${link}</div>
          <p class="sql-keys">${text.keys}</p>
          ${this.#note}
        </div>
        ${this.#side.element}
      </div>
      ${this.#place}
    </div>`;
  }
}

function button(label: string, kind: string, act: () => void): HTMLElement {
  return html`<button type="button" class=${kind} ${{ onclick: act }}>${label}</button>`;
}
