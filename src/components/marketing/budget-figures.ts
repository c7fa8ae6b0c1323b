import { html } from "htl";
import type { PlannedLine } from "../../models/budget-plan.js";
import type { Report, Row } from "../../models/report.js";
import { budgetWords } from "../../words/marketing-budget.js";
import { formatUnit } from "../../words/number-format.js";
import { dotInterval } from "../charts/dot-interval.js";
import { NARROW } from "../charts/plot-chart.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";
import { budgetDumbbell, type SpendChange } from "./budget-dumbbell.js";

const METHOD = "/marketing/methods#budget";

interface SplitFigure {
  title: string;
  subtitle: string;
  /** File name of downloads. */
  name: string;
}

/** Present and best spend of every channel; nothing where no advice is given. */
export function splitFigure(report: Report): HTMLElement {
  const rows = report.tables["budget_split"] ?? [];
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  const text = budgetWords();
  return html`<section>
    ${spendFigure(report, rows, { title: text.splitTitle(report), subtitle: text.splitSubtitle, name: "budget-split" })}
    <p class="subtitle">${text.splitNote}</p>
  </section>`;
}

/** A chart of spends before and after, from rows as the loader writes them. */
export function spendFigure(report: Report, rows: readonly Row[], options: SplitFigure): HTMLElement {
  const text = budgetWords();
  const currency = formatUnit(1, { unit: "money", currency: report.book.currency });
  const named = rows.map((row): Row => {
    const name = text.lineName(row["line"]);
    const held = row["held"] as PlannedLine["held"];
    return { ...row, name, hold: held && text.holds[held] };
  });
  const inMoney = rows.some((row) => typeof row["return_best"] === "number");
  const note = (row: Row) =>
    row["told"] ? text.returnOf(Number(row[inMoney ? "return_best" : "best_marginal"])) : text.notShown;
  const nameAt = (width: number, { told, name }: Row) => (told || width >= NARROW ? name : text.untold(String(name)));
  return figure(report, {
    ...options,
    rows: named.toSorted((a, b) => Number(b["present"]) - Number(a["present"])),
    method: METHOD,
    columns: text.splitColumns(currency),
    chart: (lines: Row[], { width, currency: code }) =>
      budgetDumbbell(
        lines.map((line) => ({ ...line, name: nameAt(width, line), note: note(line) }) as unknown as SpendChange),
        { width, currency: code, label: text.spend, noteLabel: inMoney ? text.lastMoney(currency) : text.lastSales },
      ),
  });
}

/** What each channel adds today. */
export function contributionFigure(report: Report): HTMLElement {
  const rows = report.tables["budget_channels"] ?? [];
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  const text = budgetWords();
  const shares = rows.some((row) => typeof row["share"] === "number");
  const named = rows
    .map((row): Row => ({ ...row, name: text.lineName(row["line"]) }))
    .toSorted((a, b) => Number(b["sales"]) - Number(a["sales"]));
  return figure(report, {
    title: text.contributionTitle(rows),
    subtitle: shares ? text.contributionSubtitle : text.contributionSubtitleCount,
    rows: named,
    name: "budget-channels",
    method: METHOD,
    columns: text.contributionColumns,
    chart: (lines: Row[], { width }) => contributionChart(lines, shares, width),
  });
}

function contributionChart(lines: readonly Row[], shares: boolean, width: number): SVGSVGElement {
  const text = budgetWords();
  const [estimate, low, high] = shares ? ["share", "share_low", "share_high"] : ["sales", "low", "high"];
  const known = lines.filter((line) => typeof line[estimate] === "number");
  return dotInterval(
    known.map((line) => ({
      category: String(line["name"]),
      estimate: Number(line[estimate]),
      low: line[low] as number | null,
      high: line[high] as number | null,
      clear: line["told"] === true,
    })),
    { width, unit: shares ? "share" : "count", decimals: 1, label: shares ? text.share : text.sales },
  );
}
