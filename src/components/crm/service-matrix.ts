import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { serviceMatrixWords } from "../../words/crm-service-matrix.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

const CORE = ["claims", "risk_management"];
const AROUND = ["face_to_face", "convenience", "information", "cost"];
const CONTENTS = [...CORE, ...AROUND];
/** Shade of the cell with the most contacts, in percent of the accent. */
const DARKEST = 30;

/** Needs by contents of service: how often each is asked for, and how well it is met. */
export function serviceMatrix(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = serviceMatrixWords();
  const rows = (report.tables["service_matrix"] ?? []).map((row): Row => {
    return { ...row, name: text.group(String(row["group"])), asked: text.content(String(row["content"])) };
  });
  return html`<section id="service-matrix">
    ${figure(report, {
      title: text.title(rows),
      subtitle: text.subtitle,
      rows,
      name: "service-matrix",
      columns: text.columns,
      method: "/crm/methods#service-matrix",
      analysis: "service_matrix",
      chart: (all: Row[]) => matrixTable(all),
    })}
    ${rows.length > 0 ? html`<p class="crm-note">${text.note}</p>` : null}
  </section>`;
}

function matrixTable(rows: readonly Row[]) {
  const text = serviceMatrixWords();
  const most = Math.max(...rows.map((row) => Number(row["per_100"] ?? 0)));
  const traits = [...new Set(rows.map(({ trait }) => String(trait)))];
  return html`<div class="crm-matrix" role="region" tabindex="0" aria-label=${text.title(rows)}>
    <table>
      <thead>
        <tr>
          <th scope="col" rowspan="2">${text.needs}</th>
          <th scope="colgroup" colspan=${CORE.length} class="crm-core">${text.core}</th>
          <th scope="colgroup" colspan=${AROUND.length}>${text.around}</th>
        </tr>
        <tr>
          ${CONTENTS.map((content) => html`<th scope="col">${text.content(content)}</th>`)}
        </tr>
      </thead>
      ${traits.map((trait) => traitRows(trait, rows, most))}
    </table>
  </div>`;
}

function traitRows(trait: string, rows: readonly Row[], most: number) {
  const text = serviceMatrixWords();
  const own = rows.filter((row) => row["trait"] === trait);
  const groups = [...new Set(own.map(({ group }) => String(group)))];
  return html`<tbody data-trait=${trait}>
    ${
      text.traits[trait]
        ? html`<tr>
            <th scope="rowgroup" colspan=${CONTENTS.length + 1}>${text.traits[trait]}</th>
          </tr>`
        : null
    }
    ${groups.map((group) => {
      const cells = own.filter((row) => row["group"] === group);
      return html`<tr>
        <th scope="row">${text.group(group)} <span>${text.people(Number(cells[0]!["people"]))}</span></th>
        ${CONTENTS.map((content) =>
          drawCell(
            cells.find((row) => row["content"] === content)!,
            most,
          ),
        )}
      </tr>`;
    })}
  </tbody>`;
}

function drawCell(row: Row, most: number) {
  const text = serviceMatrixWords();
  const label = text.content(String(row["content"]));
  if (row["contacts"] === null) return html`<td data-label=${label}><span class="crm-why">${text.withheld}</span></td>`;
  const shade = Math.round((DARKEST * Number(row["per_100"])) / most);
  const resolved = row["resolved"];
  const score = row["score"];
  return html`<td data-label=${label} style=${{ "--shade": `${shade}%` }}>
    <span class="crm-settled">${typeof resolved === "number" ? text.settled(resolved) : text.unknown}${mark(row)}</span>
    <span class="crm-cell-facts">${text.asks(Number(row["per_100"]))}</span>
    ${typeof score === "number" ? html`<span class="crm-cell-facts">${text.score(score)}</span>` : null}
  </td>`;
}

/** Whether the cell differs clearly from the other people's. */
function mark({ clear }: Row) {
  const text = serviceMatrixWords();
  if (clear !== 1 && clear !== -1) return null;
  const [sign, said] = clear < 0 ? ["▼", text.less] : ["▲", text.more];
  return html` <abbr title=${said}>${sign}<span class="visually-hidden"> ${said}</span></abbr>`;
}
