import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { formatDate } from "../../words/date-format.js";
import { formatValue } from "../../words/number-format.js";
import { priceWords } from "../../words/segments-price.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { priceCurve, type PricePoint } from "../charts/price-curve.js";
import { dataTable } from "../data-table.js";
import { figure } from "../figure.js";
import { filterBar } from "../filter-bar.js";
import { hasNothing } from "../has-nothing.js";
import { missingData } from "../missing-data.js";

const METHOD = "/segments/methods#price";
const nothing = () => html`<span></span>`;

/** Take-up by price, or why there is none. */
export function takeUpFigure(report: Report): HTMLElement {
  if (hasNothing(report)) return nothing();
  const text = priceWords();
  const elasticity = report.numbers["segments.price.elasticity"];
  const arms = report.tables["price_arms"] ?? [];
  const curve = report.tables["price_curve"] ?? [];
  if (elasticity && curve.length === 0) return html`<p>${text.noTakeUp(text.whyNot(elasticity))}</p>`;
  const isRandomised = elasticity?.method === "price_logistic";
  return figure(report, {
    title: text.curveTitle(report),
    subtitle: text.curveSubtitle(isRandomised, elasticity?.n ?? 0),
    rows: arms,
    name: "take-up-by-price",
    method: METHOD,
    analysis: "price_take_up",
    columns: text.curveColumns,
    chart: (offered: Row[], { width }) =>
      priceCurve([...curve.map((row) => ({ ...row, quotes: null })), ...offered] as unknown as PricePoint[], {
        width,
        x: text.priceAxis,
        y: text.takeUpAxis,
      }),
  });
}

/** What bargained discounts would have said. */
export function naiveNote(report: Report): HTMLElement {
  const text = priceWords();
  const said = text.naiveSaid(report);
  if (hasNothing(report) || !said) return nothing();
  return html`<section>
    <h3>${text.naiveTitle}</h3>
    <p>${said}</p>
  </section>`;
}

/** Elasticity at each level of a trait that the reader picks; the pick lives in the URL as `by`. */
export function sensitivityFigure(report: Report): HTMLElement {
  const text = priceWords();
  const whole = report.numbers["segments.price.elasticity"]?.estimate ?? null;
  return byTrait(report, {
    rows: "price_take_up",
    traits: "price_take_up_traits",
    id: "by",
    by: text.takeUpBy,
    title: text.elasticity,
    subtitle: text.elasticitySubtitle,
    axis: text.elasticityAxis,
    whole,
    columns: [...text.effectColumns("ratio"), ...text.takeUpColumns],
  });
}

/** Giving up after the new tariff at each level of a trait; the pick lives in the URL as `after`. */
export function lapseFigure(report: Report): HTMLElement {
  const text = priceWords();
  const ratio = report.numbers["segments.price.lapse_ratio"];
  if (hasNothing(report)) return nothing();
  const missing = report.missing.filter(({ analysis }) => analysis === "price_change");
  if (!ratio) return missing.length > 0 ? missingData(missing) : nothing();
  if (ratio.estimate === null) return html`<p>${text.noChange(text.whyNot(ratio))}</p>`;
  const day = (report.tables["price_tariff_days"] ?? []).find(({ used }) => used === true);
  const size = formatValue(Number(day?.["size"]), { unit: "share", signed: true });
  return html`<section>
    ${byTrait(report, {
      rows: "price_lapse",
      traits: "price_lapse_traits",
      id: "after",
      by: text.lapseBy,
      title: text.lapse,
      subtitle: text.lapseSubtitle(size, formatDate(String(day?.["day"]))),
      axis: text.lapseAxis,
      whole: ratio.estimate,
      columns: text.effectColumns("ratio"),
    })}
    ${hazardTable(report)}
  </section>`;
}

interface TraitFigure {
  rows: string;
  traits: string;
  id: string;
  by: string;
  title: string;
  subtitle: string;
  axis: string;
  whole: number | null;
  columns: NonNullable<Parameters<typeof dataTable>[1]["columns"]>;
}

function byTrait(report: Report, options: TraitFigure): HTMLElement {
  const text = priceWords();
  const traits = report.tables[options.traits] ?? [];
  if (hasNothing(report) || traits.length === 0) return nothing();
  const choices = traits.map(({ trait }) => ({ value: String(trait), label: text.trait(String(trait)) }));
  const initial = (choices.find(({ value }) => value === "income_band") ?? choices[0])!.value;
  const bar = filterBar([{ kind: "select", id: options.id, label: options.by, choices, initial }]);
  const place = html`<div></div>`;
  const draw = () => place.replaceChildren(traitChart(report, options, String(bar.value[options.id])));
  bar.addEventListener("input", draw);
  draw();
  return html`<div>${bar}${place}</div>`;
}

function traitChart(report: Report, options: TraitFigure, trait: string): HTMLElement {
  const text = priceWords();
  const told = (report.tables[options.traits] ?? []).find((row) => row["trait"] === trait);
  const differs = told?.["differs"] === true;
  const rows = (report.tables[options.rows] ?? [])
    .filter((row) => row["trait"] === trait)
    .map((row): Row => ({ ...row, category: text.level(String(row["level"])) }));
  return html`<div>
    ${figure(report, {
      title: text.traitTitle(options.title, trait, rows, differs),
      subtitle: options.subtitle,
      rows,
      name: `${options.rows.replaceAll("_", "-")}-by-${trait}`,
      method: METHOD,
      columns: options.columns,
      chart: (shown: Row[], { width }) =>
        dotInterval(
          shown.map((row) => pointOf(row, differs, options.whole)),
          {
            width,
            unit: "ratio",
            decimals: 1,
            average: options.whole,
            averageLabel: text.whole,
            label: options.axis,
          },
        ),
    })}
    <p class="subtitle">
      ${text.apartNote(told?.["adjusted"] as number | null)}
      ${rows.some(({ shrunk }) => typeof shrunk === "number") ? text.shrunkNote : null}
    </p>
  </div>`;
}

function pointOf(row: Row, differs: boolean, whole: number | null): CategoryEstimate {
  const [estimate, low, high] = ["estimate", "low", "high"].map((key) => Number(row[key])) as [number, number, number];
  const isClear = whole !== null && (low > whole || high < whole);
  return { category: String(row["category"]), estimate, low, high, clear: differs && isClear };
}

function hazardTable(report: Report): HTMLElement {
  const text = priceWords();
  const rows = (report.tables["price_hazards"] ?? []).map((row): Row => {
    return { ...row, name: text.hazardRows[`${String(row["period"])} ${String(row["group"])}`] ?? null };
  });
  if (rows.length === 0) return nothing();
  return html`<section>
    <h3>${text.hazardTitle}</h3>
    <p>${text.hazardNote}</p>
    ${dataTable(rows, { caption: text.hazardTitle, columns: text.hazardColumns })}
  </section>`;
}
