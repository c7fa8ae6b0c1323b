import { html } from "htl";
import type { FitModel } from "../../models/client-fit.js";
import type { Report, Row } from "../../models/report.js";
import { fitWords } from "../../words/segments-fit.js";
import { dataTable } from "../data-table.js";
import { hasNothing } from "../has-nothing.js";
import { tableOrNote } from "../table-or-note.js";

/** What the page cannot say, because the book lacks it. */
export function fitNotices(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = fitWords();
  const lacks = new Set(report.missing.map(({ analysis }) => analysis));
  const notes = [
    ...(lacks.has("fit_demands") ? [text.noDemands] : []),
    ...(lacks.has("fit_strain") ? [text.noStrain] : []),
    ...(lacks.has("fit_worth") ? [text.noWorth] : []),
    ...(lacks.has("fit_chance") ? [text.noChance] : []),
  ];
  return html`<div>${notes.map((note) => html`<p class="notice">${note}</p>`)}</div>`;
}

/** The cases of the corner, where the build may show them, and what declining each would leave. */
export function fitCases(report: Report): HTMLElement {
  const text = fitWords();
  const cases = report.tables["fit_cases"];
  const corner = report.numbers["segments.fit.corner"];
  if (hasNothing(report) || !corner || (corner.estimate === null && corner.reason !== "too_few"))
    return html`<span></span>`;
  if (!cases)
    return html`<section>
      <h2>${text.cases.title}</h2>
      <p>${text.cases.withheld}</p>
    </section>`;
  if (cases.length === 0) return html`<span></span>`;
  const { currency } = report.book;
  return html`<section class="fit-cases">
    <h2>${text.cases.title}</h2>
    ${cases.slice(0, 9).map(
      (row) =>
        html`<p>${text.cases.sentence(row, currency)}</p>
          ${caseTable(row, currency)}`,
    )}
    <p class="subtitle">${text.cases.note}</p>
  </section>`;
}

function caseTable(row: Row, currency: string) {
  const text = fitWords().ledger;
  const line = (code: "book" | "prospects"): Row[] => {
    const net = row[`net_${code}`];
    if (typeof net !== "number") return [];
    return [
      {
        name: text[code],
        given_up: row["expected"]!,
        hours: row["freed_hours"]!,
        freed: net + Number(row["expected"]),
        ...{ net, net_low: row[`net_${code}_low`]!, net_high: row[`net_${code}_high`]! },
      },
    ];
  };
  const rows = [...line("book"), ...line("prospects")];
  if (rows.length === 0) return null;
  return dataTable(rows, { caption: text.casesTitle, captioned: true, columns: text.caseColumns, currency });
}

/** What declining gives up and frees by group, with what the hours earn elsewhere. */
export function fitLedger(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const { ledger, hour, count } = fitWords();
  const { currency } = report.book;
  const rows = (report.tables["fit_ledger"] ?? []).map((row): Row => {
    const people = row["people"];
    return {
      ...row,
      name: ledger.group(String(row["group"])),
      shown: typeof people === "number" ? count(people) : ledger.few,
    };
  });
  const [book, other] = ["segments.fit.per_hour", "segments.fit.prospect_hour"].map((id) =>
    hour(report.numbers[id], currency),
  );
  return html`<section>
    <h2>${ledger.title}</h2>
    ${rows.length > 0 ? html`<p>${ledger.note}</p>` : null}
    ${tableOrNote(rows, ledger.none, { caption: ledger.title, columns: ledger.columns, currency })}
    ${rows.length > 0 ? html`<p>${ledger.yardstick(book!, other!)} ${ledger.unmeasured}</p>` : null} ${chances(report)}
  </section>`;
}

function chances(report: Report) {
  const text = fitWords().products;
  const { currency } = report.book;
  const products = (report.tables["fit_products"] ?? []).map((row): Row => {
    return { ...row, name: fitWords().name(String(row["product"])) };
  });
  const standings = (report.tables["fit_standings"] ?? []).map((row): Row => {
    return { ...row, name: text.standing(String(row["standing"])) };
  });
  if (products.length === 0 && standings.length === 0) return null;
  return html`<details class="definition">
    <summary>${text.title}</summary>
    ${products.length > 0 ? dataTable(products, { caption: text.title, columns: text.columns, currency }) : null}
    ${
      standings.length > 0
        ? dataTable(standings, { caption: text.standings, captioned: true, columns: text.standingColumns })
        : null
    }
  </details>`;
}

/** Ways of service for policyholders, and nothing else. */
export function fitService(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const { policyholders: text, count } = fitWords();
  const rows = (report.tables["fit_service"] ?? []).map((row): Row => {
    const people = row["people"];
    return { ...text.way(row), shown: typeof people === "number" ? count(people) : text.few };
  });
  return html`<section>
    <h2>${text.title}</h2>
    <p>${text.note}</p>
    ${tableOrNote(rows, text.none, { caption: text.title, columns: text.columns })}
  </section>`;
}

/** Whom each rule leaves out. */
export function fitLeftOut(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const { leftOut: text, count } = fitWords();
  const shown = (people: unknown) => (typeof people === "number" ? count(people) : text.few);
  const rows = (report.tables["fit_left_out"] ?? [])
    .filter((row) => row["reason"] !== "age_unknown" || row["prospects"] !== 0 || row["policyholders"] !== 0)
    .map((row): Row => {
      const people = { prospects: shown(row["prospects"]), policyholders: shown(row["policyholders"]) };
      return { name: text.name(String(row["reason"])), ...people };
    });
  return html`<section>
    <h2>${text.title}</h2>
    <p>${text.note(report.numbers)}</p>
    ${dataTable(rows, { caption: text.title, columns: text.columns })}
  </section>`;
}

/** The model that the fit check asks; undefined without one. */
export function fitModelOf(report: Report): FitModel | undefined {
  return (report.model as { fit?: FitModel } | undefined)?.fit;
}
