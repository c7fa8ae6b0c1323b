import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { upliftWords } from "../../words/marketing-uplift.js";
import { dataTable } from "../data-table.js";
import { hasNothing } from "../has-nothing.js";
import { tableOrNote } from "../table-or-note.js";
import { ofKind } from "./uplift-figures.js";

const MOST_TRAITS = 8;

/** What rules of treating bring in a kind of campaign; nothing where the book does not say what a policy is worth. */
export function rulesTable(report: Report, kind: Row): HTMLElement {
  const text = upliftWords();
  const rows = ofKind(report, "uplift_rules", kind).map((row): Row => ({ ...row, name: text.ruleName(row["rule"]) }));
  if (rows.length === 0) return html`<span></span>`;
  const shown = kind["differs"] === true ? rows : rows.filter(({ rule }) => rule === "all" || rule === "none");
  return html`<section>
    <h2>${text.rules}</h2>
    ${dataTable(shown, { caption: text.rules, columns: text.rulesColumns, currency: report.book.currency })}
    <p class="subtitle">${text.rulesNote(rows[0]?.["counted"])}</p>
  </section>`;
}

/** Which traits go together with the effect of a kind of campaign: those that stand out most, at either end. */
export function traitsTable(report: Report, kind: Row): HTMLElement {
  const text = upliftWords();
  const all = ofKind(report, "uplift_traits", kind).map((row): Row => {
    return {
      ...row,
      name: text.traitName(row["trait"], row["level"]),
      told: row["differs"] === true ? text.clear : "",
    };
  });
  if (all.length === 0) return html`<span></span>`;
  const told = new Set(all.toSorted((a, b) => Number(a["p_adjusted"]) - Number(b["p_adjusted"])).slice(0, MOST_TRAITS));
  return html`<section>
    <h2>${text.traits}</h2>
    <p>${text.traitsSaid(all, (row) => String(row["name"]))}</p>
    ${dataTable(
      all.filter((row) => told.has(row)),
      { caption: text.traits, columns: text.traitsColumns },
    )}
    <p class="subtitle">${text.traitsNote}</p>
  </section>`;
}

/** Every learner beside likely buyers and scores by lot. */
export function learnersTable(report: Report, kind: Row): HTMLElement {
  const text = upliftWords();
  const rows = ofKind(report, "uplift_learners", kind).map((row): Row => {
    return { ...row, name: text.learnerName(row["learner"]) };
  });
  return html`<details class="definition">
    <summary>${text.learners}</summary>
    ${dataTable(rows, { caption: text.learners, columns: text.learnersColumns })}
    <p class="subtitle">${text.learnersNote(text.learnerName(kind["leader"]))}</p>
  </details>`;
}

/** Every campaign, and why nothing was learned from it where that is so. */
export function campaignsTable(report: Report): HTMLElement {
  if (hasNothing(report) || report.missing.length > 0) return html`<span></span>`;
  const text = upliftWords();
  const rows = (report.tables["uplift_campaigns"] ?? []).map((row): Row => {
    const kind_name = text.kindName(row["channel"], row["objective"]);
    return { ...row, kind_name, status_name: text.statusName(row["status"]) };
  });
  return html`<details class="definition">
    <summary>${text.campaigns}</summary>
    ${tableOrNote(rows, text.noCampaigns, { caption: text.campaigns, columns: text.campaignsColumns })}
    <p class="subtitle">${text.campaignsNote}</p>
  </details>`;
}
