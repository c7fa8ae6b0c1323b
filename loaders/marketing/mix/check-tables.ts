import { quantileSorted } from "d3";
import type { Row } from "../../../src/models/report.ts";
import { channelAt } from "../../statistics/media-mix-problem.ts";
import { COLLINEAR } from "./collinear.ts";
import type { Fits } from "./fits.ts";
import type { MixModel } from "./mix-model.ts";
import { LAST_YEAR } from "./mix-summary.ts";
import { isoOfWeek } from "./mix-weeks.ts";
import { halfQuantile, retentionQuantile, shareQuantile } from "./prior-draws.ts";

/** The tables behind the checks, published whether the model failed or not. */
export function checkTables(model: MixModel): Record<string, Row[]> {
  return {
    mix_checks: model.checks.map((check): Row => ({ ...check })),
    mix_held_out: heldOutRows(model),
    mix_fit: fitRows(model),
    mix_refits: refitRows(model),
    mix_priors: priorRows(model),
    mix_pairs: pairRows(model),
    mix_tests: testRows(model),
    mix_parameters: parameterRows(model),
    mix_left_out: leftOutRows(model.input),
  };
}

export function leftOutRows({ leftOut }: Pick<MixModel["input"], "leftOut">): Row[] {
  return leftOut.map(({ channel, reason }) => ({ channel, reason }));
}

function heldOutRows({ input, heldOut }: MixModel): Row[] {
  const scaled = (value: number) => value * input.meanSales;
  const sold = (week: number) => known(input.weeks.policies[week]);
  return heldOut.weeks.map((week, i) => ({
    week: isoOfWeek(input.weeks, week),
    sold: sold(week),
    foretold: scaled(heldOut.foretold[i]!),
    low: scaled(heldOut.low[i]!),
    high: scaled(heldOut.high[i]!),
    year_before: sold(week - LAST_YEAR),
  }));
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** What was sold by week, and what the model explains of it. */
function fitRows({ input, summary }: MixModel): Row[] {
  return Array.from(summary.baseline, (baseline, week): Row => {
    const sold = known(input.weeks.policies[week]);
    const media = summary.weekly.reduce((sum, line) => sum + line[week]!, 0);
    return { week: isoOfWeek(input.weeks, week), sold, baseline, media, explained: baseline + media };
  });
}

const FITS: readonly (keyof Fits)[] = ["main", "uncalibrated", "shortened", "perturbed", "placebo"];

/** Shares of sales by fit. */
function refitRows({ shares, tests }: MixModel): Row[] {
  const names = FITS.filter((name) => name !== "uncalibrated" || tests.length > 0);
  return names.flatMap((fit) =>
    shares[fit].map(({ line, median, low, high }): Row => ({ fit, line, median, low, high })),
  );
}

interface Spread {
  low: number;
  median: number;
  high: number;
}

/** What was believed before the data and after them, by channel; shares by line, as those of a pair cannot be told apart. */
function priorRows({ input, fits, shares, summary }: MixModel): Row[] {
  const { priors } = input.problem;
  const shareRows = summary.lines.map((line, l): Row => {
    const before = spread((p) => line.channels.reduce((sum, c) => sum + shareQuantile(priors[c]!, p), 0));
    return comparison(line.name, "share", before, shares.main[l]!);
  });
  const shapeRows = input.channels.flatMap((channel, c): Row[] => {
    const after = channelSpreads(fits, c);
    const scale = input.meanSpend[c]!;
    const scaled = ({ low, median, high }: Spread) => ({
      low: low * scale,
      median: median * scale,
      high: high * scale,
    });
    return [
      comparison(
        channel,
        "retention",
        spread((p) => retentionQuantile(priors[c]!, p)),
        after.retention,
      ),
      comparison(channel, "half", scaled(spread((p) => halfQuantile(priors[c]!, p))), scaled(after.half)),
    ];
  });
  return [...shareRows, ...shapeRows];
}

function comparison(line: string, parameter: string, before: Spread, after: Spread): Row {
  return {
    line,
    parameter,
    prior: before.median,
    prior_low: before.low,
    prior_high: before.high,
    posterior: after.median,
    posterior_low: after.low,
    posterior_high: after.high,
    narrowed: 1 - (after.high - after.low) / (before.high - before.low),
  };
}

function spread(quantile: (probability: number) => number): Spread {
  return { low: quantile(0.05), median: quantile(0.5), high: quantile(0.95) };
}

function channelSpreads({ main }: Fits, c: number): Record<"retention" | "half", Spread> {
  const drawn = main.chains.flatMap(({ draws, size }) =>
    Array.from({ length: draws.length / size }, (_, i) => channelAt(draws.subarray(i * size, (i + 1) * size), c)),
  );
  const of = (key: "retention" | "half") => {
    const sorted = Array.from(Float64Array.from(drawn, (each) => each[key]).sort());
    return spread((p) => quantileSorted(sorted, p)!);
  };
  return { retention: of("retention"), half: of("half") };
}

/** Pairs of channels whose spend moves together most, the closest first. */
function pairRows({ input, summary }: MixModel): Row[] {
  const rows = summary.pairs.map(({ first, second, correlation }): Row => {
    const [a, b] = [input.channels[first]!, input.channels[second]!];
    return { first: a, second: b, correlation, told_apart: correlation <= COLLINEAR };
  });
  return rows.sort((a, b) => Number(b["correlation"]) - Number(a["correlation"])).slice(0, 6);
}

function testRows({ tests }: MixModel): Row[] {
  return tests.map(({ before, after }) => ({
    test: before.test,
    channel: before.channel,
    metric: before.metric,
    early: before.early,
    measured: before.measured,
    measured_low: before.measuredLow,
    measured_high: before.measuredHigh,
    before: before.modelled,
    before_low: before.low,
    before_high: before.high,
    after: after.modelled,
    after_low: after.low,
    after_high: after.high,
    agrees: before.agrees,
  }));
}

/** The parameters whose chains agree least. */
function parameterRows({ parameters, input }: MixModel): Row[] {
  const count = 3 * input.channels.length;
  const nameOf = (place: number) => {
    if (place < count)
      return { line: input.channels[Math.floor(place / 3)]!, parameter: ["retention", "half", "share"][place % 3]! };
    return { line: null, parameter: place === count ? "noise" : "rate" };
  };
  return parameters.map(({ place, rHat, bulk, tail }): Row => ({ ...nameOf(place), r_hat: rHat, bulk, tail }));
}
