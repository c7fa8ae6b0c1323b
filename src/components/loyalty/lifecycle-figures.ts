import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { lifecycleWords } from "../../words/lifecycle.js";
import type { Move } from "../charts/lifecycle-arrows.js";
import type { PlaceMoney } from "../charts/lifecycle-box.js";
import { lifecycleMap } from "../charts/lifecycle-map.js";
import { dataTable } from "../data-table.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

const METHOD = "/loyalty/methods#lifecycle";
/** The place of each next step, which stands out in the picture. */
const PLACE_OF: Record<string, string> = {
  answer_again: "asked_again",
  offer_again: "silent",
  fit_cover: "part_cancelled",
  appeal: "quiet",
  win_back: "left",
};

/** Everybody's place as one picture, with the moves of the last twelve months; what the book cannot tell is said. */
export function lifecycleFigure(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = lifecycleWords();
  const moves = report.tables["moves"] ?? [];
  const withStep = (report.tables["next_steps"] ?? []).map(({ step }) => PLACE_OF[String(step)] ?? "");
  const rows = report.tables["places"] ?? [];
  const folded = rows.some(({ has_neighbour }) => has_neighbour);
  return html`<div>
    ${figure(report, {
      title: text.mapTitle(moves),
      subtitle: text.mapSubtitle,
      rows: rows.map((row) => ({ ...row, code: row["place"]!, place: placeName(row["place"]) })),
      name: "lifecycle",
      method: METHOD,
      analysis: "lifecycle",
      columns: text.placeColumns,
      chart: (named: (PlaceMoney & { code: string })[], options) =>
        lifecycleMap(
          {
            places: named.map((row) => ({ ...row, place: row.code })),
            moves: moves as unknown as Move[],
            withStep,
          },
          options,
        ),
    })}
    ${notes(report, folded)} ${moveTable(moves, report.book.currency)}
  </div>`;
}

function notes(report: Report, folded: boolean) {
  const text = lifecycleWords();
  const lines = [...text.limits(report), ...(folded ? [text.folded] : [])];
  return lines.length > 0 ? html`<p class="subtitle">${lines.join(" ")}</p>` : null;
}

function moveTable(moves: readonly Row[], currency: string) {
  if (moves.length === 0) return null;
  const text = lifecycleWords();
  const rows = moves.map((row) => ({ ...row, from: placeName(row["from"]), to: placeName(row["to"]) }));
  return html`<details class="definition">
    <summary>${text.moves}</summary>
    ${dataTable(rows, { caption: text.moves, columns: text.moveColumns, currency })}
  </details>`;
}

/** What the amounts of the decisions are, and what would tell what an approach adds. */
export function worthNote(report: Report): HTMLElement {
  const text = lifecycleWords();
  if (hasNothing(report) || text.decisions(report).length === 0) return html`<span></span>`;
  return html`<p>${text.worthNote}</p>`;
}

/** Who may be approached next: for each step its people, those left out, and the target with its money. */
export function nextStepTable(report: Report): HTMLElement {
  const text = lifecycleWords();
  const rows = report.tables["next_steps"] ?? [];
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  const { currency } = report.book;
  const steps = rows.map((row) => ({ ...row, step: text.stepNames[String(row["step"])] ?? "" }));
  const reasons = (report.tables["left_out"] ?? []).map((row) => ({
    ...row,
    reason: text.leftOutNames[String(row["reason"])] ?? "",
  }));
  return html`<section>
    <h2>${text.steps}</h2>
    ${dataTable(steps, { caption: text.steps, columns: text.stepColumns, currency })}
    <details class="definition">
      <summary>${text.leftOut}</summary>
      ${dataTable(reasons, { caption: text.leftOut, columns: text.leftOutColumns })}
      <p>${text.leftOutNote}</p>
    </details>
  </section>`;
}

function placeName(code: Row[string] | undefined): string {
  return lifecycleWords().places[String(code)] ?? String(code);
}
