import { rollup } from "d3-array";
import { noEstimate } from "../../../src/models/evidence.ts";
import type { Check, Missing } from "../../../src/models/report.ts";
import { coverageWarnings, readCoverage } from "../../value/coverage.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { AnalysePart, Part } from "../part.ts";
import {
  SEGMENT_ORDER,
  contractSegment,
  contractThresholds,
  type ContractSegment,
  type Thresholds,
} from "../rfm/contract-segments.ts";
import { foldSegments, type Folding } from "../rfm/fold-segments.ts";
import { readSegmentCustomers, type SegmentCustomer } from "../rfm/read-segment-customers.ts";
import { changeRows } from "./change-rows.ts";
import { flowRows, totalRows } from "./flow-rows.ts";
import { migrationNumbers } from "./migration-numbers.ts";
import { moves, type Move, type Years } from "./moves.ts";
import { missingNeeds } from "./needs.ts";
import { stabilityRows } from "./stability.ts";

const ORDER: readonly string[] = [...SEGMENT_ORDER, "other", "joined"];

/** Last year's segment to this year's in people and NT$, by this year's thresholds for both; whether segments are stable; what people did. */
export const migration: AnalysePart = async ({ book, database }) => {
  const missing = missingNeeds(book);
  const lacks = new Set(missing.map(({ analysis }) => analysis));
  if (lacks.has("migration")) return { numbers: {}, tables: {}, missing, checks: [] };
  const [later, earlier] = [await readSegmentCustomers(database, 0), await readSegmentCustomers(database, 1)];
  const years: Years = { before: earlier.alive, now: later.alive, died: later.died };
  const holders = years.now.filter(({ policiesHeld }) => policiesHeld > 0);
  const thresholds = contractThresholds(holders, !lacks.has("migration_premium"));
  if (years.before.length < FEWEST_PEOPLE || years.now.length < FEWEST_PEOPLE) {
    return silent(years.before.length === 0 ? "migration_nobody" : "too_few", years.before.length, missing);
  }
  if (!thresholds || holders.length < FEWEST_PEOPLE)
    return silent("migration_few_holders", years.before.length, missing);
  const folding = foldingOf(years, thresholds);
  if (new Set(folding.values()).size < 2) return silent("migration_one_segment", years.now.length, missing);
  const all = moves(years, thresholds, folding);
  const told = withoutFew(all);
  const flows = flowRows(told, ORDER);
  const stability = stabilityRows(told, flows, ORDER);
  const warnings = coverageWarnings(await readCoverage(database));
  return {
    numbers: migrationNumbers(told, stability, warnings),
    tables: {
      migration_flows: flows,
      migration_totals: totalRows(told, ORDER),
      migration_stability: stability,
      migration_changes: changeRows(told),
    },
    missing,
    checks: [everybodyFollowed(all, years)],
  };
};

/** Small segments of either year are counted together in both. */
function foldingOf({ before, now }: Years, thresholds: Thresholds): Folding {
  const count = (customers: readonly SegmentCustomer[]) =>
    rollup(
      customers,
      (members) => members.length,
      (customer) => contractSegment(customer, thresholds),
    );
  const [then, today] = [count(before), count(now)];
  const fewest = new Map<ContractSegment, number>();
  for (const segment of SEGMENT_ORDER) {
    const sizes = [then.get(segment) ?? 0, today.get(segment) ?? 0].filter((size) => size > 0);
    if (sizes.length > 0) fewest.set(segment, Math.min(...sizes));
  }
  return foldSegments(fewest);
}

/** Without those who joined or died where they are fewer than ten: their number could be found from totals. */
function withoutFew(all: readonly Move[]): Move[] {
  const few = new Set(
    (["joined", "died"] as const).filter((one) => all.filter(({ cause }) => cause === one).length < FEWEST_PEOPLE),
  );
  return all.filter(({ cause }) => !few.has(cause as "joined" | "died"));
}

/** Everybody of a year ago is followed, and everybody of now comes from somewhere. */
function everybodyFollowed(all: readonly Move[], { before, now }: Years): Check {
  const then = all.filter(({ cause }) => cause !== "joined").length;
  const today = all.filter(({ cause }) => cause !== "died").length;
  return {
    id: "migration_all_followed",
    passed: then === before.length && today === now.length,
    value: null,
    limit: null,
  };
}

function silent(reason: string, people: number, missing: Missing[]): Part {
  const ids = ["stayed", "by_time", "stable", "left_premium", "joined_contribution"];
  const numbers = Object.fromEntries(
    ids.map((id) => [`segments.migration.${id}`, noEstimate(reason, people, "migration_share")]),
  );
  return { numbers, tables: {}, missing, checks: [] };
}
