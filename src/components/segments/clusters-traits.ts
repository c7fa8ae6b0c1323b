import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { clustersWords } from "../../words/segments-clusters.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

/** From these indices on a group is clearly above, or below, the average. */
const ABOVE = 120;
const BELOW = 80;
/** Shade of the furthest from average, in percent of the accent. */
const DARKEST = 32;
/** What groups are told by first; the rest stands behind a click. */
const FIRST = "contacts";

/** Every trait of every group against the average of all. */
export function traitsFigure(report: Report): HTMLElement {
  const text = clustersWords();
  const groups = (report.tables["clusters_groups"] ?? []).filter(({ group }) => Number(group) >= 0);
  if (hasNothing(report) || groups.length === 0) return html`<span></span>`;
  const rows = (report.tables["clusters_traits"] ?? []).map((row): Row => ({ ...row, ...namesOf(row, groups) }));
  const part = (isFirst: boolean) => rows.filter(({ theme }) => (theme === FIRST) === isFirst);
  return html`<div>
    ${figure(report, {
      title: text.traitsTitle(report),
      subtitle: text.traitsSubtitle,
      rows,
      name: "clusters-traits",
      method: "/segments/methods#clusters",
      columns: text.traitColumns,
      chart: () => traitTable(part(true), groups, text.traitsTitle(report)),
    })}
    ${
      part(false).length > 0
        ? html`<details class="definition">
            <summary>${text.moreTraits}</summary>
            ${traitTable(part(false), groups, text.moreTraits)}
          </details>`
        : null
    }
  </div>`;
}

function namesOf({ group, theme, level }: Row, groups: readonly Row[]) {
  const text = clustersWords();
  const trait = `${text.theme(String(theme))}: ${text.level(String(theme), String(level))}`;
  return { name: text.groupName(String(groups[Number(group)]?.["name"])), trait };
}

function traitTable(rows: readonly Row[], groups: readonly Row[], label: string): HTMLElement {
  const text = clustersWords();
  const themes = [...new Set(rows.map(({ theme }) => String(theme)))];
  return html`<div class="clusters-traits" role="region" tabindex="0" aria-label=${label}>
    <table>
      <thead>
        <tr>
          <th scope="col">${text.trait}</th>
          ${groups.map(
            (group) =>
              html`<th scope="col" class="numeric">
                ${text.groupName(String(group["name"]))}
                <span>${text.people(Number(group["people"]), Number(group["share"]))}</span>
              </th>`,
          )}
        </tr>
      </thead>
      ${themes.map((theme) =>
        themeRows(
          theme,
          rows.filter((row) => row["theme"] === theme),
          groups.length,
        ),
      )}
    </table>
  </div>`;
}

function themeRows(theme: string, rows: readonly Row[], groups: number): HTMLElement {
  const text = clustersWords();
  const levels = [...new Set(rows.map(({ level }) => String(level)))];
  return html`<tbody>
    <tr>
      <th scope="rowgroup" colspan=${groups + 1}>${text.theme(theme)}</th>
    </tr>
    ${levels.map(
      (level) =>
        html`<tr>
          <th scope="row">${text.level(theme, level)}</th>
          ${rows.filter((row) => row["level"] === level).map(traitCell)}
        </tr>`,
    )}
  </tbody>`;
}

function traitCell(row: Row): HTMLElement {
  const text = clustersWords();
  const { index, value, theme } = row;
  if (typeof index !== "number" || typeof value !== "number") {
    return html`<td class="numeric"><span class="clusters-rate">${text.withheld}</span></td>`;
  }
  const rounded = Math.round(index);
  const [mark, said] = rounded >= ABOVE ? ["▲", text.above] : rounded <= BELOW ? ["▼", text.below] : [null, null];
  return html`<td class="numeric" style=${{ "--shade": `${shadeOf(index)}%` }}>
    <strong class=${mark ? "" : "clusters-near"}
      >${mark ? html`<abbr title=${said}>${mark}</abbr> ` : null}${text.index(index)}</strong
    >
    <span class="clusters-rate">${text.rate(String(theme), value)}</span>
  </td>`;
}

/** Above average alone is shaded, by the logarithm: three times as often is half as dark as ten times. */
function shadeOf(index: number): number {
  if (index < ABOVE) return 0;
  return Math.round(Math.min(1, 0.25 + Math.log(index / 100) / Math.log(8)) * DARKEST);
}
