import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { words } from "../../words/index.js";
import { marketWords, type CellMeasure } from "../../words/segments-market.js";
import { groupedIntervals, type GroupedEstimate } from "../charts/grouped-intervals.js";
import { figure } from "../figure.js";
import { filterBar } from "../filter-bar.js";
import { hasNothing } from "../has-nothing.js";
import { missingData } from "../missing-data.js";
import { tableOrNote } from "../table-or-note.js";

const METHOD = "/segments/methods#market";

/** What tiers of income and channels bring; the reader picks the measure and which channel is meant, both in the URL. */
export function tierFigure(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const place = html`<div></div>`;
  const rows = report.tables["market_cells"] ?? [];
  const filters = filterBar(marketWords().cellFilters);
  const draw = () => place.replaceChildren(cellFigure(report, rows, filters.value as { of: CellMeasure; by: string }));
  filters.addEventListener("input", draw);
  draw();
  return html`<section id="tiers">${rows.length > 0 ? filters : null}${place}</section>`;
}

function cellFigure(report: Report, all: readonly Row[], { of, by }: { of: CellMeasure; by: string }): HTMLElement {
  const text = marketWords();
  const measure = text.measures[of];
  const rows = all
    .filter((row) => row["by"] === by)
    .map((row): Row => ({
      ...row,
      group: words().levelName(String(row["tier"])),
      category: text.channel(String(row["channel"])),
    }));
  const ordered = channelsByMean(rows, measure.plain ?? measure.key);
  const placeOf = (row: Row) => ordered.indexOf(String(row["category"]));
  const isKnown = rows.some((row) => pointOf(row, measure) !== null);
  return figure(report, {
    title: text.cellTitle(rows, of, report.book.currency),
    subtitle: text.cellSubtitle(of, by),
    rows: isKnown ? rows.toSorted((a, b) => placeOf(a) - placeOf(b)) : [],
    name: `tiers-by-${by}-channel`,
    columns: text.cellColumns,
    method: METHOD,
    analysis: rows.length > 0 ? "market_value" : "market_tiers",
    chart: (found: Row[], { width, currency }) =>
      groupedIntervals(
        tiersInOrder(found).flatMap((row) => pointOf(row, measure) ?? []),
        {
          width,
          currency,
          unit: measure.unit,
          decimals: measure.decimals,
          average: meanOf(found, measure),
          label: measure.axis,
          aside: true,
        },
      ),
  });
}

const ORDER = ["lower", "middle", "upper", "other", "unknown"];

function tiersInOrder(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => ORDER.indexOf(String(a["tier"])) - ORDER.indexOf(String(b["tier"])));
}

function channelsByMean(rows: readonly Row[], key: string): string[] {
  const sums = new Map<string, [number, number]>();
  for (const row of rows) {
    const [sum, people] = sums.get(String(row["category"])) ?? [0, 0];
    const own = Number(row["people"]);
    sums.set(String(row["category"]), [sum + own * Number(row[key] ?? 0), people + own]);
  }
  return [...sums].sort(([, [a, m]], [, [b, n]]) => b / n - a / m).map(([category]) => category);
}

interface Measure {
  key: string;
  /** Used where the first is not known, and drawn hollow beside it. */
  plain?: string;
  clear?: string;
}

function pointOf(row: Row, { key, plain = key, clear }: Measure): GroupedEstimate | null {
  const shown = typeof row[key] === "number" ? key : plain;
  if (typeof row[shown] !== "number") return null;
  const of = (name: string) => (row[name] ?? null) as number | null;
  return {
    group: String(row["group"]),
    category: String(row["category"]),
    estimate: of(shown)!,
    low: of(`${shown}_low`),
    high: of(`${shown}_high`),
    other: shown === plain ? null : of(plain),
    clear: clear !== undefined && row[clear] !== 0,
  };
}

/** The mean over all people, from what their groups say. */
function meanOf(rows: readonly Row[], { average, weight }: { average: string; weight: string }): number | null {
  const known = rows.filter((row) => typeof row[average] === "number");
  const total = known.reduce((sum, row) => sum + Number(row[weight]), 0);
  return total > 0 ? known.reduce((sum, row) => sum + Number(row[weight]) * Number(row[average]), 0) / total : null;
}

/** The tiers beside the market of the paper: shares of people and of contribution. */
export function tierTable(report: Report): HTMLElement {
  if (hasNothing(report) || !report.tables["market_tiers"]) return html`<span></span>`;
  const text = marketWords();
  const rows = tiersInOrder(report.tables["market_tiers"]).map((row): Row => ({
    ...row,
    name: words().levelName(String(row["tier"])),
  }));
  return html`<section id="tier-shares">
    <h2>${text.tierTitle}</h2>
    ${tableOrNote(rows, text.noTiers, { caption: text.tierTitle, columns: text.tierColumns, currency: report.book.currency })}
    <p>${text.tierNote}</p>
  </section>`;
}

/** Kinds of firm by what the people whom they employ bring; by what they keep, where contribution is not known. */
export function kindFigure(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = marketWords();
  const rows = (report.tables["market_kinds"] ?? []).map((row): Row => {
    return { ...row, group: text.traits[String(row["trait"])]!, category: text.level(row) };
  });
  const ofFirms = rows.filter(text.isOfFirm);
  const untold = report.tables["market_untold"] ?? [];
  const why = rows.length === 0 && report.missing.length === 0 ? reasonOf(report, "segments.market.kinds_apart") : null;
  if (why !== null)
    return html`<section id="firms">
      <h2>${text.kindTitle(report.numbers, rows)}</h2>
      <p class="empty">${why}</p>
    </section>`;
  const measure = ofFirms.some((row) => typeof row["level_mean"] === "number")
    ? text.kindMeasures.value
    : text.kindMeasures.kept;
  return html`<section id="firms">
    ${figure(report, {
      title: text.kindTitle(report.numbers, rows),
      subtitle: measure.subtitle,
      rows: ofFirms.length > 0 ? rows : [],
      name: "kinds-of-firm",
      columns: text.kindColumns,
      method: METHOD,
      analysis: report.missing.some(({ analysis }) => analysis === "market_firms") ? "market_firms" : "market_kinds",
      chart: (_: Row[], { width, currency }) =>
        groupedIntervals(
          ofFirms.flatMap((row) => pointOf(row, measure) ?? []),
          {
            width,
            currency,
            unit: measure.unit,
            decimals: measure.decimals,
            average: meanOf(oneTrait(ofFirms), measure),
            label: measure.axis,
          },
        ),
    })}
    ${rows.length > 0 || untold.length > 0 ? html`<p>${text.kindNote(rows, untold)}</p>` : null}
  </section>`;
}

/** Why a number is not known, as a sentence; null for one that is. */
function reasonOf({ numbers }: Report, id: string): string | null {
  const found = numbers[id];
  if (!found?.reason) return null;
  const reason = words().reasons[found.reason] ?? found.reason;
  return `${reason[0]!.toUpperCase()}${reason.slice(1)}.`;
}

/** The kinds of the first trait, which together are everybody. */
function oneTrait(rows: readonly Row[]): Row[] {
  return rows.filter(({ trait }) => trait === rows[0]?.["trait"]);
}

/** How much of the employees' contribution hangs on the largest firms. */
export function firmTenthFigure(report: Report): HTMLElement {
  if (hasNothing(report) || (report.tables["market_firm_tenths"] ?? []).length === 0) return html`<span></span>`;
  const text = marketWords();
  return figure(report, {
    title: text.tenthTitle(report.numbers),
    subtitle: text.tenthSubtitle,
    rows: report.tables["market_firm_tenths"]!,
    name: "firm-tenths",
    columns: text.tenthColumns,
    method: METHOD,
    analysis: "market_firms",
    chart: (rows: Row[], { width }) =>
      groupedIntervals(
        rows.flatMap((row): GroupedEstimate[] => {
          const of = (name: string) => (row[name] ?? null) as number | null;
          const estimate = of("value_share") ?? of("people_share")!;
          const about = { group: text.tenthGroup, category: text.tenth(Number(row["tenth"]), Number(row["firms"])) };
          return [
            {
              ...about,
              estimate,
              low: of("value_low"),
              high: of("value_high"),
              other: of("people_share"),
              clear: row["tenth"] === 1,
            },
          ];
        }),
        { width, unit: "share", label: text.tenthAxis },
      ),
  });
}

/** People won or first sold to at work beside the other employed. */
export function workSiteTable(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = marketWords();
  const rows = (report.tables["market_work_site"] ?? []).map((row) => text.workSiteRow(row, report.book.currency));
  const missing = report.missing.filter(({ analysis }) => analysis === "market_work_site");
  return html`<section id="work-site">
    <h2>${text.workSiteTitle(report.numbers, report.book.currency)}</h2>
    ${missing.length > 0 ? missingData(missing) : tableOrNote(rows, text.noWorkSite, { caption: text.workSiteCaption, columns: text.workSiteColumns })}
    <p>${text.workSiteNote}</p>
  </section>`;
}
