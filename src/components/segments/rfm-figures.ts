import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { rfmWords } from "../../words/segments-rfm.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { segmentBars, type SegmentShares } from "../charts/segment-bars.js";
import { dataTable } from "../data-table.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

const METHOD = "/segments/methods#rfm";
const CHANCE = 0.2;

/** Segments by people and money. */
export function segmentFigure(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = rfmWords();
  const rows = named(report.tables["rfm_segments"]).map((row) => ({
    ...row,
    does: text.action(String(row["action"])),
  }));
  const knowsMoney = rows.some((row) => typeof (row as Row)["contribution"] === "number");
  return figure(report, {
    title: text.segmentTitle(rows),
    subtitle: knowsMoney ? text.segmentSubtitle : text.segmentSubtitleWithoutMoney,
    rows,
    name: "segments",
    method: METHOD,
    analysis: "rfm",
    columns: text.segmentColumns,
    chart: (shown: SegmentShares[], { width }) => segmentBars(shown, { width, labels: text.bars }),
  });
}

/** The rule of each segment with this book's thresholds, and where those come from. */
export function segmentRules(report: Report): HTMLElement {
  const text = rfmWords();
  const rows = text.ruleRows(report);
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  const { currency } = report.book;
  return html`<section>
    <h2>${text.rules}</h2>
    ${dataTable(rows, { caption: text.rules, columns: text.rulesColumns, currency })}
    <p>${text.thresholdNote(report)}</p>
    <p>${text.keptNote}</p>
  </section>`;
}

/** What of this year's contribution the best fifth of last year's rankings brought, and what became of last year's segments. */
export function nextYearFigure(report: Report): HTMLElement {
  const text = rfmWords();
  const later = named(report.tables["rfm_next_year"]);
  if (hasNothing(report) || later.length === 0) return html`<span></span>`;
  const { currency } = report.book;
  return html`<section>
    ${rankingFigure(report)}
    <h3>${text.nextYear}</h3>
    ${dataTable(later, { caption: text.nextYear, columns: text.nextYearColumns, currency })}
    <p>${text.nextYearNote}</p>
  </section>`;
}

function rankingFigure(report: Report) {
  const text = rfmWords();
  const rows = (report.tables["rfm_rankings"] ?? []).map((row) => ({
    ...row,
    category: text.rankings[String(row["ranking"])] ?? "",
    outcomeName: text.outcomes[String(row["outcome"])] ?? "",
  }));
  const ofContribution = (all: readonly Row[]) =>
    all.filter((row) => row["outcome"] === "contribution") as unknown as CategoryEstimate[];
  if (ofContribution(rows).length === 0) return null;
  return html`<div>
    ${figure(report, {
      title: text.orderTitle(report),
      subtitle: text.orderSubtitle,
      rows,
      name: "rankings",
      method: METHOD,
      columns: text.orderColumns,
      chart: (all: Row[], { width }) =>
        dotInterval(ofContribution(all), {
          width,
          unit: "share",
          average: CHANCE,
          averageLabel: text.chance,
          label: text.orderAxis,
          zero: true,
        }),
    })}
    <p>${text.orderNote(rows)}</p>
  </div>`;
}

function named(rows: readonly Row[] | undefined): Row[] {
  return (rows ?? []).map((row) => ({ ...row, name: rfmWords().name(String(row["segment"])) }));
}
