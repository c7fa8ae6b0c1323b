import { html } from "htl";
import type { Report } from "../../../models/report.js";
import { explorerWords } from "../../../words/explore-explorer.js";
import { openAnalystDatabase, OpenDatabaseError } from "../open-database.js";
import type { AnalystDatabase } from "../open-database.js";
import { explorerTables } from "./explorer-table.js";
import type { ExplorerTable } from "./explorer-table.js";
import { notice, waiting } from "./notices.js";
import { pageAddress } from "./page-address.js";
import { tableChoice } from "./table-choice.js";
import { tableView } from "./table-view.js";

/** Name in the page's address of the table that is explored. */
const TABLE = "table";

/**
 * Charts that filter one another on the analyst's database, in the reader's own browser. Opens the database when it is put
 * on a page; says why when that cannot be. Null while the report has no database to open.
 */
export function explorer(report: Report): HTMLElement | null {
  if (report.state !== "ready") return null;
  const root = html`<div class="explorer"></div>`;
  root.append(waiting(explorerWords().opening));
  void open(root, report.book.currency);
  return root;
}

async function open(root: HTMLElement, currency: string): Promise<void> {
  try {
    const database = await openAnalystDatabase();
    await showTables(root, database, currency);
  } catch (error) {
    const known = error instanceof OpenDatabaseError;
    if (!known) console.warn(error);
    root.replaceChildren(notice(known ? error.message : explorerWords().stopped));
  }
}

async function showTables(root: HTMLElement, database: AnalystDatabase, currency: string): Promise<void> {
  const known = explorerTables.filter(({ name }) => database.views.includes(name));
  const usual = known[0];
  if (!usual) return root.replaceChildren(notice(explorerWords().absent(explorerTables[0]!.name)));
  const address = pageAddress(root);
  const asked = () => new URLSearchParams(address.search()).get(TABLE) ?? usual.name;
  const chosen = () => known.find(({ name }) => name === asked()) ?? usual;
  const place = html`<div class="explored"></div>`;
  const show = (table: ExplorerTable) => {
    place.replaceChildren(waiting(explorerWords().counting));
    return tableView({ place, database, table, currency, address }).catch((error: unknown) => {
      console.warn(error);
      place.replaceChildren(notice(explorerWords().stopped));
    });
  };
  const choice = tableChoice(known, chosen(), (table) => {
    address.push(table === usual ? "" : `?${TABLE}=${table.name}`);
    void show(table);
  });
  address.follow(() => {
    choice.set(chosen());
    void show(chosen());
  });
  const absent = chosen().name === asked() ? [] : [notice(explorerWords().absent(asked()))];
  const told = database.note ? [notice(database.note)] : [];
  root.replaceChildren(...absent, ...told, choice.element, place);
  await show(chosen());
}
