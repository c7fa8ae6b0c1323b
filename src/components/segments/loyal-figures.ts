import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { loyalWords } from "../../words/segments-loyal.js";
import { claimForest, type ForestRow } from "../charts/claim-forest.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { dataTable } from "../data-table.js";
import { figure } from "../figure.js";
import { filterBar } from "../filter-bar.js";
import type { ChoiceFilter } from "../filter-state.js";
import { hasNothing } from "../has-nothing.js";

const METHOD = "/segments/methods#loyal";
const MARGIN = 0.02;

/** Each claim's difference, all else alike and as it is; nothing where none can be told, which the verdicts explain. */
export function claimsFigure(report: Report): HTMLElement {
  const text = loyalWords();
  const told = text.toldClaims(report);
  if (hasNothing(report) || (report.state === "ready" && told.length === 0)) return html`<span></span>`;
  const rows = told.map((row) => ({
    ...row,
    name: text.nameOf(String(row["claim"])),
    alone: row["estimate"] ?? null,
    clear: Number(row["low"]) > 0 || Number(row["high"]) < 0,
  }));
  return figure(report, {
    title: text.forestTitle(report),
    subtitle: text.forestSubtitle,
    rows,
    name: "who-is-loyal",
    method: METHOD,
    analysis: "loyal",
    columns: text.forestColumns,
    chart: (shown: ForestRow[], { width }) =>
      claimForest(shown, {
        width,
        label: text.axis,
        margin: MARGIN,
        marginLabel: text.band,
        adjusted: text.adjusted,
        raw: text.raw,
      }),
  });
}

/** What the book says of each claim, in words, and how that is to be read. */
export function verdictTable(report: Report): HTMLElement {
  const text = loyalWords();
  const rows = text.verdictRows(report.tables["loyal_claims"] ?? []);
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  const { currency } = report.book;
  const { before, link, after } = text.referral;
  return html`<section>
    <h2>${text.verdicts}</h2>
    ${dataTable(rows, { caption: text.verdicts, columns: text.verdictColumns, currency })}
    <p>${text.verdictNote}</p>
    <p>${text.undated} ${before}<a href="/loyalty/lifetime-value">${link}</a>${after}</p>
  </section>`;
}

/** Persistency by the levels of a trait that the reader picks; the pick lives in the URL as `stay`. */
export function profileFigure(report: Report): HTMLElement {
  const text = loyalWords();
  const all = report.tables["loyal_profile"] ?? [];
  const traits = [...new Set(all.map((row) => String(row["trait"])))];
  if (hasNothing(report) || traits.length === 0) return html`<span></span>`;
  const bar = filterBar([traitFilter(traits)]);
  const place = html`<div></div>`;
  const draw = () => {
    const trait = String(bar.value["stay"]);
    place.replaceChildren(
      levelsFigure(
        report,
        all.filter((row) => row["trait"] === trait),
        trait,
      ),
    );
  };
  bar.addEventListener("input", draw);
  draw();
  return html`<section>
    ${bar}${place}
    <p>${text.conduct}</p>
  </section>`;
}

function traitFilter(traits: readonly string[]): ChoiceFilter {
  const text = loyalWords();
  const choices = traits.map((trait) => ({ value: trait, label: text.traitChoice(trait) }));
  return { kind: "segmented", id: "stay", label: text.filter, choices, initial: traits[0]! };
}

function levelsFigure(report: Report, rows: readonly Row[], trait: string) {
  const text = loyalWords();
  const ordered = trait === "age" ? byLevel(rows) : bySize(rows);
  const named = ordered.map((row) => ({ ...row, category: text.level(String(row["level"])) }));
  const average = report.numbers["segments.loyal.persistency_25"]?.estimate ?? null;
  return figure(report, {
    title: text.profileTitle(rows),
    subtitle: text.profileSubtitle,
    rows: named,
    name: `kept-by-${trait}`,
    method: METHOD,
    columns: text.profileColumns,
    chart: (shown: CategoryEstimate[], { width }) =>
      dotInterval(shown, { width, unit: "share", decimals: 1, average, label: text.profileAxis }),
  });
}

function byLevel(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (String(a["level"]) < String(b["level"]) ? -1 : 1));
}

function bySize(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => Number(b["estimate"]) - Number(a["estimate"]));
}
