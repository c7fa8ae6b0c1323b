import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { evidenceWords } from "../../words/marketing-evidence.js";
import { dataTable } from "../data-table.js";
import { hasNothing } from "../has-nothing.js";
import { tableOrNote } from "../table-or-note.js";

/** Which number goes to the board and why, what each source says, and what is to be tested when. */
export function evidenceTables(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = evidenceWords();
  const rows = report.tables["evidence_channels"] ?? [];
  const lines = rows.filter(({ channel }) => channel !== null);
  const { currency } = report.book;
  return html`<section>
    <h2>${text.boardTitle}</h2>
    ${tableOrNote(rows.map(boardRow), text.noBoard, {
      caption: text.boardTitle,
      columns: text.boardColumns(currency),
      currency,
    })}
    <p class="subtitle">${text.boardNote}</p>
    ${lines.length > 0 ? [nextTable(report, lines), sourceTable(report, lines)] : null}
  </section>`;
}

function boardRow(row: Row): Row {
  const text = evidenceWords();
  if (row["channel"] === null) return { ...row, name: text.others(Number(row["channels"])) };
  return {
    ...row,
    name: text.lineName(row),
    from: row["source"] === null ? text.none : text.source(String(row["source"])),
    because: text.why(String(row["why"])),
  };
}

function nextTable(report: Report, lines: readonly Row[]) {
  const text = evidenceWords();
  const rows = lines.map((row): Row => ({
    ...row,
    name: text.lineName(row),
    conflicts: text.conflictSaid(row, text.source),
    dueOn: text.due(String(row["due"]), report.book.as_of),
    dueBecause: text.dueWhy(String(row["due_why"])),
  }));
  return html`<h2>${text.nextTitle}</h2>
    ${dataTable(rows, { caption: text.nextTitle, columns: text.nextColumns })}
    <p class="subtitle">${text.nextNote}</p>`;
}

function sourceTable({ tables }: Report, lines: readonly Row[]) {
  const text = evidenceWords();
  const rows = lines.map((line): Row => {
    const said = (tables["evidence_sources"] ?? []).filter(
      (row) => row["channel"] === line["channel"] && row["kind"] === line["kind"],
    );
    const cells = said.map(({ source, policies, low, high }) => ({
      [`${source}`]: policies!,
      [`${source}_low`]: low!,
      [`${source}_high`]: high!,
    }));
    return Object.assign({ name: text.lineName(line) }, ...cells) as Row;
  });
  const columns = text.sourceColumns.filter(({ key }) => rows.some((row) => (row[key] ?? null) !== null));
  return html`<details class="definition">
    <summary>${text.sourcesTitle}</summary>
    ${dataTable(rows, { caption: text.sourcesTitle, columns })}
  </details>`;
}
