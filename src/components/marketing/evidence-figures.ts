import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { evidenceWords } from "../../words/marketing-evidence.js";
import { sourceIntervals, type SourceInterval } from "../charts/source-intervals.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

/** Channels that the chart has room for. */
const MOST_DRAWN = 15;

/** Rules of attribution, which the chart draws as one line. */
const RULES = ["first", "last", "linear", "markov"];

/** What sources say of each channel in the order of spend, on one scale; the number that goes to the board stands out. */
export function evidenceFigure(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = evidenceWords();
  const lines = report.tables["evidence_channels"] ?? [];
  const rows = lines
    .filter(({ channel }) => channel !== null)
    .slice(0, MOST_DRAWN)
    .flatMap((line) => marksOf(line, report.tables["evidence_sources"] ?? []));
  return html`<section>
    ${figure(report, {
      title: text.chartTitle(lines),
      subtitle: text.chartSubtitle,
      rows: rows as unknown as Row[],
      name: "evidence-by-channel",
      method: "/marketing/methods#evidence",
      columns: text.chartColumns,
      chart: (marks: SourceInterval[], { width }) =>
        sourceIntervals(marks, { width, unit: "count", label: text.policies }),
    })}
    ${rows.length > 0 ? html`<p class="subtitle">${text.chartNote}</p>` : null}
  </section>`;
}

interface Mark extends SourceInterval {
  grade: string;
}

function marksOf(line: Row, all: readonly Row[]): Mark[] {
  const own = all.filter(
    (row) => row["channel"] === line["channel"] && row["kind"] === line["kind"] && row["policies"] !== null,
  );
  const rules = own.filter(({ source }) => RULES.includes(String(source)));
  const others = own.filter(({ source }) => !RULES.includes(String(source)));
  const isPlatform = ({ source }: Row) => source === "platform";
  return [
    ...others.filter((row) => !isPlatform(row)).map((row) => markOf(line, row)),
    ...(rules.length > 0 ? [ruleMark(line, rules)] : []),
    ...others.filter(isPlatform).map((row) => markOf(line, row)),
  ];
}

function markOf(line: Row, row: Row): Mark {
  const text = evidenceWords();
  return {
    category: text.lineName(line),
    source: text.sourceSaid(String(row["source"]), row["barred"] as string | null),
    estimate: Number(row["policies"]),
    low: row["low"] as number | null,
    high: row["high"] as number | null,
    credit: row["barred"] === "evidence_credit_only",
    chosen: row["chosen"] === true,
    grade: String(row["grade"]),
  };
}

/** From the least to the most that a rule credits, bounds and all. */
function ruleMark(line: Row, rules: readonly Row[]): Mark {
  const middle = rules.find(({ source }) => source === "markov") ?? rules[0]!;
  const bound = (key: "low" | "high") => rules.map((row) => Number(row[key] ?? row["policies"]));
  return {
    ...markOf(line, middle),
    source: evidenceWords().source("rules"),
    low: Math.min(...bound("low")),
    high: Math.max(...bound("high")),
  };
}
