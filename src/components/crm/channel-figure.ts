import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { crmMapWords } from "../../words/crm-map.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

/** Whether equal requests are settled equally often in every channel. */
export function channelFigure(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = crmMapWords();
  const rows = (report.tables["crm_channels"] ?? [])
    .map((row): Row => ({ ...row, category: text.channel(String(row["channel"])) }))
    .toSorted((a, b) => Number(b["resolved"] ?? -1) - Number(a["resolved"] ?? -1));
  const found = report.numbers["crm.contact.first_time_resolution"]?.estimate ?? null;
  return html`<section id="channels">
    ${figure(report, {
      title: text.channelTitle(rows, report.numbers["crm.channel.resolution_gap"]),
      subtitle: text.channelSubtitle,
      rows,
      name: "channels",
      columns: text.channelColumns,
      method: "/crm/methods#map",
      analysis: "consistency",
      chart: (all: Row[], { width }) =>
        dotInterval(all.filter(({ resolved }) => resolved !== null).map(compared), {
          width,
          unit: "share",
          decimals: 1,
          average: found,
          label: text.channelAxis,
        }),
    })}
  </section>`;
}

function compared(row: Row): CategoryEstimate {
  const of = (key: string) => row[key] as number;
  return {
    category: String(row["category"]),
    estimate: of("resolved"),
    low: of("resolved_low"),
    high: of("resolved_high"),
  };
}
