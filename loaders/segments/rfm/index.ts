import { rollup } from "d3-array";
import { noEstimate } from "../../../src/models/evidence.ts";
import type { Check, Missing } from "../../../src/models/report.ts";
import type { PillarContext } from "../../run/pillar.ts";
import { coverageWarnings, readCoverage } from "../../value/coverage.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { AnalysePart, Part } from "../part.ts";
import { SEGMENT_ORDER, contractSegment, contractThresholds, type ContractScores } from "./contract-segments.ts";
import { foldSegments } from "./fold-segments.ts";
import { missingNeeds } from "./needs.ts";
import { nextYearRows, rankingRows, type YearLater } from "./next-year.ts";
import { readSegmentCustomers, type SegmentCustomer } from "./read-segment-customers.ts";
import { carriers, costing, orderNumbers, premiumAgainstValue, segmentNumbers, stakes } from "./rfm-numbers.ts";
import { segmentRows } from "./segment-rows.ts";
import { thresholdRows } from "./threshold-rows.ts";
import { valueThresholds } from "./value-bands.ts";
import { bandFolding, crossRows, valueRows } from "./value-rows.ts";

/** Segments of everybody who ever bought by months since the last purchase, policies held and premium, and by value; and what last year's said of this year. */
export const rfm: AnalysePart = async (context) => {
  const missing = missingNeeds(context.book);
  const lacks = new Set(missing.map(({ analysis }) => analysis));
  if (lacks.has("rfm")) return { numbers: {}, tables: {}, missing, checks: [] };
  const { alive } = await readSegmentCustomers(context.database, 0);
  const knowsPremium = !lacks.has("rfm_premium");
  const thresholds = thresholdsOf(alive, knowsPremium);
  if (alive.length < FEWEST_PEOPLE)
    return silent(alive.length === 0 ? "rfm_no_customers" : "too_few", alive.length, missing);
  if (!thresholds) return silent("rfm_few_holders", alive.length, missing);
  const now = await segmentsNow(context, alive, thresholds);
  const later = await yearLater(context, alive, knowsPremium);
  return {
    numbers: { ...now.numbers, ...orderNumbers(later.rfm_rankings ?? []) },
    tables: { ...now.tables, ...later },
    missing,
    checks: now.checks,
  };
};

/** Null of fewer than ten who hold a policy, whose fifths would be single people. */
function thresholdsOf(customers: readonly SegmentCustomer[], knowsPremium: boolean): ContractScores | null {
  const holders = customers.filter(holds);
  return holders.length < FEWEST_PEOPLE ? null : contractThresholds(holders, knowsPremium);
}

const holds = ({ policiesHeld }: SegmentCustomer) => policiesHeld > 0;

async function segmentsNow(
  { database }: PillarContext,
  alive: SegmentCustomer[],
  thresholds: ContractScores,
): Promise<Omit<Part, "missing">> {
  const warnings = coverageWarnings(await readCoverage(database));
  const folding = foldingOf(alive, thresholds);
  const segmentOf = (customer: SegmentCustomer) => folding.get(contractSegment(customer, thresholds))!;
  const rows = segmentRows(alive, segmentOf, [...SEGMENT_ORDER, "other"]);
  const values = valueThresholds(alive.filter(holds).map(({ contribution }) => contribution));
  const bandOf = values ? bandFolding(alive, values) : null;
  const [carry, cost] = [new Set(carriers(rows)), new Set(costing(rows))];
  return {
    numbers: {
      ...segmentNumbers(alive, segmentOf, rows, warnings),
      ...premiumAgainstValue(alive, thresholds, values, warnings),
      ...stakes(alive, rows, warnings),
    },
    tables: {
      rfm_segments: rows.map((row) => ({ ...row, carries: carry.has(row), costs: cost.has(row) })),
      rfm_thresholds: thresholdRows(thresholds),
      rfm_values: values && bandOf ? valueRows(alive, bandOf, values) : [],
      rfm_cross: bandOf ? crossRows(alive, segmentOf, bandOf) : [],
    },
    checks: [everybodyOnce(rows, alive)],
  };
}

function foldingOf(customers: readonly SegmentCustomer[], thresholds: ContractScores) {
  return foldSegments(
    rollup(
      customers,
      (members) => members.length,
      (customer) => contractSegment(customer, thresholds),
    ),
  );
}

/** Last year's segments, by last year's own fifths as they were known then, and what became of their members. */
async function yearLater({ database }: PillarContext, alive: readonly SegmentCustomer[], knowsPremium: boolean) {
  const { alive: before } = await readSegmentCustomers(database, 1);
  const thresholds = thresholdsOf(before, knowsPremium);
  if (!thresholds) return { rfm_next_year: [], rfm_rankings: [] };
  const now = new Map(alive.map((customer) => [customer.customer, customer]));
  const people = before.map((customer): YearLater => ({ before: customer, now: now.get(customer.customer) ?? null }));
  return {
    rfm_next_year: nextYearRows(people, (customer) => contractSegment(customer, thresholds), SEGMENT_ORDER),
    rfm_rankings: rankingRows(people, knowsPremium),
  };
}

function everybodyOnce(rows: readonly { people: number }[], alive: readonly SegmentCustomer[]): Check {
  const placed = rows.reduce((sum, { people }) => sum + people, 0);
  return { id: "rfm_one_segment_each", passed: placed === alive.length, value: null, limit: null };
}

function silent(reason: string, people: number, missing: Missing[]): Part {
  const ids = ["people", "carriers_share", "carriers_people", "costing", "next_year.rfm", "next_year.contribution"];
  const numbers = Object.fromEntries(ids.map((id) => [`segments.rfm.${id}`, noEstimate(reason, people, "rfm_sum")]));
  return { numbers, tables: {}, missing, checks: [] };
}
