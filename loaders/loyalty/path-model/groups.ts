import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import { deviation, group } from "d3";
import type { Row } from "../../../src/models/report.ts";
import { weightedCorrelation } from "../../statistics/correlation-matrix.ts";
import { holm } from "../../statistics/holm.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { answersNeeded, estimatePaths, type BootstrapOptions } from "./estimate-paths.ts";
import type { PreparedWave } from "./prepare-wave.ts";
import type { Invitation, Traits } from "./read-survey.ts";

const TRAITS = ["age", "tenure", "channel"] as const satisfies readonly (keyof Traits)[];
/** Paths that are compared: those into these constructs. */
const OUTCOMES = ["satisfaction", "loyalty"];
// Differences between groups count when their adjusted p-value is below this.
const FALSE_CLAIMS = 0.1;
const SMALLEST_GROUP = 100;

interface LevelPath {
  trait: string;
  level: string;
  respondents: number;
  from: string;
  to: string;
  path: number;
  low: number | null;
  high: number | null;
  error: number;
}

/**
 * Paths into satisfaction and loyalty by age, tenure and channel, and whether levels differ (Cochran's Q on bootstrap errors, Holm over all
 * comparisons): rows {trait, level, respondents, from, to, path, low, high, differs, p_value}. Levels of fewer than 100 answers are left out.
 */
export async function groupRows(
  wave: PreparedWave,
  invitations: readonly Invitation[],
  options: BootstrapOptions,
): Promise<Row[]> {
  const paths: LevelPath[] = [];
  const bySurvey = new Map(invitations.map((invitation) => [invitation.survey, invitation]));
  for (const trait of TRAITS) {
    const levelOf = (row: number) => bySurvey.get(wave.matrix.surveys[wave.complete.rows[row]!]!)?.[trait] ?? null;
    for (const [level, part] of parts(wave, levelOf)) {
      paths.push(...(await pathsOfLevel(part, { ...options, bootstraps: options.bootstraps / 2 }, { trait, level })));
    }
  }
  return compared(paths);
}

/** The wave cut by level, from the least level to the highest; small ones left out. */
function parts(wave: PreparedWave, levelOf: (row: number) => string | null): [string, PreparedWave][] {
  const rows = [...wave.complete.rows.keys()];
  const smallest = Math.max(SMALLEST_GROUP, answersNeeded(wave.model));
  const levels = [...group(rows, levelOf)].flatMap(([level, members]) =>
    level !== null && members.length >= smallest ? [[level, cut(wave, members)] as [string, PreparedWave]] : [],
  );
  return levels.length > 1 ? levels.sort(([a], [b]) => (a < b ? -1 : 1)) : [];
}

function cut(wave: PreparedWave, members: readonly number[]): PreparedWave {
  const size = wave.matrix.items.length;
  const data = new Float64Array(members.length * size);
  members.forEach((row, i) => data.set(wave.complete.data.subarray(row * size, (row + 1) * size), i * size));
  const completeWeights = Float64Array.from(members, (row) => wave.completeWeights[row]!);
  const complete = { ...wave.complete, rows: members.map((row) => wave.complete.rows[row]!), data };
  return { ...wave, complete, completeWeights, correlation: weightedCorrelation(data, size, completeWeights) };
}

async function pathsOfLevel(
  part: PreparedWave,
  options: BootstrapOptions,
  labels: { trait: string; level: string },
): Promise<LevelPath[]> {
  const found = await estimatePaths(part, options);
  // Paths with and without the error of measurement cannot be compared.
  if (found.kind === "failed" || !found.consistent) return [];
  const { arrows, constructs } = part.model;
  return arrows.flatMap((arrow, i) => {
    const [from, to] = [constructs[arrow.from]!.name, constructs[arrow.to]!.name];
    if (!OUTCOMES.includes(to)) return [];
    const draws = found.draws.map((draw) => draw[i]!);
    const error = deviation(draws) ?? NaN;
    const interval = percentileInterval(draws);
    return [{ ...labels, respondents: part.complete.rows.length, from, to, path: found.paths[i]!, ...interval, error }];
  });
}

function compared(paths: readonly LevelPath[]): Row[] {
  const comparisons = [...group(paths, ({ trait, from, to }) => `${trait} ${from} ${to}`).values()].filter(
    (levels) => levels.length > 1,
  );
  const adjusted = holm(comparisons.map(differencePValue));
  return comparisons.flatMap((levels, i) =>
    levels.map(({ trait, level, respondents, from, to, path, low, high }) => {
      const p_value = Number.isNaN(adjusted[i]!) ? null : adjusted[i]!;
      return {
        trait,
        level,
        respondents,
        from,
        to,
        path,
        low,
        high,
        differs: p_value !== null && p_value < FALSE_CLAIMS,
        p_value,
      };
    }),
  );
}

/** Of levels that share one path (Cochran 1954); NaN for fewer than two. */
function differencePValue(levels: readonly LevelPath[]): number {
  const known = levels.filter(({ error }) => error > 0);
  if (known.length < 2) return NaN;
  const precision = known.map(({ error }) => 1 / error ** 2);
  const total = precision.reduce((sum, weight) => sum + weight, 0);
  const mean = known.reduce((sum, { path }, i) => sum + precision[i]! * path, 0) / total;
  const q = known.reduce((sum, { path }, i) => sum + precision[i]! * (path - mean) ** 2, 0);
  return 1 - chiSquareCdf(q, known.length - 1);
}
