import type { DSVRowArray } from "d3-dsv";
import mixChain from "../../loaders/marketing/mix/mix-chain.ts";
import { calibrated, mixInput, type MixInput } from "../../loaders/marketing/mix/mix-input.ts";
import type { MixWeeks } from "../../loaders/marketing/mix/mix-weeks.ts";
import { summarise } from "../../loaders/marketing/mix/mix-summary.ts";
import { sharesOf } from "../../loaders/marketing/mix/stability.ts";
import type { LiftTest, MixProblem } from "../../loaders/statistics/media-mix-problem.ts";
import { randomSource } from "../../loaders/statistics/random-source.ts";
import { referenceRows } from "./reference-folder.ts";

const CHANNELS = ["x1", "x2"];
/** Weeks that a lift test counts sales in. */
const TESTED = { from: 52, until: 78 };
const STANDARD_ERROR = 0.1;

/** Return on spend of a channel with its 90 % interval. */
export interface Return {
  estimate: number;
  low: number;
  high: number;
  covers: boolean;
}

export interface SimulatedReturns {
  true_roas_y_minus_counterfactual: number[];
  without_tests: Return[];
  with_tests: Return[];
}

/**
 * The simulated weeks of expected.json under `marketing_mix.pymc_roas`: the truth columns, and what the model makes of the others. The lift
 * tests measure the truth, or with a seed for them are off by errors drawn from their standard errors.
 */
export async function simulatedReturns(
  folder: string,
  errors?: number,
): Promise<SimulatedReturns & Record<string, unknown>> {
  const rows = await referenceRows(folder, "marketing-mix/pymc_mmm_roas_data.csv");
  const column = (name: string) => Float64Array.from(rows, (row) => Number(row[name]));
  const spent = CHANNELS.map((name) => sum(column(name)));
  // Both counterfactuals are of sales had the channel been silent throughout.
  const caused = ["y01", "y02"].map((name) => column("y").map((value, week) => value - column(name)[week]!));
  const truth = caused.map((values, c) => sum(values) / spent[c]!);
  const input = inputOf(rows);
  const tests = caused.map((values, c) => liftTest(c, values, input, errors));
  return {
    shape: [rows.length, rows.columns.length],
    cols: rows.columns,
    sum_x: spent,
    sum_effect: CHANNELS.map((name) => sum(column(`${name}_effect`))),
    true_roas_y_minus_counterfactual: truth,
    without_tests: returnsOf(input, spent, truth),
    with_tests: returnsOf(calibrated(input, tests), spent, truth),
  };
}

/** What a marketer would know: dates, spend and sales, not the hidden driver that moves both. */
function inputOf(rows: DSVRowArray<string>): MixInput {
  const weeks: MixWeeks = {
    firstDay: Date.parse(`${rows[0]!["date"]!}T00:00:00Z`) / 86_400_000,
    weeks: rows.length,
    channels: CHANNELS,
    spend: CHANNELS.map((name) => Float64Array.from(rows, (row) => Number(row[name]))),
    policies: Float64Array.from(rows, (row) => Number(row["y"])),
    ape: new Float64Array(rows.length).fill(NaN),
    controls: [],
    weeksWithoutMedia: 0,
  };
  const input = mixInput(weeks, weeks.policies);
  const problem: MixProblem = { ...input.problem, before: new Float64Array(CHANNELS.length) };
  return { ...input, problem };
}

/** A measurement of what the channel caused in the tested weeks. */
function liftTest(channel: number, caused: Float64Array, { weeks, meanSales }: MixInput, errors?: number): LiftTest {
  const true_ = sum(caused.subarray(TESTED.from, TESTED.until)) / meanSales;
  const error = errors === undefined ? 0 : STANDARD_ERROR * randomSource(100 * errors + channel).normal();
  return {
    channel,
    without: new Float64Array(weeks.weeks),
    ...TESTED,
    effect: true_ * (1 + error),
    standardError: STANDARD_ERROR * true_,
    early: false,
  };
}

function returnsOf(input: MixInput, spent: readonly number[], truth: readonly number[]): Return[] {
  const { problem } = input;
  const chains = [0, 1, 2, 3].map((chain) => mixChain({ problem, warmUp: 1000, draws: 1000, seed: 1 + chain }));
  const sold = input.meanSales * problem.weeks;
  return sharesOf(summarise(input, { problem, chains }, 1).lines).map(({ median, low, high }, c) => {
    const [estimate, least, most] = [median, low, high].map((share) => (share * sold) / spent[c]!) as [
      number,
      number,
      number,
    ];
    return { estimate, low: least, high: most, covers: least <= truth[c]! && truth[c]! <= most };
  });
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
