import { html } from "htl";
import type { Report } from "../../models/report.js";
import { metric } from "../../metrics.js";
import { formatEstimate } from "../../words/number-format.js";
import { pathModelWords } from "../../words/path-model.js";
import { hasNothing } from "../has-nothing.js";
import { tableOrNote } from "../table-or-note.js";

const ratio = { unit: "ratio" as const, decimals: 2 };

/** How well each construct is measured, and how well the model fits by maximum likelihood. */
export function measurementTable(report: Report): HTMLElement {
  if (hasNothing(report) || report.state !== "ready") return html`<span></span>`;
  const { page, constructName } = pathModelWords();
  const { columns: text, measurement } = page;
  const rows = (report.tables["path_constructs"] ?? []).map((row) => {
    return { ...row, construct: constructName(String(row["construct"])) };
  });
  const columns = [
    { key: "construct", label: text.construct },
    { key: "items", label: text.items, unit: "count" as const },
    { key: "respondents", label: text.respondents, unit: "count" as const },
    { key: "mean", label: text.mean, unit: "ratio" as const, decimals: 1 },
    { key: "alpha", label: text.alpha, ...ratio },
    { key: "rho_a", label: text.rhoA, ...ratio },
    { key: "rho_c", label: text.rhoC, ...ratio },
    { key: "ave", label: text.ave, ...ratio },
    { key: "htmt", label: text.htmt, ...ratio },
    { key: "r2", label: text.r2, unit: "share" as const },
  ];
  return html`<section class="figure">
    <div class="figure-head">
      <h2>${measurement.title}</h2>
      <p class="subtitle">${measurement.subtitle}</p>
    </div>
    ${tableOrNote(rows, measurement.note, { caption: measurement.title, columns })} ${fitTable(report)}
  </section>`;
}

function fitTable({ numbers }: Report): HTMLElement {
  const { page } = pathModelWords();
  const rows = page.fitNumbers.flatMap((id) => {
    const estimate = numbers[id];
    if (!estimate || estimate.estimate === null) return [];
    const { label, unit, decimals } = metric(id);
    return [{ measure: label, value: formatEstimate(estimate, { unit, decimals }) }];
  });
  const columns = [
    { key: "measure", label: page.columns.measure },
    { key: "value", label: page.columns.value },
  ];
  return tableOrNote(rows, page.fit.note, { caption: page.fit.title, captioned: true, columns });
}
