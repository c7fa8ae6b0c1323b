import { html } from "htl";
import * as Plot from "@observablehq/plot";
import type { Report, Row } from "../../models/report.js";
import { griffinWords } from "../../words/segments-griffin.js";
import { plotChart } from "../charts/plot-chart.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";
import { tableOrNote } from "../table-or-note.js";

const METHOD = "/segments/methods#griffin";

/** What weights and errors of measurement do to the types, in words. */
export function griffinNotes(report: Report): HTMLElement {
  const text = griffinWords();
  if (hasNothing(report) || text.basisOf(report) !== "survey") return html`<span></span>`;
  return html`<div>${text.notes(report).map((note) => html`<p class="griffin-note">${note}</p>`)}</div>`;
}

/** Those who stood highest and lowest, then and a wave later. */
export function griffinRegression(report: Report): HTMLElement {
  const text = griffinWords().regression;
  const rows = (report.tables["griffin_regression"] ?? []).map((row): Row => {
    return { ...row, name: text.band(Number(row["band"])) };
  });
  if (rows.length === 0) return html`<span></span>`;
  return figure(report, {
    ...{ title: text.title(report.numbers), subtitle: text.subtitle, rows, name: "griffin_regression", method: METHOD },
    columns: text.columns,
    chart: (own: Row[], { width }) => arrows(own, width),
  });
}

function arrows(rows: readonly Row[], width: number): SVGSVGElement {
  const text = griffinWords().regression;
  const top = rows.at(-1)!;
  return plotChart(width, {
    height: rows.length * 36 + 84,
    marginLeft: 108,
    marginRight: 40,
    marginTop: 32,
    marginBottom: 44,
    x: { label: text.axis, nice: true, ticks: Math.max(3, Math.floor(width / 140)) },
    y: { domain: rows.map(({ name }) => name).reverse(), label: null },
    marks: [
      Plot.axisY({ tickSize: 0, label: null, fill: "var(--ink)", fontSize: 13 }),
      Plot.ruleY(rows, { y: "name", stroke: "var(--hairline)" }),
      Plot.ruleY(rows, { y: "name", x1: "later_low", x2: "later_high", strokeWidth: 8, stroke: "var(--accent-soft)" }),
      Plot.arrow(rows, {
        y1: "name",
        y2: "name",
        x1: "earlier",
        x2: "later",
        stroke: "var(--ink-muted)",
        headLength: 7,
      }),
      Plot.dot(rows, { y: "name", x: "earlier", r: 4, fill: "var(--context)" }),
      Plot.dot(rows, { y: "name", x: "later", r: 4.5, fill: "var(--accent)" }),
      ...(["earlier", "later"] as const).map((when) =>
        Plot.text([top], {
          y: "name",
          x: when,
          text: [text[when]],
          dy: -16,
          textAnchor: when === "earlier" ? "start" : "end",
          fill: when === "later" ? "var(--accent)" : "var(--ink-muted)",
        }),
      ),
    ],
  });
}

/** How the share of inertia, and in the table all shares, move with the cuts. */
export function griffinCuts(report: Report): HTMLElement {
  const text = griffinWords().cuts;
  const rows = (report.tables["griffin_cuts"] ?? []).map((row): Row => ({ ...row, name: text.name(row) }));
  if (rows.length === 0) return html`<span></span>`;
  return figure(report, {
    ...{ title: text.title(rows), subtitle: text.subtitle, rows, name: "griffin_cuts", method: METHOD },
    columns: text.columns,
    chart: (own: Row[], { width }) => cutPlot(own, width),
  });
}

/** A panel for each way of counting repeat purchase, a row for each cut of attachment; the page's own stands out. */
function cutPlot(rows: readonly Row[], width: number): SVGSVGElement {
  const text = griffinWords().cuts;
  const shown = rows
    .filter((row) => typeof row["inertia"] === "number")
    .map((row, i) => ({ ...row, panel: text.repeat(row), cut: text.attachment(row), own: i === 0 && row === rows[0] }));
  const panels = [...new Set(shown.map(({ panel }) => panel))];
  const place = { fy: "panel", y: "cut" } as const;
  return plotChart(width, {
    height: panels.length * 148 + 60,
    marginLeft: 116,
    marginRight: 24,
    marginTop: 32,
    marginBottom: 44,
    x: {
      label: text.axis,
      labelAnchor: "right",
      nice: true,
      zero: true,
      ticks: Math.max(3, Math.floor(width / 140)),
      tickFormat: (share: number) => `${Math.round(100 * share)}`,
    },
    y: { domain: [...new Set(shown.map(({ cut }) => cut))], label: null },
    fy: { domain: panels, label: null, axis: null, paddingInner: 0.3 },
    marks: [
      Plot.axisY({ tickSize: 0, label: null, fill: "var(--ink)", fontSize: 13 }),
      Plot.ruleY(shown, { ...place, stroke: "var(--hairline)" }),
      Plot.text(panels, {
        ...{ fy: (name: string) => name, text: (name: string) => name, frameAnchor: "top-left", textAnchor: "start" },
        ...{ dx: -116, dy: -14, fill: "var(--ink-muted)", fontWeight: 600 },
      }),
      Plot.ruleY(shown, {
        ...place,
        ...{ x1: "inertia_low", x2: "inertia_high", strokeWidth: 8 },
        stroke: ({ own }: { own: boolean }) => (own ? "var(--accent-soft)" : "var(--context-soft)"),
      }),
      Plot.dot(shown, {
        ...{ ...place, x: "inertia", r: 4.5 },
        fill: ({ own }: { own: boolean }) => (own ? "var(--accent)" : "var(--context)"),
      }),
    ],
  });
}

/** The types by the proxy, what the proxy is, and how far it agrees with the survey. */
export function griffinProxy(report: Report): HTMLElement {
  const words = griffinWords();
  const text = words.proxy;
  if (hasNothing(report)) return html`<span></span>`;
  const rows = (report.tables["griffin_proxy_types"] ?? []).map((row): Row => {
    return { ...row, name: words.type(String(row["type"])) };
  });
  const signs = report.tables["griffin_signs"] ?? [];
  const shown = words.basisOf(report) === "survey" ? rows : [];
  return html`<section>
    <h2>${text.heading}</h2>
    ${signs.length > 0 ? html`<p>${text.rule(signs)}</p>` : null}
    <p>${rows.length > 0 ? text.note(report.numbers) : text.none}</p>
    ${
      shown.length > 0
        ? tableOrNote(shown, text.none, {
            caption: text.caption,
            captioned: true,
            currency: report.book.currency,
            columns: text.columns,
          })
        : null
    }
  </section>`;
}
