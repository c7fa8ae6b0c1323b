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
import type { Choice, Dimension } from "./dimension.js";
import { exploreTable } from "./explored-table.js";
import type { ExploredTable, Shown } from "./explored-table.js";
import type { ExplorerTable } from "./explorer-table.js";
import { headlineCards } from "./headline-cards.js";
import { histogram } from "./histogram.js";
import { notice } from "./notices.js";
import type { PageAddress } from "./page-address.js";
import type { Panel, PanelEvents } from "./panel.js";
import { perFrame } from "./per-frame.js";
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
  const drawing = perFrame<string>((changed) => {
    for (const column of changed) panels.get(column)?.draw(counts.get(column)!, whole.get(column)!);
  });
  let all: Shown | null = null;
  const cards = headlineCards(table.headlines, currency);
  const line = shownLine(table, () => void change(() => explored.clear()));

  const explored = await exploreTable(database, table, {
    counted: (column, now) => {
      counts.set(column, now);
      if (!whole.has(column)) whole.set(column, now);
      drawing.mark(column);
    },
    shown: (now) => {
      all ??= now;
      cards.show(now, all);
      line.count(now, all);
    },
  });
  const { dimensions } = explored;
  if (dimensions.length === 0) return place.replaceChildren(notice(explorerWords().noColumns(table.name)));

  const clock = brushClock();
  const change: Change = async (act, remember = true) => {
    const stop = clock.start();
    const before = explored.choices;
    const done = act();
    for (const { column } of dimensions) {
      const choice = explored.choices[column] ?? null;
      if (choice !== (before[column] ?? null)) panels.get(column)!.setChoice(choice);
    }
    say();
    if (remember) address.replace(writeChoices(dimensions, explored.choices, address.search()));
    await done;
    drawing.now();
    stop();
  };
  const say = () => {
    const isChosen = Object.values(explored.choices).some((choice) => choice !== null);
    line.say(choicesSentence(dimensions, explored.choices, currency), isChosen);
  };
  for (const dimension of dimensions) {
    panels.set(dimension.column, panelOf(dimension, explored, change, currency));
    drawing.mark(dimension.column);
  }
  const download = () => save(explored, counts, whole, currency);
  place.replaceChildren(layout(table, panels, cards.element, line.element, download));
  say();
  drawing.now();
  await restore(explored, address.search(), change);
}

/** Makes a choice, shows it and writes it into the page's address; resolves when everything has followed. */
type Change = (act: () => Promise<void>, remember?: boolean) => Promise<void>;

function panelOf(dimension: Dimension, explored: ExploredTable, change: Change, currency: string): Panel {
  const { column, steps } = dimension;
  const events: PanelEvents = {
    choose: (choice) => void change(() => explored.choose(column, choice)),
    near: () => explored.prepare(column),
  };
  const panel = (steps ? histogram : categoryPanel)(dimension, events, currency);
  panel.setChoice(null);
  return panel;
}

/** Makes the choices of the page's address, one after another. */
async function restore(explored: ExploredTable, search: string, change: Change): Promise<void> {
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
