import { html } from "htl";
import type { Report } from "../../../models/report.js";
import { measureOf } from "../../../models/pivot-measures.js";
import { pivotQuery } from "../../../models/pivot-query.js";
import { readPivot, writePivot, type PivotState, type Unmet } from "../../../models/pivot-state.js";
import { pivotTable } from "../../../models/pivot-table.js";
import { pivotWords } from "../../../words/explore-pivot.js";
import { pivotChoosers, type SetPivot } from "./pivot-choosers.js";
import { openPivotDatabase, type PivotDatabase } from "./pivot-database.js";
import { pivotNotice } from "./pivot-notice.js";
import { pivotPath } from "./pivot-path.js";
import { pivotView } from "./pivot-view.js";

/**
 * The pivot on the analyst's database: choosers, path, table, tools and notes. Its state is the page's address, so that back, forward and a
 * copied link lead to the same table. A report that is not ready opens nothing.
 */
export function pivotPanel(report: Report): HTMLElement {
  const text = pivotWords();
  const panel = html`<section class="pivot-panel"></section>`;
  if (report.state !== "ready") return panel;
  panel.append(html`<div class="loading pivot-opening" role="status"><span>${text.opening}</span></div>`);
  openPivotDatabase().then(
    (database) => followAddress(panel, database, report.book.currency),
    (error: Error) => panel.replaceChildren(pivotNotice(text.notOpened, error.message)),
  );
  return panel;
}

function followAddress(panel: HTMLElement, database: PivotDatabase, currency: string): void {
  const text = pivotWords();
  const { schema } = database;
  const asked = readPivot(location.search, schema);
  if (!asked) return panel.replaceChildren(pivotNotice(text.noMeasure, text.noMeasureMore));
  const controls = html`<div></div>`;
  const said = html`<p class="pivot-status" role="status"></p>`;
  const view = html`<div class="pivot-view"></div>`;
  panel.replaceChildren(controls, said, view);
  const set: SetPivot = (state, sentence = "") => {
    const search = writePivot(state, schema, location.search);
    if (search !== location.search)
      history.pushState(history.state, "", `${location.pathname}${search}${location.hash}`);
    show(state, sentence);
  };
  const draw = latestOnly(view, async (state) => drawn(state, await answerOf(state, database)));
  const drawn = (state: PivotState, { answer, notes }: Answer) =>
    pivotView(pivotTable(answer, state), { state, schema, set, currency, notes });
  const show = (state: PivotState, sentence: string) => {
    said.textContent = sentence;
    keepFocus(controls, () => controls.replaceChildren(pivotChoosers(state, schema, set), pivotPath(state, set) ?? ""));
    void draw(state);
  };
  show(asked.state, unmetSentences(asked.unmet));
  followHistory(panel, () => {
    const again = readPivot(location.search, schema)!;
    show(again.state, unmetSentences(again.unmet));
  });
}

interface Answer {
  answer: Awaited<ReturnType<PivotDatabase["ask"]>>;
  notes: string[];
}

async function answerOf(state: PivotState, database: PivotDatabase): Promise<Answer> {
  const answer = await database.ask(pivotQuery(state, database.schema));
  const weighted = await database.weighted(measureOf(state.measure)!.table);
  return { answer, notes: [weighted ? pivotWords().weighted : null, database.note].flatMap((note) => note ?? []) };
}

/** Draws a state; of several on their way only the last one asked for is shown, and an error becomes a sentence. */
function latestOnly(view: HTMLElement, make: (state: PivotState) => Promise<HTMLElement>) {
  const text = pivotWords();
  let latest = 0;
  return async (state: PivotState) => {
    const turn = ++latest;
    view.setAttribute("aria-busy", "true");
    const made = await make(state).catch((error: Error) => pivotNotice(text.broken, text.brokenMore(error.message)));
    if (turn !== latest) return;
    keepFocus(view, () => view.replaceChildren(made));
    view.removeAttribute("aria-busy");
  };
}

/** Keeps the keyboard where it was: on the control of the same name, else on the table. */
function keepFocus(part: HTMLElement, change: () => void): void {
  const active = document.activeElement;
  const inside = active instanceof HTMLElement && part.contains(active) ? active : null;
  const name = inside?.getAttribute("name");
  const sort = inside?.dataset["sort"];
  change();
  if (!inside) return;
  const again = name ? `[name="${name}"]` : sort === undefined ? ".pivot-scroll" : `[data-sort="${CSS.escape(sort)}"]`;
  const found = part.querySelector<HTMLElement>(again) ?? document.querySelector<HTMLElement>(".pivot-scroll");
  found?.focus({ preventScroll: true });
}

/** Without its measure the rest of a link means nothing, so that the measure alone is told. */
function unmetSentences(unmet: readonly Unmet[]): string {
  const text = pivotWords();
  const first = unmet.filter(({ parameter }) => parameter === "measure");
  const told = first.length > 0 ? first : unmet;
  return told.map(({ parameter, value }) => text.unmet(text.unmetNames[parameter], value.slice(0, 60))).join(" ");
}

function followHistory(panel: HTMLElement, follow: () => void): void {
  const listener = () => {
    if (!panel.isConnected) return removeEventListener("popstate", listener);
    follow();
  };
  addEventListener("popstate", listener);
}
