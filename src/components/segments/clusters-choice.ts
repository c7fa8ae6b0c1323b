import * as Plot from "@observablehq/plot";
import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { clustersWords } from "../../words/segments-clusters.js";
import { plotChart } from "../charts/plot-chart.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

const PANELS = ["silhouette", "bic_gain", "stability"] as const;
const GAP = 28;
/** Below this width panels stand one under the other. */
const ONE_COLUMN = 600;

/** How the number of groups was chosen: silhouette, BIC and stability beside what data without groups give. */
export function choiceFigure(report: Report): HTMLElement {
  const text = clustersWords();
  if (hasNothing(report)) return html`<span></span>`;
  const rows = (report.tables["clusters_candidates"] ?? []).map((row): Row => {
    return { ...row, method: text.methods[String(row["method"])] ?? String(row["method"]), verdict: text.verdict(row) };
  });
  return html`<div>
    ${
      rows.length > 0
        ? figure(report, {
            title: text.choiceTitle(report),
            subtitle: text.choiceSubtitle(report),
            rows,
            name: "clusters-choice",
            method: "/segments/methods#clusters",
            columns: text.candidateColumns,
            chart: (own: Row[], { width }) => panels(own, width),
          })
        : null
    }
    ${rows.length > 0 ? html`<p class="subtitle">${text.choiceRule}</p>` : null}
    <ul class="plain clusters-features">
      ${text.features(report).map((line) => html`<li>${line}</li>`)}
    </ul>
  </div>`;
}

function panels(rows: readonly Row[], width: number): HTMLElement {
  const text = clustersWords();
  const columns = width < ONE_COLUMN ? 1 : PANELS.length;
  const each = Math.floor((width - (columns - 1) * GAP) / columns);
  return html`<ul class="clusters-panels" style=${{ "--columns": columns }}>
    ${PANELS.map(
      (measure) =>
        html`<li>
          <h3>${text.panels[measure]}</h3>
          ${panel(
            rows.filter((row) => typeof row[measure] === "number"),
            measure,
            each,
          )}
        </li>`,
    )}
  </ul>`;
}

function panel(rows: readonly Row[], measure: (typeof PANELS)[number], width: number): SVGSVGElement {
  const text = clustersWords();
  const chance = `${measure}_chance`;
  const methods = [...new Set(rows.map(({ method }) => String(method)))];
  const ends = methods.map((method) => rows.findLast((row) => row["method"] === method)!);
  const style = (row: Row) => (row["method"] === text.methods["k-means"] ? "var(--accent)" : "var(--ink-muted)");
  const chart = plotChart(width, {
    height: 210,
    marginLeft: 36,
    marginRight: 64,
    marginTop: 16,
    marginBottom: 44,
    x: {
      label: text.groupsAxis,
      ticks: [...new Set(rows.map(({ groups }) => Number(groups)))],
      tickFormat: "d",
      tickSize: 0,
    },
    y: { label: null, ticks: 4, grid: true, zero: true },
    marks: [
      Plot.line(rows, {
        x: "groups",
        y: chance,
        z: "method",
        stroke: "var(--context)",
        strokeDasharray: "1 4",
        strokeWidth: 1.5,
      }),
      Plot.line(rows, { x: "groups", y: measure, z: "method", stroke: style, strokeWidth: 1.75 }),
      Plot.dot(rows, { x: "groups", y: measure, r: 2.5, fill: style }),
      Plot.dot(
        rows.filter((row) => row["chosen"] === true),
        { x: "groups", y: measure, r: 7, stroke: "var(--accent)", strokeWidth: 2 },
      ),
      ...ends.map((end) => {
        const dy = nudge(end, ends, measure);
        return Plot.text([end], {
          x: "groups",
          y: measure,
          text: "method",
          textAnchor: "start",
          dx: 8,
          dy,
          fill: style,
        });
      }),
    ],
  });
  chart.setAttribute("role", "img");
  chart.setAttribute("aria-label", text.panels[measure]!);
  return chart;
}

/** Pixels by which a name leaves room for another that ends close to it. */
function nudge(end: Row, ends: readonly Row[], measure: string): number {
  const other = ends.find((row) => row !== end);
  if (!other) return 0;
  const [own, theirs] = [Number(end[measure]), Number(other[measure])];
  return Math.abs(own - theirs) > 0.15 * Math.max(own, theirs) ? 0 : own > theirs ? -7 : 7;
}
