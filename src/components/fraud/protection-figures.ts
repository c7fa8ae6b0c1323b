import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { bridgeWords } from "../../words/fraud-bridge.js";
import { formatValue } from "../../words/number-format.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { moneyBridge } from "../charts/money-bridge.js";
import { dataTable } from "../data-table.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";
import { tableOrNote } from "../table-or-note.js";
import { bridgeBars } from "./bridge-bars.js";

const shared = { method: "/fraud/methods#protection", analysis: "bridge" };

/** The bridge from money exposed to money really saved, and the same where lights are and are not, and by half-year. */
export function bridgeFigure(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = bridgeWords();
  const rows = report.tables["bridge"] ?? [];
  const since = String(report.tables["bridge_since"]?.[0]?.["since"] ?? "");
  const bars = bridgeBars(rows, report.book.currency);
  return html`<section>
    ${figure(report, {
      ...shared,
      title: text.title(rows),
      subtitle: text.subtitle(since),
      rows: rows.map((row, i): Row => ({ ...row, name: bars[i]!.name })),
      name: "money-bridge",
      columns: text.bridgeColumns,
      chart: (_rows: never[], { width }) => moneyBridge(bars, { width }),
    })}
    ${claimed(report)}
    <p class="subtitle">${text.late}</p>
    ${whereAndWhen(report)}
  </section>`;
}

/** What the insurer that the model comes from has published, for books in its currency. */
function claimed({ numbers, book }: Report) {
  const stopped = numbers["fraud.bridge.stopped"]?.estimate ?? null;
  if (book.currency !== "TWD" || stopped === null) return null;
  return html`<p>${bridgeWords().claimed(formatValue(stopped, { unit: "money", currency: book.currency }))}</p>`;
}

function whereAndWhen(report: Report) {
  const text = bridgeWords();
  const { currency } = report.book;
  const places = (report.tables["bridge_places"] ?? []).map((row) => {
    return { ...row, name: text.placeNames[String(row["place"])] ?? "" };
  });
  if (places.length === 0) return null;
  const periods = (report.tables["bridge_periods"] ?? []).map((row) => {
    return { ...row, period: text.period(String(row["from"]), String(row["until"])) };
  });
  return html`<div>
    <h3>${text.places}</h3>
    ${dataTable(places, { caption: text.places, columns: text.placeColumns, currency })}
    <h3>${text.periods}</h3>
    ${tableOrNote(periods, text.noPeriods, { caption: text.periods, columns: text.periodColumns, currency })}
    <p class="subtitle">${text.periodsNote}</p>
  </div>`;
}

/** What was saved, whatever would have been stopped without lights. */
export function comparisonFigure(report: Report): HTMLElement {
  const text = bridgeWords();
  const rows = (report.tables["bridge_comparisons"] ?? []).map((row) => {
    return { ...row, category: text.comparisonNames[String(row["comparison"])] ?? "", estimate: row["saved"]! };
  });
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  const taken = (report.tables["bridge_taken_off"] ?? []).map((row) => Number(row["amount"]));
  return html`<div>
    ${figure(report, {
      ...shared,
      title: text.comparisons(report.numbers),
      subtitle: text.comparisonsSubtitle,
      rows,
      name: "really-saved-by-comparison",
      columns: text.comparisonColumns,
      chart: (points: CategoryEstimate[], options) =>
        dotInterval(points, { ...options, unit: "money", average: 0, averageLabel: "", label: text.comparisonsAxis }),
    })}
    ${taken.length === 2 ? html`<p>${text.takenOff(taken[0]!, taken[1]!, report.book.currency)}</p>` : null}
  </div>`;
}

/** What asking does to requests that are not known to be fraud. */
export function honestFigure(report: Report): HTMLElement {
  const text = bridgeWords();
  const rows = (report.tables["bridge_honest"] ?? []).map((row) => {
    return { ...row, category: text.honestNames[String(row["comparison"])] ?? "", estimate: row["difference"]! };
  });
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  const unasked = rows.find((row: Row) => row["comparison"] === "flagged_not_asked") as Row | undefined;
  return html`<div>
    ${figure(report, {
      ...shared,
      title: text.honestTitle(report.numbers),
      subtitle: text.honestSubtitle,
      rows,
      name: "honest-requests-lost",
      columns: text.honestColumns,
      chart: (points: CategoryEstimate[], { width }) =>
        dotInterval(points, {
          width,
          unit: "points",
          decimals: 1,
          average: 0,
          averageLabel: "0",
          label: text.honestAxis,
        }),
    })}
    <p>${unasked && Number(unasked["low"]) > 0 ? text.honestNote : text.honestNoteAlike}</p>
  </div>`;
}

/** What protection costs, and who bears it; and what came of going against the light. */
export function costTables(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = bridgeWords();
  const { currency } = report.book;
  const overrides = (report.tables["bridge_overrides"] ?? []).map((row) => {
    return { ...row, light: text.lights[String(row["light"])] ?? "", went: text.went[String(row["override"])] ?? "" };
  });
  return html`<section>
    <h2>${text.costTitle(report.numbers, currency)}</h2>
    ${tableOrNote(costRows(report), text.noCosts, { caption: text.costs, columns: text.costColumns, currency })}
    <p class="subtitle">${text.costNote}</p>
    <details class="definition">
      <summary>${text.overrideTitle(report.tables["bridge_overrides"] ?? [])}</summary>
      ${tableOrNote(overrides, text.noOverrides, { caption: text.overrides, columns: text.overrideColumns })}
      <p>${text.overridesNote}</p>
    </details>
  </section>`;
}

function costRows({ numbers, book }: Report): Row[] {
  const text = bridgeWords();
  const of = (id: string) => {
    const found = numbers[`fraud.bridge.${id}`];
    return typeof found?.estimate === "number" ? found : null;
  };
  const cost = (id: string) => formatValue(of(id)?.estimate ?? null, { unit: "money", currency: book.currency });
  const rows = [
    { bearer: "customers", name: "asked", size: text.requests(of("honest_asked")), cost: text.notMoney },
    { bearer: "customers", name: "lost", size: text.requests(of("honest_lost")), cost: text.notMoney },
    { bearer: "customers", name: "delay", size: text.hoursEach(of("honest_delay")), cost: text.notMoney },
    { bearer: "company", name: "reviews", size: text.reviewHours(of("review_hours")), cost: cost("review_cost") },
    { bearer: "company", name: "programme", size: text.actions(of("programme_cost")), cost: cost("programme_cost") },
    { bearer: "company", name: "relief", size: text.loans(of("relief_cost")), cost: cost("relief_cost") },
  ];
  return rows
    .filter(({ size }) => size !== null)
    .map((row): Row => ({ ...row, bearer: text.bearers[row.bearer]!, name: text.costNames[row.name]! }));
}
