import { html } from "htl";
import { explorerWords } from "../../../words/explore-explorer.js";
import { csv } from "../../csv.js";
import { saveFile } from "../../save-file.js";
import type { AnalystDatabase } from "../open-database.js";
import { brushClock } from "./brush-clock.js";
import { categoryPanel } from "./category-panel.js";
import { readChoices, writeChoices } from "./choice-address.js";
import { choicesSentence } from "./choice-words.js";
import { countRows } from "./count-rows.js";
import { binCount } from "./dimension.js";
import type { Choice } from "./dimension.js";
import { exploreTable } from "./explored-table.js";
import type { ExploredTable, Shown } from "./explored-table.js";
import type { ExplorerTable } from "./explorer-table.js";
import { headlineCards } from "./headline-cards.js";
import { histogram } from "./histogram.js";
import { notice } from "./notices.js";
import type { PageAddress } from "./page-address.js";
import type { Panel, PanelEvents } from "./panel.js";
import { shownLine } from "./shown-line.js";

export interface TableViewOptions {
  /** Where on the page the charts go. */
  place: HTMLElement;
  database: AnalystDatabase;
  table: ExplorerTable;
  currency: string;
  address: PageAddress;
}

/** Puts a table's charts into a place of the page, with the choices that the page's address carries. */
export async function tableView({ place, database, table, currency, address }: TableViewOptions): Promise<void> {
  const panels = new Map<string, Panel>();
  const counts = new Map<string, Float64Array>();
  const whole = new Map<string, Float64Array>();
  let all: Shown | null = null;
  const cards = headlineCards(table.headlines, currency);
  const line = shownLine(table, () => void change(() => explored.clear()));

  const explored: ExploredTable = await exploreTable(database, table, {
    counted: (column, now) => {
      counts.set(column, now);
      if (!whole.has(column)) whole.set(column, now);
      panels.get(column)?.draw(now, whole.get(column)!);
    },
    shown: (now) => {
      all ??= now;
      cards.show(now.numbers, all.numbers, now.withheld);
      line.count(now, all);
    },
  });
  const { dimensions } = explored;
  if (dimensions.length === 0) return place.replaceChildren(notice(explorerWords().noColumns(table.name)));

  const clock = brushClock();
  const change = async (act: () => Promise<void>, remember = true) => {
    const stop = clock.start();
    const done = act();
    showChoices();
    if (remember) address.replace(writeChoices(dimensions, explored.choices, address.search()));
    await done;
    stop();
  };
  const showChoices = () => {
    for (const { column } of dimensions) panels.get(column)!.setChoice(explored.choices[column] ?? null);
    line.say(choicesSentence(dimensions, explored.choices, currency), Object.values(explored.choices).some(Boolean));
  };
  for (const dimension of dimensions) {
    const events: PanelEvents = {
      choose: (choice) => void change(() => explored.choose(dimension.column, choice)),
      near: () => explored.prepare(dimension.column),
    };
    const panel = (dimension.steps ? histogram : categoryPanel)(dimension, events, currency);
    panel.draw(counts.get(dimension.column) ?? new Float64Array(binCount(dimension)), whole.get(dimension.column)!);
    panels.set(dimension.column, panel);
  }
  place.replaceChildren(
    layout(table, panels, cards.element, line.element, () => save(explored, counts, whole, currency)),
  );
  showChoices();
  await restore(explored, address.search(), change);
}

/** Makes the choices of the page's address, one after another. */
async function restore(
  explored: ExploredTable,
  search: string,
  change: (act: () => Promise<void>, remember: boolean) => Promise<void>,
): Promise<void> {
  const wanted: [string, Choice][] = Object.entries(readChoices(explored.dimensions, search));
  for (const [column, choice] of wanted) if (choice) await change(() => explored.choose(column, choice), false);
}

function layout(
  table: ExplorerTable,
  panels: ReadonlyMap<string, Panel>,
  cards: HTMLElement,
  line: HTMLElement,
  download: () => void,
): HTMLElement {
  const text = explorerWords();
  const groups = table.groups.flatMap(({ id, dimensions }) => {
    const own = dimensions.flatMap(({ column }) => panels.get(column)?.element ?? []);
    return own.length > 0
      ? [
          html`<section class="panel-group">
            <h2>${text.groups[id] ?? id}</h2>
            <div class="panels">${own}</div>
          </section>`,
        ]
      : [];
  });
  return html`<div>
    <div class="what-if-numbers">${cards}${line}</div>
    <p class="explorer-help">${text.help}</p>
    ${groups}
    <div class="tools"><button type="button" class="tool" ${{ onclick: download }}>${text.csv}</button></div>
  </div>`;
}

function save(
  { table, dimensions }: ExploredTable,
  counts: ReadonlyMap<string, Float64Array>,
  whole: ReadonlyMap<string, Float64Array>,
  currency: string,
): void {
  const rows = dimensions.flatMap((dimension) => countRows(dimension, counts, whole, currency));
  saveFile(new Blob([csv(rows)], { type: "text/csv" }), `${table.name}-explored.csv`);
}
