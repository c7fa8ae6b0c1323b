import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { learningWords } from "../../words/fraud-learning.js";
import { lateReportBars, type LateReportBar } from "../charts/late-report-bars.js";
import { seriesCurves } from "../charts/series-curves.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

const METHOD = "/fraud/methods#learning";

interface PracticePoint {
  practice: string;
  line: string;
  month: number;
  detection: number;
  low: number | null;
  high: number | null;
}

/** Detection over two years by what the model learns from; the bands are of the two that the finding compares. */
export function learningFigure(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = learningWords();
  const shown = (report.tables["learning"] ?? []).filter(({ practice }) =>
    text.shownPractices.includes(String(practice)),
  );
  const banded = ["passed_is_honest", "explored_2"];
  return html`<section>
    ${figure(report, {
      title: text.learningTitle(report.numbers),
      subtitle: text.learningSubtitle,
      rows: shown.map((row): Row => ({ ...row, line: text.practiceName(row["practice"]) })),
      name: "learning",
      method: METHOD,
      analysis: "learning",
      columns: text.learningColumns,
      chart: (rows: PracticePoint[], { width }) =>
        seriesCurves(
          rows.map(({ practice, line, month, detection, low, high }) => ({
            line,
            x: month,
            y: detection,
            low: banded.includes(practice) ? low : null,
            high: banded.includes(practice) ? high : null,
          })),
          {
            width,
            xLabel: text.months,
            yLabel: text.flagged,
            format: { unit: "share" },
            named: [text.practiceName("passed_is_honest")],
          },
        ),
    })}
    ${notes(report, shown)}
  </section>`;
}

function notes({ numbers, book }: Report, shown: readonly Row[]) {
  if (shown.length === 0) return null;
  const text = learningWords();
  const believed = numbers["fraud.learning.believed"]?.estimate ?? null;
  const detected = numbers["fraud.learning.detection.passed_is_honest"]?.estimate ?? null;
  const gap = believed !== null && detected !== null ? text.believed(believed, detected) : "";
  return html`<p>${gap} ${text.simulated} ${book.simulated ? text.enriched : null}</p>`;
}

/** Frauds found and still to be reported, by quarter of the request. */
export function lateFigure(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = learningWords();
  const rows = (report.tables["late_reports"] ?? []).map((row): Row => {
    return { ...row, quarter: text.quarter(String(row["from"]), String(row["until"])) };
  });
  return figure(report, {
    title: text.lateTitle(report.numbers),
    subtitle: text.lateSubtitle,
    rows,
    name: "late-reports",
    method: METHOD,
    analysis: "late_reports",
    columns: text.lateColumns,
    chart: (bars: LateReportBar[], { width }) =>
      lateReportBars(bars, { width, yLabel: text.frauds, found: text.found, toCome: text.toCome }),
  });
}
