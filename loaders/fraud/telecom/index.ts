import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { missingFor, type Needs } from "../../book/contract/needs.ts";
import { holm } from "../../statistics/holm.ts";
import { stabilityLimit } from "../../statistics/population-stability-index.ts";
import { isMature } from "../cases/label-maturity.ts";
import { recentWindow } from "../cases/recent-window.ts";
import type { AnalysePart, FraudContext, Part } from "../part.ts";
import { featureNames } from "../reference-model/source-features.ts";
import { separationBands } from "./separation-bands.ts";
import type { ScreenedColumn, ScreeningTask } from "./screen-columns.ts";

const NEEDS = { telecom: { features_telecom: ["request_id"], labels: ["request_id", "label"] } } satisfies Record<
  string,
  Needs
>;
const TASK = new URL("./screen-columns.ts", import.meta.url);
const METHOD = "rank_sum_screening";

/** The chance that any of the claims about features is false; features of a family hang together, so that claims are corrected by Holm's method. */
const FALSE_CLAIM = 0.05;
/** Features that the page lists. */
const LISTED = 25;

/** What the many features of telecom data add, one by one, and which have moved. */
export const telecom: AnalysePart = async (context) => {
  const missing = missingFor(NEEDS, context.book.columns);
  const names = (await featureNames(context.database)).get("telecom") ?? [];
  if (missing.length > 0 || names.length === 0) return { ...nothing(), missing };
  const columns = await screenAll(context, names);
  const judged = judgedColumns(columns);
  return {
    numbers: numbersOf(judged),
    tables: { telecom_features: featureRows(judged), telecom_separation: separationBands(columns) },
    missing: [],
    checks: [],
  };
};

function nothing(): Part {
  return { numbers: {}, tables: {}, missing: [], checks: [] };
}

async function screenAll({ cases, outcome, asOf, stagedFile, map }: FraudContext, names: readonly string[]) {
  const mature = isMature(cases, asOf);
  const roles = {
    outcome: outcome.fraud.map((fraud, i) => (fraud ? 1 : mature[i] ? 0 : 2)),
    window: recentWindow(cases, asOf),
  };
  const half = Math.ceil(names.length / 2);
  const tasks = [names.slice(0, half), names.slice(half)].map((own): ScreeningTask => {
    return { stagedFile, source: "telecom", names: own, ...roles };
  });
  return (await map<ScreeningTask, ScreenedColumn[]>(TASK, tasks)).flat();
}

interface JudgedColumn extends ScreenedColumn {
  /** P-values of separation and of stability, corrected for the number of features. */
  separatesP: number;
  movedP: number;
}

/** Columns from the one that separates best to the one that separates least. */
function judgedColumns(columns: readonly ScreenedColumn[]): JudgedColumn[] {
  const separates = holm(columns.map(({ separation }) => separation?.pValue ?? NaN));
  const moved = holm(columns.map(({ stability }) => stability?.pValue ?? NaN));
  const strength = ({ separation }: ScreenedColumn) => Math.abs((separation?.area ?? 0.5) - 0.5);
  return columns
    .map((column, i) => ({ ...column, separatesP: separates[i]!, movedP: moved[i]! }))
    .sort((a, b) => strength(b) - strength(a) || (a.feature < b.feature ? -1 : 1));
}

function numbersOf(columns: readonly JudgedColumn[]): Record<string, Estimate> {
  const frauds = Math.max(...columns.map((column) => column.frauds));
  const counted = (count: number, able: boolean) =>
    able
      ? estimateOf(count, columns.length, METHOD, { grade: "D" })
      : noEstimate("too_few_frauds", frauds, METHOD, "D");
  return {
    "fraud.telecom.features": estimateOf(columns.length, columns.length, "count"),
    "fraud.telecom.separating": counted(
      columns.filter(({ separatesP }) => separatesP <= FALSE_CLAIM).length,
      columns.some(({ separation }) => separation !== null),
    ),
    "fraud.telecom.moved": counted(
      columns.filter(({ movedP }) => movedP <= FALSE_CLAIM).length,
      columns.some(({ stability }) => stability !== null),
    ),
  };
}

function featureRows(columns: readonly JudgedColumn[]): Row[] {
  return columns.slice(0, LISTED).flatMap(({ feature, separation, stability, separatesP, movedP, ...counts }) =>
    separation
      ? [
          {
            feature,
            area: separation.area,
            area_low: separation.low,
            area_high: separation.high,
            q_value: separatesP,
            separates: separatesP <= FALSE_CLAIM,
            psi: stability?.index ?? null,
            psi_limit: stability ? stabilityLimit(stability, FALSE_CLAIM / columns.length) : null,
            moved: movedP <= FALSE_CLAIM,
            missing_share: counts.missingShare,
            frauds: counts.frauds,
            requests: counts.requests,
          },
        ]
      : [],
  );
}
