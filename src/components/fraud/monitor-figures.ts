import { html } from "htl";
import type { Report } from "../../models/report.js";
import { driftWords } from "../../words/fraud-drift.js";
import { monitorTimeline, type MonitorWeek, type SharedAccount } from "../charts/monitor-timeline.js";
import { dataTable } from "../data-table.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";
import { METHOD } from "./drift-figures.js";

/** What the monitors for new scripts saw, week by week, and the alarms. */
export function monitorFigure(report: Report): HTMLElement {
  const text = driftWords();
  if (hasNothing(report)) return html`<span></span>`;
  const accounts = (report.tables["monitor_links"] ?? []) as unknown as SharedAccount[];
  return html`<div>
    ${figure(report, {
      title: text.monitorTitle(report.numbers),
      subtitle: text.monitors.subtitle,
      rows: "monitor_weeks",
      name: "monitors",
      method: METHOD,
      analysis: "monitors",
      columns: text.monitors.weekColumns,
      chart: (weeks: MonitorWeek[], { width }) =>
        monitorTimeline(weeks, accounts, { width, yLabel: text.monitors.y, links: text.monitors.links }),
    })}
    <p>${text.foundNote(report.numbers)}</p>
    ${alarmTable(report)}
  </div>`;
}

function alarmTable({ tables, numbers }: Report) {
  const text = driftWords().monitors;
  const rows = (tables["monitor_alarms"] ?? []).map((row) => ({
    ...row,
    name: text.names[String(row["monitor"])] ?? String(row["monitor"]),
    what: text.what(String(row["monitor"]), Number(row["count"]), Number(row["usual"])),
  }));
  if (typeof numbers["fraud.monitor.alarms_12_months"]?.estimate !== "number") return null;
  if (rows.length === 0) return html`<p class="empty">${text.none}</p>`;
  return dataTable(rows, { caption: text.alarms, captioned: true, columns: text.columns });
}
