import type { Check, Row } from "../../src/models/report.ts";
import type { PageResult } from "./pillar.ts";

type Pages = Readonly<Record<string, Pick<PageResult, "checks" | "missing" | "state">>>;
type PagesWithNumbers = Readonly<Record<string, Pick<PageResult, "numbers">>>;

/** Reasons that say that a group was too small to be told. */
const SMALL_GROUPS: ReadonlySet<string> = new Set([
  "too_few",
  "too_few_agents",
  "too_few_customers",
  "too_few_frauds",
  "too_few_reinstated",
  "target_unknown",
  "pulse_all_withheld",
  "bridge_few_lost",
  "bridge_few_lost_after",
  "lights_too_few_frauds",
  "fraud_few_known",
  "fraud_monitor_few_requests",
]);

/** A check and the pages whose numbers rest on it. */
interface SharedCheck extends Check {
  pages: string[];
}

/** Every check of the pages once, failed ones first; `pages` holds the paths of those that rest on it, joined by ", ". */
export function checkRows(pages: Pages): Row[] {
  const shared = new Map<string, SharedCheck>();
  for (const [page, { checks }] of Object.entries(pages)) {
    for (const check of checks) {
      const key = JSON.stringify([check.id, check.passed, check.value]);
      const known = shared.get(key);
      if (known) known.pages.push(page);
      else shared.set(key, { ...check, pages: [page] });
    }
  }
  const rows = [...shared.values()].map(({ pages, ...check }) => ({ ...check, pages: pages.sort().join(", ") }));
  return rows.sort((a, b) => Number(a.passed) - Number(b.passed));
}

/** What the book's gaps cost: for each page and table that it lacks, the columns it needs. */
export function gapRows(pages: Pages): Row[] {
  return Object.entries(pages).flatMap(([page, { missing }]) => {
    const tables = new Map<string, Set<string>>();
    for (const { table, columns } of missing) {
      const needed = tables.get(table) ?? new Set<string>();
      for (const column of columns) needed.add(column);
      tables.set(table, needed);
    }
    return [...tables].map(([table, columns]) => ({ page, table, columns: [...columns].join(", ") }));
  });
}

/** How many numbers are withheld because too few people stand behind them, each counted once over all pages. */
export function countWithheld(pages: PagesWithNumbers): number {
  const numbers = Object.values(pages).flatMap(({ numbers }) => Object.entries(numbers));
  return new Set(numbers.flatMap(([id, { reason }]) => (reason && SMALL_GROUPS.has(reason) ? [id] : []))).size;
}
