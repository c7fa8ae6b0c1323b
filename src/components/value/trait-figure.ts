import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { words } from "../../words/index.js";
import { valueWords } from "../../words/value.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { figure } from "../figure.js";
import { filterBar } from "../filter-bar.js";
import type { ChoiceFilter } from "../filter-state.js";

/** Contribution per customer at each level of a trait that the reader picks; the pick lives in the URL as `by`. */
export function traitFigure(report: Report): HTMLElement {
  const known = Object.keys(valueWords().traits).filter((trait) => rowsOf(report, trait).length > 0);
  const text = valueWords().traitWords;
  const place = html`<div></div>`;
  if (known.length === 0) {
    place.append(
      figure(report, {
        title: text.filter,
        subtitle: text.subtitle,
        rows: [],
        chart: dotInterval as never,
        analysis: "by_trait",
      }),
    );
    return place;
  }
  const filters = filterBar([traitFilter(known)]);
  const draw = () => place.replaceChildren(traitChart(report, String(filters.value["by"])));
  filters.addEventListener("input", draw);
  draw();
  return html`<div>${filters}${place}</div>`;
}

function traitFilter(known: string[]): ChoiceFilter {
  const choices = known.map((trait) => ({ value: trait, label: valueWords().traits[trait]! }));
  return { kind: "select", id: "by", label: valueWords().traitWords.filter, choices, initial: known[0]! };
}

function traitChart(report: Report, trait: string): HTMLElement {
  const average = report.numbers["value.contribution.per_customer"]?.estimate ?? null;
  const { subtitle, columns } = valueWords().traitWords;
  const rows = rowsOf(report, trait);
  return figure(report, {
    title: valueWords().byTrait(valueWords().traits[trait]!, rows, report.book.currency),
    subtitle,
    rows,
    name: `contribution-by-${trait}`,
    method: "/value/method#traits",
    columns,
    chart: (rows: CategoryEstimate[], { width, currency }) =>
      dotInterval(rows, { width, currency, unit: "money", average, label: valueWords().traitWords.axis }),
  });
}

function rowsOf(report: Report, trait: string): Row[] {
  const rows = (report.tables["traits"] ?? []).filter((row) => row["trait"] === trait);
  return rows.map((row) => ({ ...row, category: words().levelName(String(row["category"])) }));
}
