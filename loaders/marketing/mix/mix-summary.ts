import { groupsToldApart, spendPairs, type SpendPair } from "./collinear.ts";
import type { Fit } from "./fits.ts";
import type { MixInput } from "./mix-input.ts";
import { isoOfWeek } from "./mix-weeks.ts";
import { drawCount, visitDraws, type DrawnChannel } from "./posterior.ts";

/** Weeks that "the last year" holds. */
export const LAST_YEAR = 52;

/** A line by draw: a channel, or channels that cannot be told apart. Sales are in the book's units, money in its currency. */
export interface LineDraws {
  name: string;
  /** Places among the channels of the model. */
  channels: number[];
  /** Share of all known sales. */
  share: Float64Array;
  /** Sales added in the last year, and in each calendar year (of the weeks whose sales are known). */
  lastYear: Float64Array;
  years: Float64Array[];
  /** Sales that one more unit of money would have added in the last year, spent as the rest was. */
  marginal: Float64Array;
  /** Money spent in the last year, and in each calendar year. */
  spend: number;
  yearSpend: number[];
}

/** What a fit says of lines and of sales without media. */
export interface MixSummary {
  draws: number;
  lines: LineDraws[];
  pairs: SpendPair[];
  years: number[];
  /** Share of known sales that media bring in all, and sales of the last year that they brought. */
  mediaShare: Float64Array;
  mediaLastYear: Float64Array;
  /** Posterior means by week: of each line's contribution, and of sales without media. */
  weekly: Float64Array[];
  baseline: Float64Array;
  /** Sales known in the last year. */
  salesLastYear: number;
}

/** Lines of a model's channels, by what their spend lets be told apart. */
export function linesOf({ channels, problem }: MixInput): { name: string; channels: number[] }[] {
  const groups = groupsToldApart(channels.length, spendPairs(problem.spend));
  return groups.map((places) => ({ name: places.map((c) => channels[c]!).join("+"), channels: places }));
}

/** Sums a fit's draws up; the fit's first channels are those of the input. */
export function summarise(input: MixInput, fit: Fit, seed: number): MixSummary {
  const { weeks } = input.weeks;
  const known = [...input.problem.sales.keys()].filter((week) => !Number.isNaN(input.problem.sales[week]!));
  const yearOf = Int32Array.from({ length: weeks }, (_, week) => Number(isoOfWeek(input.weeks, week).slice(0, 4)));
  const years = [...new Set(known.map((week) => yearOf[week]!))];
  const draws = drawCount(fit);
  const lines = linesOf(input).map((line) => emptyLine(line, input, years, yearOf, draws));
  const summary: MixSummary = {
    draws,
    lines,
    pairs: spendPairs(input.problem.spend),
    years,
    mediaShare: new Float64Array(draws),
    mediaLastYear: new Float64Array(draws),
    weekly: lines.map(() => new Float64Array(weeks)),
    baseline: new Float64Array(weeks),
    salesLastYear: 0,
  };
  for (const week of known)
    if (isLastYear(week, weeks)) summary.salesLastYear += input.problem.sales[week]! * input.meanSales;
  visitDraws(fit, seed, ({ draw, channels, baseline }) => {
    for (let week = 0; week < weeks; week++) summary.baseline[week]! += (baseline[week]! * input.meanSales) / draws;
    lines.forEach((line, l) =>
      addDraw(line, draw, channels, { input, summary, known, yearOf, weekly: summary.weekly[l]! }),
    );
  });
  return summary;
}

export function isLastYear(week: number, weeks: number): boolean {
  return week >= weeks - LAST_YEAR;
}

function emptyLine(
  line: { name: string; channels: number[] },
  { weeks, places }: MixInput,
  years: readonly number[],
  yearOf: Int32Array,
  draws: number,
): LineDraws {
  const spent = (isIn: (week: number) => boolean) =>
    line.channels.reduce(
      (sum, c) => sum + weeks.spend[places[c]!]!.reduce((total, value, week) => total + (isIn(week) ? value : 0), 0),
      0,
    );
  return {
    ...line,
    share: new Float64Array(draws),
    lastYear: new Float64Array(draws),
    years: years.map(() => new Float64Array(draws)),
    marginal: new Float64Array(draws),
    spend: spent((week) => isLastYear(week, weeks.weeks)),
    yearSpend: years.map((year) => spent((week) => yearOf[week] === year)),
  };
}

interface Sums {
  input: MixInput;
  summary: MixSummary;
  known: readonly number[];
  yearOf: Int32Array;
  weekly: Float64Array;
}

function addDraw(line: LineDraws, draw: number, channels: readonly DrawnChannel[], sums: Sums): void {
  const { input, summary, known, yearOf, weekly } = sums;
  const { meanSales, weeks } = input;
  let added = 0;
  let atMargin = 0;
  for (const c of line.channels) {
    const { contributions, response } = channels[c]!;
    for (const week of known) {
      const sales = contributions[week]! * meanSales;
      added += sales;
      line.years[summary.years.indexOf(yearOf[week]!)]![draw]! += sales;
    }
    for (let week = 0; week < weeks.weeks; week++) {
      const sales = contributions[week]! * meanSales;
      weekly[week]! += sales / summary.draws;
      if (!isLastYear(week, weeks.weeks)) continue;
      line.lastYear[draw]! += sales;
      atMargin += sales * (1 - response[week]!);
    }
  }
  line.share[draw] = added / (known.length * meanSales);
  line.marginal[draw] = line.spend > 0 ? atMargin / line.spend : NaN;
  summary.mediaShare[draw]! += line.share[draw];
  summary.mediaLastYear[draw]! += line.lastYear[draw]!;
}
