import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { formatValue } from "../../words/number-format.js";
import { rfmWords } from "../../words/segments-rfm.js";
import { dataTable } from "../data-table.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

/** Segments of contracts against bands of value: where the two disagree. */
export function crossFigure(report: Report): HTMLElement {
  const text = rfmWords();
  const cells = report.tables["rfm_cross"] ?? [];
  if (hasNothing(report) || cells.length === 0) return html`<span></span>`;
  const rows = cells.map((row) => ({
    ...row,
    name: text.name(String(row["segment"])),
    bandName: text.band(String(row["band"])),
  }));
  return html`<div>
    ${figure(report, {
      title: text.crossTitle(report),
      subtitle: text.crossSubtitle,
      rows,
      name: "segments-by-value",
      method: "/segments/methods#rfm",
      columns: text.crossColumns,
      chart: () => crossTable(report, cells),
    })}
    <p>${text.crossNote}</p>
    ${valueTable(report)}
  </div>`;
}

function crossTable(report: Report, cells: readonly Row[]): HTMLElement {
  const text = rfmWords();
  const values = report.tables["rfm_values"] ?? [];
  const bands = values.map(({ band }) => String(band));
  const segments = (report.tables["rfm_segments"] ?? []).map(({ segment }) => String(segment));
  const cellOf = (segment: string, band: string) =>
    cells.find((cell) => cell["segment"] === segment && cell["band"] === band);
  return html`<div class="table-scroll" role="region" tabindex="0" aria-label=${text.crossSubtitle}>
    <table class="heat">
      <thead>
        <tr>
          <th scope="col">${text.segmentHead}</th>
          ${bands.map((band) => html`<th scope="col" class="numeric">${text.band(band)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${segments.map(
          (segment) =>
            html`<tr>
              <th scope="row">${text.name(segment)}</th>
              ${bands.map((band) => heatCell(cellOf(segment, band)))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function heatCell(cell: Row | undefined): HTMLElement {
  const text = rfmWords();
  if (!cell) return html`<td class="numeric">0</td>`;
  const { people, row_share } = cell;
  if (typeof people !== "number" || typeof row_share !== "number") {
    return html`<td class="numeric" title=${text.withheld}>
      <span aria-hidden="true">${text.withheldMark}</span><span class="visually-hidden">${text.withheld}</span>
    </td>`;
  }
  const depth = `color-mix(in srgb, var(--accent) ${Math.round(row_share * 45)}%, transparent)`;
  return html`<td class="numeric" style=${{ background: depth }} title=${text.cell(people, row_share)}>
    ${formatValue(people, { unit: "count" })}
  </td>`;
}

function valueTable(report: Report) {
  const text = rfmWords();
  const { currency } = report.book;
  const rows = (report.tables["rfm_values"] ?? []).map((row) => ({
    ...row,
    name: text.band(String(row["band"])),
    limit: text.bandLimit(String(row["band"]), row["above"] as number | null, currency),
  }));
  return html`<section>
    <h3>${text.values}</h3>
    ${dataTable(rows, { caption: text.values, columns: text.valueColumns, currency })}
    <p>${text.valueNote}</p>
  </section>`;
}
