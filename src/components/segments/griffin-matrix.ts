import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { griffinWords } from "../../words/segments-griffin.js";
import { figure } from "../figure.js";
import type { ChartOptions } from "../figure.js";

/** Measures that have a bar, and whether it begins at nothing. */
const BARS = [{ key: "kept" }, { key: "bought" }] as const;

/** Griffin's two by two: size, money, policies kept and bought of each type; by the survey, or by the proxy where there is none; nothing where neither tells, which the finding explains. */
export function griffinMatrix(report: Report): HTMLElement {
  const text = griffinWords();
  const basis = text.basisOf(report);
  const table = basis === "survey" ? "griffin_types" : "griffin_proxy_types";
  const rows = (report.tables[table] ?? []).map((row): Row => ({ ...row, name: text.type(String(row["type"])) }));
  if (rows.length === 0 && report.state === "ready" && report.missing.length === 0) return html`<span></span>`;
  return figure(report, {
    title: text.matrix.title(report.numbers, basis),
    subtitle: text.matrix.subtitle(report),
    rows,
    name: table,
    method: "/segments/methods#griffin",
    columns: text.matrix.columns,
    chart: (own: Row[], options) => twoByTwo(own, options),
  });
}

function twoByTwo(rows: readonly Row[], { currency }: ChartOptions): HTMLElement {
  const { matrix } = griffinWords();
  const cell = (type: string) =>
    typeCell(
      rows.find((row) => row["type"] === type)!,
      rows,
      currency,
    );
  return html`<div class="griffin-matrix">
    <p class="griffin-column">${matrix.repeat.yes}<span>${matrix.repeat.about}</span></p>
    <p class="griffin-column">${matrix.repeat.no}</p>
    <p class="griffin-side"><span>${matrix.attached.yes}</span></p>
    ${cell("premium")} ${cell("latent")}
    <p class="griffin-side"><span>${matrix.attached.no}</span></p>
    ${cell("inertia")} ${cell("none")}
  </div>`;
}

function typeCell(row: Row, all: readonly Row[], currency: string) {
  const text = griffinWords();
  const type = String(row["type"]);
  const { name, meaning } = text.types[type]!;
  const head = html`<div class="griffin-head">
    <h3>${name}</h3>
    <p class="griffin-meaning">${meaning}</p>
  </div>`;
  if (row["people"] === null)
    return html`<section class="griffin-cell" data-type=${type}>
      ${head}
      <p class="griffin-why">${text.matrix.withheld}</p>
    </section>`;
  const share = text.matrix.share(row);
  return html`<section class="griffin-cell" data-type=${type}>
    ${head}
    <p class="griffin-share">
      ${share.value} <span>${[share.interval, text.matrix.people(row)].filter(Boolean).join(" · ")}</span>
    </p>
    <dl>${text.matrix.rows.map(({ key, label, of }) => measure(label, of(row, currency), bar(key, row, all)))}</dl>
  </section>`;
}

function measure(label: string, { value, interval }: { value: string; interval: string | null }, drawn: unknown) {
  return html`<div class="griffin-measure">
    <dt>${label}</dt>
    <dd>${value}${interval ? html` <span>${interval}</span>` : null}${drawn}</dd>
  </div>`;
}

/** Where the interval lies between the least and the most of all types. */
function bar(key: string, row: Row, all: readonly Row[]) {
  if (!BARS.some((one) => one.key === key)) return null;
  const [low, value, high] = [`${key}_low`, key, `${key}_high`].map((name) => row[name]);
  const bounds = all.flatMap((own) => [own[`${key}_low`], own[`${key}_high`]]).filter((one) => typeof one === "number");
  if (typeof low !== "number" || typeof value !== "number" || typeof high !== "number") return null;
  const [least, most] = [Math.min(...bounds), Math.max(...bounds)];
  const place = (at: number) => (most > least ? (100 * (at - least)) / (most - least) : 50);
  return html`<span class="griffin-bar" aria-hidden="true">
    <i style=${{ left: `${place(low)}%`, width: `${place(high) - place(low)}%` }}></i>
    <b style=${{ left: `${place(value)}%` }}></b>
  </span>`;
}
