import { html } from "htl";
import type { Report, Row } from "../models/report.js";
import { formatDate } from "../words/date-format.js";
import { words } from "../words/index.js";
import { csv } from "./csv.js";
import { dataTable } from "./data-table.js";
import type { TableColumn } from "./data-table.js";
import { hasNothing } from "./has-nothing.js";
import { loading } from "./loading.js";
import { missingData } from "./missing-data.js";
import { responsive } from "./responsive.js";
import { saveFile } from "./save-file.js";

export interface ChartOptions {
  /** Pixels that the chart may take. */
  width: number;
  currency: string;
}

export interface FigureOptions {
  /** What to see: the finding of the chart. */
  title: string;
  /** What it is: the measure, its unit, the population. */
  subtitle: string;
  /** Name of a table of the report, or rows of one's own. */
  rows: string | readonly Row[];
  chart: (rows: never[], options: ChartOptions) => Element;
  /** Columns of the table twin; all keys of the rows when left out. */
  columns?: readonly TableColumn[];
  /** File name of downloads without ending; defaults to the table's name. */
  name?: string;
  /** Link to the page that explains the method. */
  method?: string;
  /** A filter bar that belongs to this chart alone. */
  filters?: Element;
  /** Name of the analysis whose missing tables are told when there are no rows. */
  analysis?: string;
}

/**
 * A chart in the frame that all charts share: title, subtitle, filters, chart, source; and beside it the data table, the
 * downloads (CSV, SVG, PNG) and the method. Without rows it says why: computing, tables missing, or an empty selection.
 */
export function figure(report: Report, options: FigureOptions): HTMLElement {
  const rows = typeof options.rows === "string" ? (report.tables[options.rows] ?? []) : options.rows;
  const label = `${options.title}. ${options.subtitle}`;
  if (hasNothing(report)) return html`<span></span>`;
  return html`<figure class="figure" aria-label=${options.title}>
    <div class="figure-head">
      <h2>${options.title}</h2>
      <p class="subtitle">${options.subtitle}</p>
      ${options.filters ?? null}
    </div>
    ${rows.length > 0 ? drawn(report, rows, label, options) : absent(report, options)}
  </figure>`;
}

function absent(report: Report, { analysis }: FigureOptions): HTMLElement {
  if (report.state === "computing") return loading({ height: 280 });
  const missing = report.missing.filter((entry) => !analysis || entry.analysis === analysis);
  if (missing.length > 0) return missingData(missing);
  return html`<p class="empty">${words().components.report.emptyTable}</p>`;
}

function drawn(report: Report, rows: readonly Row[], label: string, options: FigureOptions) {
  const { currency } = report.book;
  const chart = responsive((width) => named(options.chart(rows as never[], { width, currency }), label));
  const source = sourceLine(report);
  const { button, table } = twin(rows, options, currency);
  return html`<div class="figure-body">
    ${chart}
    <figcaption>${source}</figcaption>
    <div class="tools">
      ${button} ${downloads(chart, rows, source, options)}
      ${options.method ? html`<a class="tool" href=${options.method}>${words().components.figure.method}</a>` : null}
    </div>
    ${table}
  </div>`;
}

/** Gives the chart's picture one name for those who do not see it; its numbers are in the table. */
function named(chart: Element, label: string): Element {
  const svg = chart instanceof SVGSVGElement ? chart : onePicture(chart);
  svg?.setAttribute("role", "img");
  svg?.setAttribute("aria-label", label);
  return chart;
}

/** The picture that a chart is; null for a list or table of small ones, which have names of their own and are not saved. */
function onePicture(chart: Element): SVGSVGElement | null {
  return [...chart.querySelectorAll("svg")].find((svg) => svg.closest("li, td") === null) ?? null;
}

/** The button that shows the data table, and the table, hidden until then. */
function twin(rows: readonly Row[], { title, columns }: FigureOptions, currency: string) {
  const table = html`<div class="twin" hidden></div>`;
  const toggle = () => {
    if (!table.firstChild) table.append(dataTable(rows, { caption: title, currency, ...(columns && { columns }) }));
    table.hidden = !table.hidden;
    button.setAttribute("aria-expanded", String(!table.hidden));
  };
  const label = words().components.figure.table;
  const button = html`<button type="button" class="tool" aria-expanded="false" ${{ onclick: toggle }}>
    ${label}
  </button>`;
  return { button, table };
}

function downloads(chart: HTMLElement, rows: readonly Row[], source: string, options: FigureOptions) {
  const { title, subtitle } = options;
  const name = options.name ?? (typeof options.rows === "string" ? options.rows : "chart");
  const text = words().components.figure;
  const svg = () => onePicture(chart);
  const about = { title, subtitle, source };
  const saveCsv = () => saveFile(new Blob([csv(rows)], { type: "text/csv" }), `${name}.csv`);
  // Few readers save a picture: what makes one is fetched when it is asked for.
  const saveSvg = async () => {
    const { picture } = await import("./picture.js");
    saveFile(new Blob([picture(svg()!, about)], { type: "image/svg+xml" }), `${name}.svg`);
  };
  const savePng = async () => {
    const { pictureBitmap } = await import("./picture.js");
    saveFile(await pictureBitmap(svg()!, about), `${name}.png`);
  };
  const button = (format: string, save: () => unknown) =>
    html`<button type="button" class="tool" aria-label=${text.download(format, title)} ${{ onclick: save }}>
      ${format}
    </button>`;
  return html`<span class="downloads">
    ${button(text.csv, saveCsv)} ${svg() ? [button(text.svg, saveSvg), button(text.png, savePng)] : null}
  </span>`;
}

function sourceLine({ book, rows }: Report): string {
  const text = words().components.figure;
  const tables = rows.map(({ table }) => table.replaceAll("_", " ")).join(", ");
  const line = text.source(tables, book.name, formatDate(book.as_of));
  return book.simulated ? `${line} ${text.simulated}` : line;
}
