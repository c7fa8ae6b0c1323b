import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { words } from "../../words/index.js";
import { survivalWords } from "../../words/survival.js";
import { hazardRatios, type HazardRatio } from "../charts/hazard-ratios.js";
import { incidenceCurves, type IncidencePoint } from "../charts/incidence-curves.js";
import { survivalCurve, type SurvivalPoint } from "../charts/survival-curve.js";
import { dataTable } from "../data-table.js";
import { figure } from "../figure.js";
import { filterBar } from "../filter-bar.js";
import type { ChoiceFilter } from "../filter-state.js";
import { hasNothing } from "../has-nothing.js";

const METHOD = "/loyalty/methods#survival";
const BOOK = "book";

/** How long policies stay, by a trait that the reader picks, why they end, and what goes together with giving up. */
export function survivalFigures(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  return html`<section>${curves(report)} ${incidences(report)} ${ratios(report)}</section>`;
}

/** The pick lives in the URL as `stay`. */
function curves(report: Report): HTMLElement {
  const traits = [...new Set((report.tables["survival_curves"] ?? []).map((row) => String(row["trait"])))];
  const place = html`<div></div>`;
  if (traits.length === 0) {
    place.append(bookFigure(report));
    return place;
  }
  const bar = filterBar([traitFilter(traits)]);
  const draw = () => {
    const trait = String(bar.value["stay"]);
    place.replaceChildren(trait === BOOK ? bookFigure(report) : groupFigure(report, trait));
  };
  bar.addEventListener("input", draw);
  draw();
  return html`<div>${bar}${place}</div>`;
}

function traitFilter(traits: string[]): ChoiceFilter {
  const text = survivalWords();
  const choices = traits.map((trait) => ({ value: trait, label: text.traitChoice(trait) }));
  const all = { value: BOOK, label: text.book };
  return { kind: "segmented", id: "stay", label: text.filter, choices: [all, ...choices], initial: BOOK };
}

function bookFigure(report: Report): HTMLElement {
  const text = survivalWords();
  const rows = (report.tables["survival_book"] ?? []).map((row) => ({ line: text.book, ...row }));
  return figure(report, {
    title: text.bookTitle(report.numbers),
    subtitle: text.bookSubtitle,
    rows,
    name: "survival",
    method: METHOD,
    analysis: "survival",
    columns: text.curveColumns,
    chart: (points: SurvivalPoint[], { width }) =>
      survivalCurve(points, { width, x: text.years, y: text.inForce, atRisk: text.atRisk }),
  });
}

function groupFigure(report: Report, trait: string): HTMLElement {
  const text = survivalWords();
  const rowsOf = (table: string) =>
    (report.tables[table] ?? [])
      .filter((row) => row["trait"] === trait)
      .map((row) => ({ line: words().levelName(String(row["level"])), ...row }));
  const groups = rowsOf("survival_groups");
  return html`<div>
    ${figure(report, {
      title: text.groupTitle(trait, groups),
      subtitle: text.groupSubtitle,
      rows: rowsOf("survival_curves"),
      name: `survival-by-${trait}`,
      method: METHOD,
      columns: text.curveColumns,
      chart: (points: SurvivalPoint[], { width }) =>
        survivalCurve(points, { width, x: text.years, y: text.notGivenUp, atRisk: text.atRisk }),
    })}
    <p>${text.differing(groups)}</p>
    ${dataTable(groups, { caption: text.groupCaption, columns: text.groupColumns, currency: report.book.currency })}
  </div>`;
}

function incidences(report: Report): HTMLElement {
  const text = survivalWords();
  const rows = (report.tables["survival_incidence"] ?? []).map((row) => ({
    line: text.causes[String(row["cause"])] ?? String(row["cause"]),
    ...row,
  }));
  return html`<div>
    ${figure(report, {
      title: text.incidenceTitle(report.numbers),
      subtitle: text.incidenceSubtitle,
      rows,
      name: "incidence-by-cause",
      method: METHOD,
      analysis: "survival",
      columns: text.incidenceColumns,
      chart: (points: IncidencePoint[], { width }) => incidenceCurves(points, { width, x: text.years, y: text.ended }),
    })}
    <p>${text.trap(report.numbers)}</p>
  </div>`;
}

function ratios(report: Report): HTMLElement {
  const text = survivalWords();
  const table: Row[] = report.tables["survival_hazards"] ?? [];
  const reason = report.numbers["loyalty.survival.concordance"]?.reason;
  if (table.length === 0 && reason) {
    return html`<p class="empty">${text.noHazards}: ${words().reasons[reason] ?? reason}.</p>`;
  }
  const rows = table.map((row) => ({ heading: text.headingOf(row), category: text.ratioName(row), ...row }));
  return html`<div>
    ${figure(report, {
      title: text.hazardTitle(table),
      subtitle: text.hazardSubtitle,
      rows,
      name: "hazard-ratios",
      method: METHOD,
      analysis: "survival",
      columns: text.hazardColumns,
      chart: (shown: HazardRatio[], { width }) => hazardRatios(shown, { width, label: text.ratioAxis }),
    })}
    <p>${text.changing(table)}</p>
    <p>${text.whyTheyDiffer}</p>
  </div>`;
}
