import type { Grade } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import { count, share } from "../said.js";
import { unsaid } from "../sentence.js";
import { kindInSentence } from "./uplift-names.js";

type Told = Pick<Report, "numbers" | "tables">;

/** Kinds of campaign that were learned from, those where people differ first. */
export function kindsOf({ tables }: Pick<Report, "tables">): Row[] {
  return tables["uplift_kinds"] ?? [];
}

export function findingGrade({ numbers }: Told): Grade {
  return numbers["marketing.uplift.half"]?.grade ?? "B";
}

/** What the grade of the finding stands for here, where the general words on it would mislead. */
export function findingBasis(report: Told): string | undefined {
  return findingGrade(report) === "B"
    ? "Campaigns drawn by lot; whom to treat first was chosen by models that never saw the people judged."
    : undefined;
}

const ADDS: Partial<Record<Grade, string>> = {
  B: "is likely to add",
  C: "is estimated to add",
};

/** "People differ in what app campaigns to cross-sell do to them: ..." */
export function finding(report: Told): string {
  const kinds = kindsOf(report);
  const [first] = kinds;
  if (!first) return unsaid("Whom campaigns move", report.numbers["marketing.uplift.half"]);
  const others = kinds.filter(({ differs }) => differs !== true).length;
  if (first["differs"] !== true) return nothingFound(kinds);
  const name = kindInSentence(first["channel"], first["objective"]);
  const adds = ADDS[findingGrade(report)] ?? "goes together with";
  const start = `People differ in what ${name} do to them: treating the best half ${adds} ${count(Number(first["half"]), 1)} policies per 1,000 people over a half drawn by lot, of ${count(Number(first["all"]), 1)} that treating everyone adds.`;
  return others === 0 ? start : `${start} ${restFound(kinds, others)}`;
}

function nothingFound(kinds: readonly Row[]): string {
  const whose = kinds.length === 1 ? kindInSentence(kinds[0]!["channel"], kinds[0]!["objective"]) : "any campaign";
  return `No difference was found in whom ${whose} ${kinds.length === 1 ? "move" : "moves"}: treat everyone or nobody, and do not target.`;
}

function restFound(kinds: readonly Row[], others: number): string {
  return others === 1 && kinds.length === 2
    ? `In ${kindInSentence(kinds[1]!["channel"], kinds[1]!["objective"])} no difference was found: there, treat everyone or nobody.`
    : `In ${count(others)} other kinds of campaign no difference was found: there, treat everyone or nobody.`;
}

export function kindsTitle(kinds: readonly Row[]): string {
  const differing = kinds.filter(({ differs }) => differs === true).length;
  if (differing === 0) return "No kind of campaign can be shown to move some people more than others";
  return `Choosing people helps in ${count(differing)} of ${count(kinds.length)} kinds of campaign`;
}

/** What the curve of one kind shows. */
export function curveTitle(kind: Row, points: readonly Row[]): string {
  const at = (ranking: string) =>
    points.find(({ ranking: own, share: place }) => own === ranking && Math.abs(Number(place) - 0.5) < 1e-6);
  const [best, likely] = [at("uplift"), at("likely_buyers")];
  if (kind["differs"] !== true) return "The best first gain no more than as many by lot, as far as can be told";
  if (!best || !likely) return "Policies gained by the share of people treated";
  const all = Number(kind["all"]);
  const part = all > 0 && Number(best["gain"]) > 0 ? share(Number(best["gain"]) / all) : null;
  const buyers = Number(likely["gain"]) < Number(best["gain"]) ? "; aiming at likely buyers gains less" : "";
  return part === null
    ? "Policies gained by the share of people treated"
    : `The best half brings ${part} of what treating everyone adds${buyers}`;
}

export function tenthTitle(kind: Row, rows: readonly Row[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (kind["differs"] !== true || !first || !last)
    return "Effect by tenth of the scores: no order that can be relied on";
  return `The best tenth gains ${count(Number(first["uplift"]), 0)} policies per 1,000, the last ${count(Number(last["uplift"]), 0)}`;
}

export function profitTitle(kind: Row, rules: readonly Row[]): string {
  const rule = (name: string) => rules.find((row) => row["rule"] === name);
  const [best, all] = [rule("best"), rule("all")];
  if (kind["differs"] !== true || !best || !all) return "Profit by the share of people treated";
  const [byScore, byAll] = [best["profit"], all["profit"]];
  if (typeof byScore !== "number" || typeof byAll !== "number") return "Profit by the share of people treated";
  const [rival, least] = byAll >= 0 ? ["everyone", byAll] : ["nobody", 0];
  const some = `the best ${share(Number(best["share"]))} alone`;
  return byScore > least
    ? `Treating ${some} is estimated to bring more than treating ${rival}`
    : `Treating ${rival} is estimated to bring no less than treating ${some}`;
}

/** What goes with a larger or a smaller effect, in words. */
export function traitsSaid(rows: readonly Row[], name: (row: Row) => string): string {
  const told = rows.filter(({ differs }) => differs === true);
  if (told.length === 0) return "No single trait can be shown to go together with a larger or a smaller effect.";
  const list = (own: readonly Row[]) =>
    own
      .slice(0, 3)
      .map((row) => `${name(row)} (${count(Number(row["uplift"]), 0)} per 1,000)`)
      .join(", ");
  const [more, less] = [
    told.filter(({ beyond }) => Number(beyond) > 0),
    told.filter(({ beyond }) => Number(beyond) < 0),
  ];
  return [
    ...(more.length > 0 ? [`A larger effect goes together with: ${list(more)}.`] : []),
    ...(less.length > 0 ? [`A smaller one goes together with: ${list(less.toReversed())}.`] : []),
  ].join(" ");
}
