import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { agentWords } from "../../words/agents.js";
import { persistencyWords } from "../../words/persistency.js";
import { cards } from "../cards.js";
import { agentBands, type AgentBand } from "../charts/agent-bands.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { stayingCurve, type StayingPoint } from "../charts/staying-curve.js";
import { figure } from "../figure.js";
import { filterBar } from "../filter-bar.js";
import type { ChoiceFilter } from "../filter-state.js";
import { hasNothing } from "../has-nothing.js";

const shared = { method: "/loyalty/methods#agents", analysis: "agents" };

/** The published 13-month attrition of agents in Taiwan. */
const TAIWAN = 0.66;

/** How long agents stay, the policies they leave behind, what their leaving does to these, and how much agents differ. */
export function agentFigures(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = agentWords();
  return html`<section>
    ${cards(report, [
      ["loyalty.agents.attrition_13", { against: { value: TAIWAN, label: text.page.taiwan } }],
      "loyalty.agents.orphan_share",
      "loyalty.agents.leaving.hazard_ratio_6",
      "loyalty.agents.leaving.premium_lost",
    ])}
    ${survivalFigure(report)} ${placesFigure(report)} ${orphanFigure(report)} ${leavingFigure(report)}
    <p>${text.walkOut(report.numbers)}</p>
    ${bandFigure(report)}
  </section>`;
}

function survivalFigure(report: Report) {
  const { title, page } = agentWords();
  const rows = (report.tables["agents_survival"] ?? []).map((row) => ({ ...row, series: page.survivalSeries }));
  return figure(report, {
    ...shared,
    title: title(report.numbers),
    subtitle: page.survivalSubtitle,
    rows,
    name: "agents-by-month",
    columns: page.survivalColumns,
    chart: (points: StayingPoint[], { width }) =>
      stayingCurve(points, {
        width,
        xLabel: page.survivalAxis,
        yLabel: persistencyWords().page.curveUnit,
        named: [1, 13, 25, 37, 49],
      }),
  });
}

/** Attrition by year of hiring, region or branch; the pick lives in the URL as `agents`. */
function placesFigure(report: Report) {
  const { page, traits, places, groupName } = agentWords();
  const rows = report.tables["agents_places"] ?? [];
  const known = Object.keys(traits).filter((trait) => rows.some((row) => row["trait"] === trait));
  if (known.length === 0) return null;
  return picked("agents", page.trait, named(known, traits), (trait) => {
    const own = rows.filter((row) => row["trait"] === trait).map((row) => ({ ...row, category: groupName(row) }));
    return figure(report, {
      ...shared,
      title: places(trait, own),
      subtitle: page.placesSubtitle,
      rows: own,
      name: `agents-gone-by-${trait}`,
      columns: page.placesColumns,
      chart: (points: CategoryEstimate[], { width }) =>
        dotInterval(points, {
          width,
          unit: "share",
          average: report.numbers["loyalty.agents.attrition_13"]?.estimate ?? null,
          label: page.placesAxis,
        }),
    });
  });
}

function orphanFigure(report: Report) {
  const { page, states, orphans } = agentWords();
  const rows = (report.tables["agents_orphans"] ?? []).map((row) => ({
    ...row,
    category: states[String(row["state"])]!,
    estimate: row["policy_share"]!,
    low: null,
    high: null,
  }));
  return figure(report, {
    ...shared,
    title: orphans(report.numbers),
    subtitle: page.orphansSubtitle,
    rows,
    name: "orphan-policies",
    columns: page.orphansColumns,
    chart: (points: CategoryEstimate[], { width }) =>
      dotInterval(points, { width, unit: "share", label: page.orphansAxis }),
  });
}

/** Hazard ratios by payments a year; the pick lives in the URL as `payment`. */
function leavingFigure(report: Report) {
  const { page, payments, states, leaving } = agentWords();
  const rows = report.tables["agents_leaving"] ?? [];
  const known = ["all", "1", "2", "4", "12"].filter((payment) => rows.some((row) => row["payment"] === payment));
  const drawn = (payment: string) => {
    const own = rows.filter((row) => row["payment"] === payment);
    return figure(report, {
      ...shared,
      title: leaving(report.numbers),
      subtitle: page.leavingSubtitle,
      rows: own.map((row): Row => ({ ...row, category: states[String(row["state"])]! })),
      name: "hazard-after-agent-left",
      columns: page.leavingColumns,
      chart: (points: CategoryEstimate[], { width }) =>
        dotInterval(points, {
          width,
          unit: "ratio",
          decimals: 1,
          average: 1,
          averageLabel: page.noDifference,
          label: page.leavingAxis,
        }),
    });
  };
  return known.length < 2 ? drawn("all") : picked("payment", page.payment, named(known, payments), drawn);
}

function bandFigure(report: Report) {
  const { page, agentBands: title } = persistencyWords();
  const rows = (report.tables["persistency_agents"] ?? []).filter((row) => row["month"] === 25);
  if (rows.length === 0) return null;
  return figure(report, {
    ...shared,
    title: title(rows),
    subtitle: page.bandSubtitle,
    rows,
    name: "persistency-by-tenth-of-agents",
    columns: page.bandColumns,
    chart: (bands: AgentBand[], { width }) =>
      agentBands(bands, {
        width,
        xLabel: page.bandAxis,
        yLabel: page.curveUnit,
        observed: page.observed,
        estimate: page.shrunkLabel,
      }),
  });
}

function named(values: readonly string[], names: Record<string, string>) {
  return values.map((value) => ({ value, label: names[value] ?? value }));
}

/** A select above a figure that is drawn anew for each choice. */
function picked(id: string, label: string, choices: ChoiceFilter["choices"], draw: (value: string) => HTMLElement) {
  const bar = filterBar([{ kind: "select", id, label, choices, initial: choices[0]!.value }]);
  const place = html`<div></div>`;
  const redraw = () => place.replaceChildren(draw(String(bar.value[id])));
  bar.addEventListener("input", redraw);
  redraw();
  return html`<div>${bar}${place}</div>`;
}
