import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { upliftWords } from "../../words/marketing-uplift.js";
import { filterBar } from "../filter-bar.js";
import { budgetSliders } from "./uplift-budget.js";
import { curveFigure, profitFigure, tenthFigure } from "./uplift-figures.js";
import { learnersTable, rulesTable, traitsTable } from "./uplift-tables.js";

/** All that is told of one kind of campaign; the reader chooses which. */
export function kindView(report: Report): HTMLElement {
  const text = upliftWords();
  const kinds = text.kindsOf(report);
  if (kinds.length === 0) return html`<span></span>`;
  const bar = filterBar([
    {
      kind: "select",
      id: "kind",
      label: text.chooseKind,
      choices: kinds.map((row) => ({
        value: String(row["kind"]),
        label: text.kindName(row["channel"], row["objective"]),
      })),
      initial: String(kinds[0]!["kind"]),
    },
  ]);
  const shown = html`<div></div>`;
  let last: Row | null = null;
  const draw = () => {
    const kind = kinds.find((row) => row["kind"] === bar.value["kind"]) ?? kinds[0]!;
    if (kind === last) return;
    last = kind;
    shown.replaceChildren(
      curveFigure(report, kind),
      tenthFigure(report, kind),
      profitFigure(report, kind),
      rulesTable(report, kind),
      budgetSliders(report, kind),
      traitsTable(report, kind),
      learnersTable(report, kind),
    );
  };
  bar.addEventListener("input", draw);
  draw();
  return html`<section>${kinds.length > 1 ? bar : null} ${shown}</section>`;
}
