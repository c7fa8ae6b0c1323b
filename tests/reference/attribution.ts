import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { dsvFormat } from "d3";
import { markovAttribution } from "../../loaders/statistics/markov-attribution.ts";
import { ATTRIBUTION_RULES, ruleAttribution, type Journeys } from "../../loaders/statistics/rule-attribution.ts";

interface PublishedJourneys extends Journeys {
  names: string[];
  values: Float64Array;
}

/** The part of expected.json under `attribution`. */
export async function attribution(folder: string): Promise<Record<string, unknown>> {
  const journeys = await readJourneys(folder);
  const { names, conversions, nulls, values } = journeys;
  const byName = (given: Float64Array) => Object.fromEntries(names.map((name, i) => [name, given[i]]));
  const markov = markovAttribution(journeys)!;
  const converted = sum(conversions);
  return {
    n_paths: journeys.paths.length,
    channels: names,
    total_conversions: converted,
    total_value: sum(values),
    total_null: sum(nulls),
    ...Object.fromEntries(
      ATTRIBUTION_RULES.map((rule) => [rule, byName(ruleAttribution(rule, journeys, conversions))]),
    ),
    markov1_exact_p_conversion: markov.conversion,
    markov1_exact_removal_effect: byName(markov.removalEffects),
    markov1_exact_attributed: byName(markov.shares.map((share) => share * converted)),
  };
}

async function readJourneys(folder: string): Promise<PublishedJourneys> {
  const text = await readFile(join(folder, "attribution/channelattribution_paths.csv"), "utf8");
  const rows = dsvFormat(";").parse(text);
  const steps = rows.map(({ path }) => path!.split(" > "));
  const names = [...new Set(steps.flat())].sort();
  const place = new Map(names.map((name, i) => [name, i]));
  const column = (name: string) => Float64Array.from(rows, (row) => Number(row[name]));
  return {
    names,
    channels: names.length,
    paths: steps.map((path) => path.map((name) => place.get(name)!)),
    conversions: column("total_conversions"),
    nulls: column("total_null"),
    values: column("total_conversion_value"),
  };
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}
