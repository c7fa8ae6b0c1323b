import { quantileSorted } from "d3";
import { group } from "d3-array";
import type { Row } from "../../../src/models/report.ts";
import { steadyResponses, type MediaLine, type MediaResponse } from "../../../src/models/media-response.ts";
import type { LineEstimates } from "./line-estimates.ts";
import type { MixModel } from "./mix-model.ts";
import { isoOfWeek } from "./mix-weeks.ts";
import { residualsOf } from "./residuals.ts";

/** The tables that say what media bring; only of a model that did not fail. */
export function findingTables(
  model: MixModel,
  lines: readonly LineEstimates[],
  response: MediaResponse,
): Record<string, Row[]> {
  return {
    mix_lines: lines.map(lineRow),
    mix_years: yearRows(model, lines),
    mix_months: monthRows(model),
    mix_response: response.lines.flatMap((line) => responseRows(line, response.draws)),
  };
}

function lineRow(line: LineEstimates): Row {
  const { name, channels, spend, told, tests, estimates } = line;
  const of = (key: string) => {
    const estimate = estimates[key];
    return {
      [key]: estimate?.estimate ?? null,
      [`${key}_low`]: estimate?.low ?? null,
      [`${key}_high`]: estimate?.high ?? null,
    };
  };
  return {
    line: name,
    channels: channels.length,
    told,
    tests: tests.join(", "),
    spend,
    ...of("share"),
    ...of("policies"),
    ...of("per_million"),
    ...of("marginal"),
    ...of("return"),
  };
}

function yearRows({ summary, told }: MixModel, lines: readonly LineEstimates[]): Row[] {
  return summary.years.flatMap((year, y) =>
    summary.lines.map((line, l): Row => {
      const sorted = Array.from(Float64Array.from(line.years[y]!).sort());
      const at = (probability: number) => quantileSorted(sorted, probability)!;
      const spend = line.yearSpend[y]!;
      const low = told[l] ? at(0.05) : 0;
      return { year, line: lines[l]!.name, spend, policies: at(0.5), low, high: at(0.95) };
    }),
  );
}

/**
 * What the policies of each month are made of, by posterior means: sales without media, each line, and the rest, which together are what was sold.
 */
function monthRows({ input, summary }: MixModel): Row[] {
  const residuals = residualsOf(input, summary);
  const known = [...residuals.keys()].filter((week) => !Number.isNaN(residuals[week]!));
  const months = group(known, (week) => isoOfWeek(input.weeks, week).slice(0, 7));
  return [...months].map(([month, weeks]): Row => {
    const over = (values: Float64Array) => weeks.reduce((sum, week) => sum + values[week]!, 0);
    const sold = over(input.weeks.policies);
    const lines = summary.lines.map(({ name }, l): [string, number] => [name, over(summary.weekly[l]!)]);
    const baseline = over(summary.baseline);
    const rest = lines.reduce((left, [, value]) => left - value, sold - baseline);
    return { month, weeks: weeks.length, sold, baseline, ...Object.fromEntries(lines), rest };
  });
}

const POINTS = 24;

/** Steady response from no spend to the highest week ever, with its interval. */
function responseRows(line: MediaLine, draws: number): Row[] {
  return Array.from({ length: POINTS + 1 }, (_, i): Row => {
    const spend = (line.highestSpend * i) / POINTS;
    const sorted = Array.from(steadyResponses(line, spend, draws).sort());
    const at = (probability: number) => quantileSorted(sorted, probability)!;
    return {
      line: line.name,
      spend,
      policies: at(0.5),
      low: line.told ? at(0.05) : 0,
      high: at(0.95),
      current: line.spend,
    };
  });
}
