import type { Estimate } from "../../models/evidence.js";
import type { Report, Row } from "../../models/report.js";
import { formatEstimate, formatValue } from "../../words/number-format.js";
import { pathModelWords } from "../../words/path-model.js";
import { pathDiagram, type DiagramArrow, type DiagramNode } from "../charts/path-diagram.js";
import { figure } from "../figure.js";
import { chainDetours, chainPlaces } from "./chain-layout.js";

/** The chain from quality to loyalty, and on to behaviour and money where the report has that link. */
export function chainDiagram(report: Report): HTMLElement {
  const { page, chainTitle, constructName } = pathModelWords();
  const rows = report.tables["path_arrows"] ?? [];
  const nodes = nodesOf(report, rows);
  return figure(report, {
    title: chainTitle(
      report.tables["path_effects"] ?? [],
      report.numbers["loyalty.path.on_loyalty.satisfaction"]?.grade,
    ),
    subtitle: page.diagram({
      leader: behaviourLinks(report).length > 0 ? constructName(leaderOf(report)).toLowerCase() : null,
      dashed: rows.some((row) => !row["money_allowed"]),
    }),
    rows,
    name: "path-model",
    method: "/loyalty/methods#path-model",
    analysis: "path_model",
    columns: arrowColumns(),
    chart: (_, { width }) => pathDiagram(nodes, [...arrowsOf(rows), ...behaviourArrows(report)], { width }),
  });
}

function nodesOf(report: Report, rows: readonly Row[]): DiagramNode[] {
  const linked = new Set(
    [...rows, ...behaviourLinks(report)].flatMap((row) => [String(row["from"]), String(row["to"])]),
  );
  const { constructName } = pathModelWords();
  return [...linked].flatMap((id) => {
    const place = chainPlaces[id];
    const outcome = id === "loyalty" || id === "satisfaction";
    return place ? [{ id, label: constructName(id), detail: detailOf(report, id), outcome, ...place }] : [];
  });
}

/** What is explained of a construct; what one point more of what leads to behaviour brings in persistency and money. */
function detailOf(report: Report, id: string): string | null {
  const { book, tables } = report;
  const { page } = pathModelWords();
  const { persistency, money } = behaviourOf(report, leaderOf(report));
  if (id === "persistency") return formatEstimate(persistency, { unit: "points", decimals: 1, signed: true });
  if (id === "money") return formatEstimate(money, { unit: "money", currency: book.currency, signed: true });
  const r2 = (tables["path_constructs"] ?? []).find((row) => row["construct"] === id)?.["r2"];
  return typeof r2 === "number" ? page.explained(formatValue(r2, { unit: "share" })) : null;
}

function arrowsOf(rows: readonly Row[]): DiagramArrow[] {
  return rows.map((row) => {
    const [from, to, path] = [String(row["from"]), String(row["to"]), Number(row["path"])];
    const via = chainDetours[`${from} ${to}`];
    return {
      from,
      to,
      strength: Math.abs(path),
      label: formatValue(path, { unit: "ratio", decimals: 2 }),
      clear: !row["holds_zero"],
      dashed: !row["money_allowed"],
      ...(via && { via }),
    };
  });
}

function behaviourOf({ numbers }: Report, construct: string) {
  const of = (what: string) => numbers[`loyalty.chain.${construct}.${what}_per_point`];
  return { persistency: of("persistency_25"), money: of("money") };
}

/** Loyalty where it is seen to lead to staying; otherwise satisfaction where that is. */
function leaderOf(report: Report): string {
  const leads = (construct: string) => isClear(behaviourOf(report, construct).persistency);
  return ["loyalty", "satisfaction"].find(leads) ?? "loyalty";
}

function isClear(estimate: Estimate | undefined): boolean {
  if (!estimate || estimate.low === null || estimate.high === null) return false;
  return estimate.low > 0 || estimate.high < 0;
}

/** From loyalty, and from satisfaction where that leads, to what people do and to what that is worth. */
function behaviourLinks(report: Report): { from: string; to: string }[] {
  const known = (estimate: Estimate | undefined) => typeof estimate?.estimate === "number";
  const sources = ["loyalty", leaderOf(report)].filter((from, i, all) => all.indexOf(from) === i);
  const stays = sources
    .filter((from) => known(behaviourOf(report, from).persistency))
    .map((from) => ({ from, to: "persistency" }));
  const paid = stays.length > 0 && known(behaviourOf(report, leaderOf(report)).money);
  return paid ? [...stays, { from: "persistency", to: "money" }] : stays;
}

/** What these are worth stands in their boxes. */
function behaviourArrows(report: Report): DiagramArrow[] {
  return behaviourLinks(report).map(({ from, to }) => {
    const { money } = behaviourOf(report, leaderOf(report));
    const clear = isClear(to === "money" ? money : behaviourOf(report, from).persistency);
    const via = chainDetours[`${from} ${to}`];
    return { from, to, strength: 0.2, label: "", clear, dashed: false, ...(via && { via }) };
  });
}

function arrowColumns() {
  const { columns } = pathModelWords().page;
  const ratio = { unit: "ratio" as const, decimals: 2 };
  return [
    { key: "from", label: columns.from },
    { key: "to", label: columns.to },
    { key: "path", label: columns.path, ...ratio, low: "low", high: "high" },
    { key: "total", label: columns.total, ...ratio, low: "total_low", high: "total_high" },
    { key: "path_of_scores", label: columns.pathOfScores, ...ratio },
    { key: "path_by_likelihood", label: columns.byLikelihood, ...ratio },
    { key: "path_less_marker", label: columns.lessMarker, ...ratio },
    { key: "f2", label: columns.f2, ...ratio },
    { key: "vif", label: columns.vif, ...ratio },
    { key: "htmt", label: columns.htmt, ...ratio },
    { key: "money_allowed", label: columns.money },
  ];
}
