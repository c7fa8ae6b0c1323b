import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { diagnosticsWords } from "../../words/fraud-diagnostics.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { figure } from "../figure.js";
import { filterBar } from "../filter-bar.js";
import type { ChoiceFilter } from "../filter-state.js";

/** Ranking and flags by a trait and of a model that the reader picks; both live in the URL. */
export function groupFigure(report: Report): HTMLElement {
  const table = report.tables["fraud_groups"] ?? [];
  if (table.length === 0) return html`<span></span>`;
  const place = html`<div></div>`;
  const bar = filterBar(filtersOf(table));
  const draw = () => {
    const model = String(bar.value["model"] ?? table[0]!["model"]);
    place.replaceChildren(traitFigure(report, model, String(bar.value["trait"])));
  };
  bar.addEventListener("input", draw);
  draw();
  return html`<div>${bar}${place}</div>`;
}

function filtersOf(table: readonly Row[]): ChoiceFilter[] {
  const text = diagnosticsWords();
  const valuesOf = (key: string) => [...new Set(table.map((row) => String(row[key])))];
  const [traits, models] = [valuesOf("trait"), valuesOf("model")];
  const choice = (id: string, label: string, values: string[], name: (value: string) => string): ChoiceFilter => ({
    kind: "segmented",
    id,
    label,
    choices: values.map((value) => ({ value, label: text.capital(name(value)) })),
    initial: values[0]!,
  });
  return [
    choice("trait", text.groups.filter, traits, text.traitName),
    ...(models.length > 1 ? [choice("model", text.groups.model, models, text.modelName)] : []),
  ];
}

function traitFigure(report: Report, model: string, trait: string): HTMLElement {
  const text = diagnosticsWords();
  const rows = (report.tables["fraud_groups"] ?? [])
    .filter((row) => row["model"] === model && row["trait"] === trait)
    .map((row): Row => ({ category: text.groupName(row), ...row }));
  return figure(report, {
    title: text.groupTitle(trait, rows),
    subtitle: text.groups.subtitle,
    rows,
    name: `fraud-by-${trait}`,
    method: "/fraud/methods#diagnostics",
    columns: text.groups.columns,
    chart: (groups: Row[], { width }) =>
      dotInterval(groups.filter((row) => row["auc"] !== null).map(areaOf), {
        width,
        unit: "ratio",
        decimals: 2,
        label: text.groups.x,
      }),
  });
}

function areaOf(row: Row): CategoryEstimate {
  return {
    category: String(row["category"]),
    estimate: Number(row["auc"]),
    low: row["auc_low"] as number | null,
    high: row["auc_high"] as number | null,
    clear: row["differs"] === true,
  };
}
