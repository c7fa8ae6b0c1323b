import type { Estimate } from "../../src/models/evidence.ts";
import type { Report, Row } from "../../src/models/report.ts";
import { changesOf, withChanges, type Changes } from "./changes.ts";
import type { EarlierResults, Numbers } from "./earlier-results.ts";
import type { PageResult } from "./pillar.ts";
import { roundTable } from "./shown-digits.ts";

/** The page of all changes. */
export const CHANGES_PAGE = "about/changes";

/** What that page reads while there is no earlier book. */
export const noChanges: PageResult = { numbers: {}, tables: { changes: [] }, missing: [], checks: [], sources: [] };

/** The reports, each with what became of its numbers since the earlier book; `pillars` holds all numbers of each pillar, in full. */
export function addChanges(
  reports: Record<string, Report>,
  pillars: Record<string, Numbers>,
  earlier: EarlierResults,
): Record<string, Report> {
  const changes = Object.assign({}, ...Object.values(pillars).map((of) => changesOf(of, earlier))) as Changes;
  const told = Object.entries(reports).map(([page, report]) => [page, withChanges(report, earlier, changes)] as const);
  const all = Object.fromEntries(told);
  const page = all[CHANGES_PAGE];
  return page
    ? { ...all, [CHANGES_PAGE]: { ...page, tables: { changes: changeRows(pillars, changes, reports) } } }
    : all;
}

/** A row for each number of a pillar, the least expected under no change first. */
function changeRows(pillars: Record<string, Numbers>, changes: Changes, reports: Record<string, Report>): Row[] {
  const places = placesOf(reports);
  const rows = Object.entries(pillars).flatMap(([pillar, numbers]) =>
    Object.entries(numbers).map(([id, number]) => changeRow(pillar, id, number, changes, places)),
  );
  const surprise = ({ p }: Row) => (typeof p === "number" ? p : 2);
  return roundTable(rows.sort((a, b) => surprise(a) - surprise(b)));
}

function changeRow(pillar: string, id: string, { estimate, grade }: Estimate, changes: Changes, places: Places): Row {
  const { before, difference, low, high, p, verdict, reason } = changes[id]!;
  return {
    ...{ id, pillar, page: places[id] ?? null, now: estimate, before, difference, low, high, p, grade, verdict },
    reason: reason ?? null,
  };
}

/** The first page that shows a number, by the number's id. */
type Places = Record<string, string>;

/** The board page shows what other pages explain, and pages of methods explain what others show. */
function placesOf(reports: Record<string, Report>): Places {
  const places: Places = {};
  for (const [page, { numbers }] of Object.entries(reports)) {
    if (page === "index" || /\/methods?$/.test(page)) continue;
    for (const id of Object.keys(numbers)) places[id] ??= page;
  }
  return places;
}
