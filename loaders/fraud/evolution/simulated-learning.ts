import { mean, deviation, range } from "d3";
import type { LearningCell, LearningGrid } from "../../../src/models/fraud-learning.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { AXES, BASE, PRACTICES, type PracticeName } from "./practices.ts";
import { drawPopulation, type Population } from "./simulation/population.ts";
import { MONTHS, type Scenario, type StartingPoint } from "./simulation/scenario.ts";
import { simulateLearning, type Learnt } from "./simulation/simulate-learning.ts";

/** What a practice came to in many simulated insurers. */
export interface PracticeOutcome {
  practice: PracticeName;
  /** Chance of detection by insurer and month. */
  detection: Float64Array[];
  /** By insurer, over the last half year: detection, and what the insurer takes it to be from the frauds it knows of (NaN for none). */
  last: number[];
  believed: number[];
  /** By insurer: requests looked at by lot in a month, and frauds found so in a year. */
  reviews: number[];
  finds: number[];
}

const INSURERS = 32;
const GRID_INSURERS = 5;
const HALF_YEAR = 6;

/** The last month of each quarter of the simulation. */
export const quarterEnds = range(3, MONTHS + 1, 3);

/** Mean over the quarter that ends with a month. */
export function quarterMean(months: Float64Array, last: number): number {
  return mean(months.subarray(last - 3, last))!;
}

/** Every practice under the circumstances of the main chart, all in the same simulated insurers. */
export function practiceOutcomes(start: StartingPoint, seed: number): PracticeOutcome[] {
  const populations = range(INSURERS).map((i) => drawPopulation(start, seed + i));
  return (Object.keys(PRACTICES) as PracticeName[]).map((practice) => {
    const runs = populations.map((each) => simulateLearning(start, { ...BASE, ...PRACTICES[practice] }, each));
    return outcomeOf(practice, runs);
  });
}

function outcomeOf(practice: PracticeName, runs: readonly Learnt[]): PracticeOutcome {
  return {
    practice,
    detection: runs.map(({ detection }) => detection),
    last: runs.map(({ detection }) => mean(detection.subarray(-HALF_YEAR))!),
    believed: runs.map(believedOf),
    reviews: runs.map(({ explored }) => mean(explored)!),
    finds: runs.map(({ exploredFrauds }) => 12 * mean(exploredFrauds)!),
  };
}

/** Frauds that were flagged, of all that the insurer knows of. */
function believedOf({ flaggedKnown, passedKnown }: Learnt): number {
  const late = (values: Float64Array) => values.subarray(-HALF_YEAR).reduce((sum, value) => sum + value, 0);
  return late(flaggedKnown) / (late(flaggedKnown) + late(passedKnown));
}

/** Mean and 90 % range of an outcome over insurers. */
export function rangeOf(values: readonly number[]): { estimate: number; low: number | null; high: number | null } {
  const known = values.filter(Number.isFinite);
  return { estimate: mean(known) ?? NaN, ...percentileInterval(known) };
}

/** Detection by quarter for every combination of settings, for the sliders of the page. */
export function learningGrid(start: StartingPoint, seed: number): LearningGrid {
  const populations = range(GRID_INSURERS).map((i) => drawPopulation(start, seed + i));
  const practices = Object.values(PRACTICES).slice(1);
  const cells = AXES.practice.flatMap((practice) =>
    AXES.clerkError.flatMap((clerkError) =>
      AXES.delay.flatMap((delay) =>
        AXES.adaptation.flatMap((adaptation) =>
          AXES.reported.map((reported) =>
            cellOf(start, populations, {
              ...practices[practice]!,
              clerkError,
              delay,
              adaptation,
              reported,
            }),
          ),
        ),
      ),
    ),
  );
  return { axes: AXES, cells, runs: GRID_INSURERS, months: quarterEnds };
}

function cellOf(start: StartingPoint, populations: readonly Population[], scenario: Scenario): LearningCell {
  const runs = populations.map((population) => simulateLearning(start, scenario, population));
  const atEnds = quarterEnds.map((month) => runs.map(({ detection }) => quarterMean(detection, month)));
  const spread = (values: readonly number[]) => NORMAL_QUANTILE * (deviation(values) ?? 0);
  const believed = runs.map(believedOf).filter(Number.isFinite);
  return {
    detection: atEnds.map((values) => rounded(mean(values)!)),
    low: atEnds.map((values) => rounded(Math.max(0, mean(values)! - spread(values)))),
    high: atEnds.map((values) => rounded(Math.min(1, mean(values)! + spread(values)))),
    believed: believed.length > 0 ? rounded(mean(believed)!) : null,
    reviews: rounded(mean(runs, ({ explored }) => mean(explored))!),
    finds: rounded(12 * mean(runs, ({ exploredFrauds }) => mean(exploredFrauds))!),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
