import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { pathModelWords } from "../../words/path-model.js";
import { dotInterval } from "../charts/dot-interval.js";
import { figure } from "../figure.js";
import { filterBar } from "../filter-bar.js";
import { hasNothing } from "../has-nothing.js";

/** Total effects on loyalty or satisfaction, as the reader picks; the pick lives in the URL as `outcome`. */
export function effectFigure(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const { page } = pathModelWords();
  const choices = Object.entries(page.outcomes).map(([value, label]) => ({ value, label }));
  const bar = filterBar([{ kind: "segmented", id: "outcome", label: page.outcome, choices, initial: "loyalty" }]);
  const place = html`<div></div>`;
  const draw = () => place.replaceChildren(effectsOn(report, String(bar.value["outcome"])));
  bar.addEventListener("input", draw);
  draw();
  return html`<div>${bar}${place}</div>`;
}

function effectsOn(report: Report, outcome: string): HTMLElement {
  const { page, effectsTitle, constructName } = pathModelWords();
  const rows = (report.tables["path_effects"] ?? []).filter((row) => row["to"] === outcome);
  const drawn = rows.map((row): Row => ({
    ...row,
    category: constructName(String(row["from"])),
    estimate: row["total"]!,
  }));
  const ratio = { unit: "ratio" as const, decimals: 2 };
  return figure(report, {
    title: effectsTitle(outcome, drawn),
    subtitle: page.effects(outcome),
    rows: drawn,
    name: `effects-on-${outcome}`,
    method: "/loyalty/methods#path-model",
    analysis: "path_model",
    columns: [
      { key: "category", label: page.columns.construct },
      { key: "direct", label: page.columns.direct, ...ratio },
      { key: "indirect", label: page.columns.indirect, ...ratio },
      { key: "estimate", label: page.columns.total, ...ratio, low: "low", high: "high" },
    ],
    chart: (drawn: Parameters<typeof dotInterval>[0][number][], { width }) =>
      dotInterval(drawn, { width, ...ratio, label: page.effectAxis }),
  });
}
