import { group, sum } from "d3-array";
import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { databaseWords } from "../../words/explore-database.js";
import { formatValue } from "../../words/number-format.js";
import { dataTable } from "../data-table.js";

export interface DatabaseFile {
  href: string;
  /** Bytes; under `npm start` those of the loader that makes the file. */
  size: number;
}

/** No file with tables is smaller. */
const FEWEST_BYTES = 100_000;

/** What the analyst's database holds, how it was made coarse, and how to get it; nothing unless the report is ready. */
export function databaseContents(report: Report, file: DatabaseFile): HTMLElement {
  if (report.state !== "ready") return html`<div></div>`;
  const text = databaseWords();
  const tables = report.tables["tables"] ?? [];
  const rows = formatValue(
    sum(tables, (row) => Number(row["rows"])),
    { unit: "count" },
  );
  const megabytes = file.size < FEWEST_BYTES ? null : (file.size / 1e6).toFixed(0);
  return html`<div class="dictionary">
    <p>${text.lead(tables.length, rows, megabytes)}</p>
    <p><a href=${file.href} download="analyst.duckdb">${text.download}</a>. ${text.downloadNote}</p>
    <h2>${text.tables}</h2>
    ${dataTable(tables, { caption: text.tables, columns: text.tableColumns })}
    <p>${weights(tables)}</p>
    <h2>${text.use}</h2>
    <p>${text.useNote}</p>
    <pre tabindex="0"><code>${text.frontMatter}</code></pre>
    <h2>${text.columns}</h2>
    <p>${text.columnsNote}</p>
    ${columnsOf(report)}
    <h2>${text.privacy}</h2>
    ${privacy(report)}
  </div>`;
}

function weights(tables: readonly Row[]): string {
  const text = databaseWords().weights;
  const sampled = tables.filter((row) => row["rows"] !== row["of_rows"]).map((row) => String(row["table"]));
  return sampled.length === 0 ? text.whole : text.sampled(sampled.join(", "));
}

function columnsOf(report: Report): HTMLElement[] {
  const columns = group(report.tables["columns"] ?? [], (row) => String(row["table"]));
  return [...columns].map(
    ([table, rows]) =>
      html`<details id=${table}>
        <summary><code>${table}</code></summary>
        ${dataTable(rows, { caption: table, columns: databaseWords().columnColumns })}
      </details>`,
  );
}

function privacy({ tables }: Report): HTMLElement {
  const text = databaseWords();
  const groups = tables["groups"] ?? [];
  const [before, after] = ["before", "after"].map((moment) => groups.find((row) => row["moment"] === moment));
  const known = (tables["columns"] ?? []).filter((row) => row["known_to_others"]).map((row) => String(row["column"]));
  const [consent] = tables["consent"] ?? [];
  return html`<div>
    <p>${text.pseudonyms}</p>
    ${before && after ? html`<p>${text.groups(before, after, known.join(", "))}</p>` : null}
    ${after && Number(after["in_small_groups"]) > 0 ? html`<p>${text.groupsFailed(after)}</p>` : null}
    ${dataTable(groups.map(shown), { caption: text.groupsCaption, columns: text.groupColumns, captioned: true })}
    <p>${text.limits}</p>
    ${consent ? html`<p>${text.consent(consent["untold"], consent["prospects"])}</p>` : null}
    <p>${text.absent}</p>
  </div>`;
}

function shown(row: Row): Row {
  const people = Number(row["people"]);
  return {
    ...row,
    moment: databaseWords().moments[String(row["moment"])] ?? null,
    small_share: people === 0 ? null : Number(row["in_small_groups"]) / people,
  };
}
