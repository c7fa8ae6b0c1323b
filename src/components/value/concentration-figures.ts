import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { valueWords } from "../../words/value.js";
import { tenthBars } from "../charts/tenth-bars.js";
import { whaleCurve } from "../charts/whale-curve.js";
import { figure } from "../figure.js";
import { filterBar } from "../filter-bar.js";
import type { ChoiceFilter, FilterState } from "../filter-state.js";
import { hasNothing } from "../has-nothing.js";
import { withPublished } from "./value-rows.js";

/** Whale curve and ten bands in the view that the reader picks: which claims count, over which span; both live in the URL. */
export function concentrationFigures(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = valueWords().page;
  const bar = filterBar([choice("claims", text.claims, text.claimsOf), choice("span", text.span, text.spanOf)]);
  const place = html`<div></div>`;
  const draw = () => place.replaceChildren(...figures(report, bar.value));
  bar.addEventListener("input", draw);
  draw();
  return html`<div>${bar}${place}</div>`;
}

function choice(id: string, label: string, names: Record<string, string>): ChoiceFilter {
  const choices = Object.entries(names).map(([value, name]) => ({ value, label: name }));
  return { kind: "segmented", id, label, choices, initial: choices[0]!.value };
}

function figures(report: Report, view: FilterState): HTMLElement[] {
  const say = valueWords();
  const text = say.page;
  const claims = text.claimsOf[view["claims"] as keyof typeof text.claimsOf].toLowerCase();
  const span = text.spanOf[view["span"] as keyof typeof text.spanOf].toLowerCase();
  const subtitle = (what: string) => text.view(what, claims, span);
  const rows = (table: string) => (report.tables[table] ?? []).filter((row) => isIn(view, row));
  const shared = { method: "/value/method#ranking", analysis: "contribution" };
  const [curve, tenths] = [rows("curve_views"), rows("tenths_views")];
  return [
    figure(report, {
      ...shared,
      title: say.peak(curve),
      subtitle: subtitle(text.curve),
      rows: curve,
      name: "curve",
      chart: whaleCurve,
    }),
    figure(report, {
      ...shared,
      title: say.tenths(tenths),
      subtitle: subtitle(text.tenths),
      rows: view["span"] === "lifetime" ? withPublished(tenths) : tenths,
      name: "tenths",
      chart: tenthBars,
    }),
  ];
}

function isIn(view: FilterState, row: Row): boolean {
  return row["claims"] === view["claims"] && row["span"] === view["span"];
}
