import type { ChannelPrior, LiftTest, MixProblem } from "../../statistics/media-mix-problem.ts";
import { baselineColumns, type BaselineColumn } from "./baseline-columns.ts";
import type { MixWeeks } from "./mix-weeks.ts";

/** Why a channel is not in the model. */
export type LeftOut = "no_spend" | "constant_spend";

/** What the model is fitted to, and how to come back to the book's units. */
export interface MixInput {
  weeks: MixWeeks;
  /** Channels in the model, and their places among the book's. */
  channels: string[];
  places: number[];
  leftOut: { channel: string; reason: LeftOut }[];
  /** Mean weekly spend of each channel in the model, in money. */
  meanSpend: number[];
  /** Mean weekly sales of the weeks in which they are known. */
  meanSales: number;
  knownWeeks: number;
  /** Share of the known weeks in which nothing was sold. */
  emptyWeeks: number;
  columns: BaselineColumn[];
  problem: MixProblem;
}

/** Prior scale of what all channels together sell, as a share of sales. */
const MEDIA_SHARE = 0.3;
/** The beta prior of the retention a week, and the normal prior of the logarithm of the half-spend in mean spends. */
const RETENTION: [number, number] = [2, 3];
const LOG_HALF: [number, number] = [Math.log(2), 0.7];
const NOISE = 0.2;

/** Spend that varies by less than this share of its mean tells nothing: its effect cannot be told from the level of sales. */
const LEAST_VARIATION = 0.02;

/** Sets the weeks up for the model; `sales` is the outcome by week, NaN where not known. */
export function mixInput(weeks: MixWeeks, sales: Float64Array): MixInput {
  const known = sales.filter((value) => !Number.isNaN(value));
  const meanSales = known.reduce((sum, value) => sum + value, 0) / known.length;
  const reasons = weeks.spend.map(reasonToLeaveOut);
  const places = reasons.flatMap((reason, c) => (reason === null ? [c] : []));
  const meanSpend = places.map((c) => mean(weeks.spend[c]!));
  const columns = baselineColumns(weeks);
  const spend = places.map((c, i) => weeks.spend[c]!.map((value) => value / meanSpend[i]!));
  return {
    weeks,
    channels: places.map((c) => weeks.channels[c]!),
    places,
    leftOut: reasons.flatMap((reason, c) => (reason ? [{ channel: weeks.channels[c]!, reason }] : [])),
    meanSpend,
    meanSales,
    knownWeeks: known.length,
    emptyWeeks: known.filter((value) => value === 0).length / known.length,
    columns,
    problem: {
      weeks: weeks.weeks,
      sales: sales.map((value) => value / meanSales),
      spend,
      before: new Float64Array(places.length).fill(1),
      priors: channelPriors(meanSpend),
      baseline: columns.map(({ values }) => values),
      baselineMean: 1,
      noiseScale: NOISE,
      tests: [],
    },
  };
}

/** Before the data speak, a unit of money is expected to sell as much in one channel as in any other. */
export function channelPriors(meanSpend: readonly number[]): ChannelPrior[] {
  const total = meanSpend.reduce((sum, value) => sum + value, 0);
  return meanSpend.map((value) => ({
    shareScale: (MEDIA_SHARE * value) / total,
    retention: RETENTION,
    logHalf: LOG_HALF,
  }));
}

/**
 * The same with experiments. Spend may follow demand that no control shows, and would then be credited with it: where a test counted sales,
 * it says what the channel causes, and a column lets the rest of what moves with its spend be demand. Without such a test nothing tells the two
 * apart.
 */
export function calibrated(input: MixInput, tests: LiftTest[]): MixInput {
  const tested = new Set(tests.filter(({ early }) => !early).map(({ channel }) => channel));
  const demand = [...tested].map((c): BaselineColumn => {
    const values = input.problem.spend[c]!.map((value) => MEDIA_SHARE * (value - 1));
    return { kind: "demand", name: `demand_${input.channels[c]!}`, values };
  });
  const columns = [...input.columns, ...demand];
  return { ...input, columns, problem: { ...input.problem, tests, baseline: columns.map(({ values }) => values) } };
}

function reasonToLeaveOut(spend: Float64Array): LeftOut | null {
  const average = mean(spend);
  if (!(average > 0)) return "no_spend";
  const sd = Math.sqrt(mean(spend.map((value) => (value - average) ** 2)));
  return sd < LEAST_VARIATION * average ? "constant_spend" : null;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
