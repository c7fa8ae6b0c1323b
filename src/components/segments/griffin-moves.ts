import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { griffinWords } from "../../words/segments-griffin.js";
import { figure } from "../figure.js";
import type { ChartOptions } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

/** The darkest shade of a cell, in per cent of the accent. */
const DARKEST = 45;
const TYPES = ["premium", "latent", "inertia", "none"] as const;

/** How people move between the types from one wave to the next; a sentence where nobody was asked twice. */
export function griffinMoves(report: Report): HTMLElement {
  const text = griffinWords();
  if (hasNothing(report) || text.basisOf(report) !== "survey") return html`<span></span>`;
  const rows = (report.tables["griffin_moves"] ?? []).map((row): Row => {
    return { ...row, from_name: text.type(String(row["from"])), to_name: text.type(String(row["to"])) };
  });
  if (rows.length === 0) return html`<p class="griffin-note">${text.moves.none}</p>`;
  return html`<div>
    ${figure(report, {
      title: text.moves.title(report.numbers),
      subtitle: text.moves.subtitle,
      rows,
      name: "griffin_moves",
      method: "/segments/methods#griffin",
      columns: text.moves.columns,
      chart: (own: Row[], options) => moveTable(own, options),
    })}
    <p class="griffin-note">${text.moves.note(report)}</p>
  </div>`;
}

function moveTable(rows: readonly Row[], { currency }: ChartOptions): HTMLElement {
  const text = griffinWords();
  return html`<table class="griffin-moves">
    <thead>
      <tr>
        <th scope="col">${text.moves.from}</th>
        ${TYPES.map((type) => html`<th scope="col">${text.type(type)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${TYPES.map(
        (from) =>
          html`<tr>
            <th scope="row">${text.type(from)}</th>
            ${TYPES.map((to) =>
              moveCell(
                rows.find((row) => row["from"] === from && row["to"] === to),
                to,
                currency,
              ),
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function moveCell(row: Row | undefined, to: string, currency: string) {
  const text = griffinWords();
  const label = text.type(to);
  if (!row)
    return html`<td data-label=${label} data-empty><span class="griffin-why">${text.moves.impossible}</span></td>`;
  if (row["withheld"])
    return html`<td data-label=${label} data-empty><span class="griffin-why">${text.moves.withheld}</span></td>`;
  if (typeof row["share"] !== "number")
    return html`<td data-label=${label} data-empty><span class="griffin-why">${text.moves.nobody}</span></td>`;
  const shade = Math.round(DARKEST * Number(row["share"]));
  return html`<td
    data-label=${label}
    data-stays=${String(row["from"] === row["to"])}
    style=${{ "--shade": `${shade}%` }}
  >
    <b>${text.moves.cell(row)}</b> <span class="griffin-interval">${text.moves.interval(row)}</span>
    <span>${text.moves.people(row)}</span> <span>${text.moves.money(row, currency)}</span>
  </td>`;
}
