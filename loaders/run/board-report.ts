import { boardQuestions } from "../../src/models/board-questions.ts";
import { chooseFindings } from "../../src/models/board.ts";
import { estimateOf, type Estimate } from "../../src/models/evidence.ts";
import type { Check, Row } from "../../src/models/report.ts";
import type { AnalysedPillar } from "./analyse.ts";
import type { PageResult } from "./pillar.ts";

/** Numbers of the pillars that the board page says, shows beside a finding, or puts at stake. */
const NUMBERS = new Set([
  ...["top_fifth_share", "worst_tenth_share", "top_fifth.next_year", "acquisition_unrecovered"].map(
    (name) => `value.${name}`,
  ),
  ...["13.count", "25.count", "25.change", "premium_given_up_early"].map((name) => `loyalty.persistency.${name}`),
  ...["attrition_13", "orphan_share", "orphan_premium", "leaving.premium_lost"].map((name) => `loyalty.agents.${name}`),
  "loyalty.lifetime_value.one_point_more",
  ...["spend", "shown", "value", "net", "return"].map((name) => `marketing.value_statement.${name}`),
  ...["total_policies", "worth"].map((name) => `marketing.direct.${name}`),
  ...["came", "hit_rate", "not_shown"].map((name) => `marketing.promises.${name}`),
  ...["exposed", "saved", "saved.frauds", "months", "asked", "saved_share_with_lights"].map(
    (name) => `fraud.bridge.${name}`,
  ),
]);

/** The same of numbers that there are several of. */
const FAMILIES = [/^loyalty\.chain\.[^.]+\.(?:persistency_25|money)_per_point$/, /^fraud\.bridge\.lost\.[^.]+$/];

/** Tables of the pillars' pages that the board page draws or decides from, with the columns that it needs. */
const TABLES: Record<string, { columns: string[]; rows?: (row: Row) => boolean }> = {
  curve: { columns: ["customers", "value"] },
  agents_survival: { columns: ["month", "estimate", "low", "high"] },
  chain_points: { columns: ["construct", "p_adjusted"] },
  value_statement: { columns: ["kind", "channel", "spend", "value", "net", "net_low", "net_high", "grade"] },
  promises: { columns: ["verdict", "superseded"] },
  bridge: { columns: ["step", "kind", "amount", "withheld"] },
  persistency_groups: {
    columns: ["month", "category", "estimate", "low", "high"],
    rows: (row) => row["trait"] === "cohort" && row["by"] === "count" && (row["month"] === 25 || row["month"] === 13),
  },
};

/**
 * What the board page reads: the numbers of all pillars that it may say, few rows to draw them, and for each of its
 * questions the tables that the book lacks. Any pillar may be absent.
 */
export function boardResult(analysed: readonly AnalysedPillar[]): PageResult {
  const all = Object.assign({}, ...analysed.map(({ result }) => result.numbers)) as Record<string, Estimate>;
  const rows = Object.assign({}, ...analysed.map(({ result }) => result.tables)) as Record<string, Row[]>;
  const said = Object.fromEntries(Object.entries(all).filter(([id]) => isSaid(id)));
  const numbers = { ...said, ...promisedCost(rows) };
  const tables = { ...shownTables(rows), lacking: lackingRows(analysed) };
  const pages = [...new Set(chooseFindings({ numbers, tables }).chosen.map(({ page }) => pagePath(page)))];
  const reports = analysed.flatMap(({ result }) => pages.flatMap((page) => result.reports[page] ?? []));
  return {
    numbers,
    tables,
    missing: [],
    checks: uniqueChecks(reports.flatMap(({ checks }) => checks)),
    sources: [...new Set(reports.flatMap(({ sources }) => sources))],
  };
}

function isSaid(id: string): boolean {
  return NUMBERS.has(id) || FAMILIES.some((family) => family.test(id));
}

/** "/value/" is the page "value/index". */
function pagePath(address: string): string {
  return address.replace(/^\//, "").replace(/\/$/, "/index");
}

function shownTables(rows: Readonly<Record<string, Row[]>>): Record<string, Row[]> {
  const shown = Object.entries(TABLES).flatMap(([name, { columns, rows: keep = () => true }]) => {
    const whole = rows[name];
    if (!whole) return [];
    const cut = whole.filter(keep).map((row) => {
      return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
    });
    return [[name, cut] as const];
  });
  return Object.fromEntries(shown);
}

/** What the campaigns cost whose promises can be judged; nothing where none can or no cost is known. */
function promisedCost(rows: Readonly<Record<string, Row[]>>): Record<string, Estimate> {
  const judged = (rows["promises"] ?? []).filter(({ scored }) => scored === true).map(({ campaign }) => campaign);
  const costs = (rows["campaigns"] ?? []).filter(({ campaign }) => judged.includes(campaign)).map(({ cost }) => cost);
  const known = costs.filter((cost) => typeof cost === "number");
  if (known.length === 0 || known.length < costs.length) return {};
  const total = known.reduce((sum, cost) => sum + cost, 0);
  return { "board.promised_cost": estimateOf(total, known.length, "count") };
}

function lackingRows(analysed: readonly AnalysedPillar[]): Row[] {
  const missing = analysed.flatMap(({ result }) => result.missing);
  return boardQuestions.flatMap(({ place, candidates: [first] }) => {
    const own = missing.filter(({ analysis }) => first!.analyses.includes(analysis));
    return [...new Set(own.map(({ table }) => table))].map((table) => ({ place, table }));
  });
}

/** A check that two pages share counts once. */
function uniqueChecks(checks: readonly Check[]): Check[] {
  return [...new Map(checks.map((check) => [JSON.stringify(check), check])).values()];
}
