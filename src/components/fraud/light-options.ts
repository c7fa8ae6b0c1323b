import { html } from "htl";
import type { Report } from "../../models/report.js";
import { fraudLightsWords } from "../../words/fraud-lights.js";
import { dataTable } from "../data-table.js";
import { hasNothing } from "../has-nothing.js";

/** The ways to set the lights, side by side, for every model that scored requests. */
export function lightOptionTables(report: Report): HTMLElement {
  const rows = report.tables["light_options"] ?? [];
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  const text = fraudLightsWords();
  const models = [...new Set(rows.map(({ model }) => String(model)))];
  const table = (model: string) => {
    const name = text.modelNames[model] ?? model;
    const own = rows
      .filter((row) => row["model"] === model)
      .map((row) => ({ ...row, option: text.optionNames[String(row["option"])] ?? "" }));
    const caption = models.length > 1 ? `${text.options}: ${name}` : text.options;
    const { currency } = report.book;
    return dataTable(own, { caption, columns: text.optionColumns, currency, captioned: models.length > 1 });
  };
  return html`<section>
    <h2>${text.options}</h2>
    ${table(models[0]!)}
    <p class="subtitle">${text.optionsNote}</p>
    ${
      models.length > 1
        ? html`<details class="definition">
            <summary>${text.otherModels}</summary>
            ${models.slice(1).map(table)}
          </details>`
        : null
    }
  </section>`;
}
