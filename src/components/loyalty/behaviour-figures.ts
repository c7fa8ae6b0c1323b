import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { behaviourWords } from "../../words/behaviour.js";
import { words } from "../../words/index.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { decisionTable } from "../decision-table.js";
import { figure } from "../figure.js";
import { filterBar } from "../filter-bar.js";
import { hasNothing } from "../has-nothing.js";
import { chainSliders } from "./chain-sliders.js";

const METHOD = "/loyalty/methods#behaviour";
const ratio = { unit: "ratio" as const, decimals: 2 };

/**
 * From attitude to behaviour to money: what a point of each score does to giving up, buying, persistency and money (the pick lives in the URL
 * as `does`), what a point of persistency is worth by product, sliders, and what to decide.
 */
export function behaviourFigures(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  return html`<div>
    ${effects(report)} ${notes(report)} ${products(report)} ${chainSliders(report)} ${decisions(report)}
  </div>`;
}

function effects(report: Report): HTMLElement {
  const { page } = behaviourWords();
  const choices = Object.entries(page.measures).map(([value, label]) => ({ value, label }));
  const hasMoney = (report.tables["chain_points"] ?? []).some((row) => row["money"] !== null);
  const first = hasMoney ? "money" : "giving_up";
  const bar = filterBar([{ kind: "segmented", id: "does", label: page.measure, choices, initial: first }]);
  const place = html`<div></div>`;
  const draw = () => place.replaceChildren(effectOn(report, String(bar.value["does"])));
  bar.addEventListener("input", draw);
  draw();
  return html`<div>${bar}${place}</div>`;
}

function effectOn(report: Report, measure: string): HTMLElement {
  const points = report.tables["chain_points"] ?? [];
  const hazards = report.tables["chain_hazards"] ?? [];
  const purchases = report.tables["chain_purchases"] ?? [];
  switch (measure) {
    case "buying":
      return ratioFigure(report, purchases, "buying");
    case "persistency":
      return pointFigure(report, points, "persistency");
    case "money":
      return pointFigure(report, points, "money");
    default:
      return ratioFigure(report, hazards, "giving_up");
  }
}

function ratioFigure(report: Report, all: readonly Row[], measure: "giving_up" | "buying"): HTMLElement {
  const { page, hazardsTitle, purchasesTitle } = behaviourWords();
  const { columns } = page;
  const isHazard = measure === "giving_up";
  const rows = withNames(all).filter((row) => row["estimate"] !== null);
  rows.sort((a, b) => (isHazard ? 1 : -1) * (Number(a["estimate"]) - Number(b["estimate"])));
  const diagnostics = [
    { key: "e_value", label: columns.eValue, ...ratio },
    { key: "e_value_low", label: columns.eValueLow, ...ratio },
    { key: "alpha", label: columns.alpha, ...ratio },
    { key: "htmt", label: columns.htmt, ...ratio },
    { key: "vif", label: columns.vif, ...ratio },
  ];
  return figure(report, {
    title: isHazard ? hazardsTitle(all) : purchasesTitle(all),
    subtitle: isHazard ? page.hazards : page.purchases,
    rows,
    name: isHazard ? "giving-up-per-point" : "buying-per-point",
    method: METHOD,
    analysis: "behaviour",
    columns: [
      { key: "category", label: columns.construct },
      { key: "estimate", label: columns.ratio, ...ratio, low: "low", high: "high" },
      { key: "raw", label: columns.raw, ...ratio },
      { key: "items", label: columns.items, ...ratio },
      { key: "p_adjusted", label: columns.p, unit: "ratio", decimals: 3 },
      ...(isHazard ? diagnostics : []),
    ],
    chart: (drawn: CategoryEstimate[], { width }) =>
      dotInterval(drawn, {
        width,
        ...ratio,
        label: isHazard ? page.hazardAxis : page.purchaseAxis,
        average: 1,
        averageLabel: page.noEffect,
      }),
  });
}

function pointFigure(report: Report, all: readonly Row[], measure: "persistency" | "money"): HTMLElement {
  const { page, moneyTitle, persistencyTitle } = behaviourWords();
  const { columns } = page;
  const { currency } = report.book;
  const reasons = words().reasons;
  const rows = withNames(all).map((row): Row => {
    const withheld = row["withheld"] === null ? null : (reasons[String(row["withheld"])] ?? null);
    const [estimate, low, high] = ["", "_low", "_high"].map((end) => row[`${measure}${end}`] ?? null);
    return { ...row, withheld, estimate: estimate!, low: low!, high: high! };
  });
  rows.sort((a, b) => Number(b["estimate"] ?? -Infinity) - Number(a["estimate"] ?? -Infinity));
  const points = { unit: "points" as const, decimals: 1 };
  const format = measure === "money" ? { unit: "money" as const } : points;
  return figure(report, {
    title: measure === "money" ? moneyTitle(all, currency) : persistencyTitle(all),
    subtitle: measure === "money" ? page.money : page.persistency,
    rows: rows.some((row) => row["estimate"] !== null) ? rows : [],
    name: `${measure}-per-point`,
    method: METHOD,
    analysis: measure === "money" ? "behaviour_money" : "behaviour",
    columns: [
      { key: "category", label: columns.construct },
      { key: "persistency", label: columns.persistency, ...points, low: "persistency_low", high: "persistency_high" },
      { key: "money", label: columns.money, unit: "money", low: "money_low", high: "money_high" },
      { key: "worth", label: columns.worth, unit: "money", low: "worth_low", high: "worth_high" },
      { key: "withheld", label: columns.withheld },
    ],
    chart: (drawn: CategoryEstimate[], options) =>
      dotInterval(known(drawn), {
        ...options,
        ...format,
        label: measure === "money" ? page.moneyAxis : page.persistencyAxis,
        average: 0,
        averageLabel: page.noEffect,
      }),
  });
}

/** Rows that can be drawn; the table also has the others, with the reason. */
function known(rows: readonly CategoryEstimate[]): CategoryEstimate[] {
  return rows.filter(({ estimate }) => (estimate as number | null) !== null);
}

/** How much runs through satisfaction, and what would explain the strongest effect away. */
function notes({ tables }: Report): HTMLElement | null {
  const { mediationLines, unmeasuredLine } = behaviourWords();
  const unmeasured = unmeasuredLine(tables["chain_hazards"] ?? []);
  const lines = [...(unmeasured ? [unmeasured] : []), ...mediationLines(tables["chain_mediation"] ?? [])];
  return lines.length > 0 ? html`<p class="subtitle">${lines.join(" ")}</p>` : null;
}

function products(report: Report): HTMLElement {
  const { page, productsTitle } = behaviourWords();
  const { columns } = page;
  const rows = (report.tables["chain_persistency_point"] ?? []).map((row): Row => {
    return { ...row, category: words().levelName(String(row["product"])) };
  });
  return figure(report, {
    title: productsTitle(report.numbers, rows, report.book.currency),
    subtitle: page.products,
    rows,
    name: "persistency-point",
    method: METHOD,
    analysis: "behaviour_money",
    columns: [
      { key: "category", label: columns.product },
      { key: "policies", label: columns.policies, unit: "count" },
      { key: "contribution", label: columns.contribution, unit: "money" },
      { key: "estimate", label: columns.money, unit: "money", low: "low", high: "high" },
    ],
    chart: (drawn: CategoryEstimate[], options) =>
      dotInterval(drawn, { ...options, unit: "money", label: page.moneyAxis }),
  });
}

function decisions(report: Report): HTMLElement {
  const { leversOf, lever, leverReason, roughly } = behaviourWords();
  const rows = leversOf(report.tables["chain_points"] ?? []).slice(0, 3);
  return decisionTable(
    rows.map((row) => ({
      decision: lever(row),
      reason: leverReason(row),
      amount: roughly(Number(row["money"])),
      low: roughly(Number(row["money_low"])),
      high: roughly(Number(row["money_high"])),
      grade: "C" as const,
      n: report.numbers[`loyalty.chain.${String(row["construct"])}.money_per_point`]?.n ?? 0,
    })),
    { currency: report.book.currency },
  );
}

function withNames(rows: readonly Row[]): Row[] {
  const { constructName } = behaviourWords();
  return rows.map((row) => ({ ...row, category: constructName(String(row["construct"])) }));
}
