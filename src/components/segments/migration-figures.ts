import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { migrationWords } from "../../words/segments-migration.js";
import { fateBars, type FateRow } from "../charts/fate-bars.js";
import { segmentFlows, type SegmentFlow } from "../charts/segment-flows.js";
import { splitBar, type SplitPart } from "../charts/split-bar.js";
import { dataTable } from "../data-table.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";
import { flowList } from "./flow-list.js";

const METHOD = "/segments/methods#migration";
const STABLE = 0.8;
/** Below this width, in pixels, flows are a list. */
const LIST = 620;
const LARGEST = 10;

/** Last year's segments to this year's, in people; on a phone as a list of where each went. */
export function flowFigure(report: Report): HTMLElement {
  const flows = report.tables["migration_flows"] ?? [];
  if (hasNothing(report) || (report.state === "ready" && flows.length === 0)) return html`<span></span>`;
  const text = migrationWords();
  const rows = flows.map((row) => ({
    ...row,
    fromName: text.name(String(row["from"])),
    toName: text.name(String(row["to"])),
  }));
  return html`<div>
    ${figure(report, {
      title: text.flowTitle(rows),
      subtitle: text.flowSubtitle,
      rows,
      name: "segment-flows",
      method: METHOD,
      analysis: "migration",
      columns: text.flowColumns,
      chart: (all: Row[], { width }) => (width < LIST ? flowList(all) : flowPicture(report, all, width)),
    })}
    ${largestMoves(rows, report.book.currency)}
  </div>`;
}

function flowPicture(report: Report, rows: readonly Row[], width: number): SVGSVGElement {
  const text = migrationWords();
  const told = rows.filter(({ people }) => typeof people === "number") as unknown as SegmentFlow[];
  const totals = (side: string) =>
    (report.tables["migration_totals"] ?? [])
      .filter((row) => row["side"] === side)
      .map((row) => ({ code: String(row["segment"]), people: Number(row["people"]) }));
  const [left, right] = [totals("from"), totals("to")];
  return segmentFlows(told, {
    width,
    order: text.order,
    totals: { left, right },
    nameOf: text.name,
    noteOf: (people) => text.peopleNote(people),
    heads: text.heads,
  });
}

function largestMoves(rows: readonly Row[], currency: string) {
  const text = migrationWords();
  const moves = rows.filter((row) => row["from"] !== row["to"] && typeof row["people"] === "number");
  const largest = [...moves]
    .sort((a, b) => Number(b["people"]) - Number(a["people"]))
    .slice(0, LARGEST)
    .map((row) => ({ ...row, move: text.move(text.name(String(row["from"])), text.name(String(row["to"]))) }));
  if (largest.length === 0) return null;
  return html`<section>
    <h3>${text.moves}</h3>
    ${dataTable(largest, { caption: text.moves, columns: text.moveColumns, currency })}
    <p>${text.movesNote}</p>
  </section>`;
}

/** Whether each segment is stable, and what became of its people. */
export function stabilityFigure(report: Report): HTMLElement {
  const text = migrationWords();
  const rows = (report.tables["migration_stability"] ?? []).map((row) => ({
    ...row,
    name: text.name(String(row["segment"])),
    says: text.verdict(row),
  }));
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  return figure(report, {
    title: text.stabilityTitle(rows),
    subtitle: text.stabilitySubtitle,
    rows,
    name: "segment-stability",
    method: METHOD,
    columns: text.stabilityColumns,
    chart: (all: FateRow[], { width }) =>
      fateBars(all, { width, labels: text.fates, limit: STABLE, limitLabel: text.limitLabel }),
  });
}

/** What the year did to contribution, or to premium where there is no ledger, by what people did. */
export function changeFigure(report: Report): HTMLElement {
  const text = migrationWords();
  const table = report.tables["migration_changes"] ?? [];
  if (hasNothing(report) || table.length === 0) return html`<span></span>`;
  const knowsValue = table.every(({ contribution }) => contribution !== null);
  const rows = table.map((row) => ({
    ...row,
    part: text.steps[String(row["step"])] ?? "",
    amount: Number(knowsValue ? row["contribution"] : row["premium"]),
  }));
  const premium = table.reduce((sum, row) => sum + Number(row["premium"]), 0);
  const { currency } = report.book;
  return html`<div>
    ${figure(report, {
      title: text.changeTitle(table, currency),
      subtitle: knowsValue ? text.changeSubtitle : text.changePremiumSubtitle,
      rows,
      name: "segment-change",
      method: METHOD,
      columns: text.changeColumns,
      chart: (parts: SplitPart[], options) => splitBar(parts, { ...options, total: text.changeTotal }),
    })}
    <p>
      ${knowsValue ? text.changeNote(text.premiumChange(premium, currency)) : text.premiumChange(premium, currency)}
    </p>
  </div>`;
}
