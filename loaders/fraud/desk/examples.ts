import type { DeskExample } from "../../../src/models/fraud-desk.ts";
import type { FraudModel } from "../../../src/models/fraud-model.ts";
import type { Database } from "../../stage/database.ts";
import type { Cases } from "../cases/cases.ts";
import type { Outcome } from "../cases/outcome.ts";
import { readSourceFeatures, type SourceFeatures } from "../reference-model/source-features.ts";

const FEWEST_PEOPLE = 10;

/** What the model's sources knew of all requests. */
export async function modelFeatures(
  database: Database,
  { experts }: FraudModel,
  count: number,
): Promise<SourceFeatures[]> {
  const sources: SourceFeatures[] = [];
  for (const { source, features } of experts) sources.push(await readSourceFeatures(database, source, features, count));
  return sources;
}

/**
 * Requests to begin with, by channel: of each kind, of every kind, and those found to be fraud. Each feature is at its median over the requests of ten
 * people or more, so that no example is anybody's request.
 */
export function deskExamples(cases: Cases, { fraud }: Outcome, sources: readonly SourceFeatures[]): DeskExample[] {
  const kinds = [...cases.kind.levels.keys(), -1];
  const all = [...cases.channel.levels.keys()].flatMap((channel) => kinds.map((kind) => ({ channel, kind })));
  return all.flatMap(({ channel, kind }) => {
    const own = [...cases.at.keys()].filter(
      (i) => cases.channel.codes[i] === channel && (kind < 0 || cases.kind.codes[i] === kind),
    );
    const name = { kind: cases.kind.levels[kind] ?? "", channel: cases.channel.levels[channel]! };
    const found = own.filter((i) => fraud[i] === 1);
    return [...example("typical", name, own, cases, sources), ...example("found", name, found, cases, sources)];
  });
}

function example(
  like: DeskExample["like"],
  name: Pick<DeskExample, "kind" | "channel">,
  requests: readonly number[],
  { customer }: Cases,
  sources: readonly SourceFeatures[],
): DeskExample[] {
  const people = new Set(requests.map((i) => (customer[i]! < 0 ? -1 - i : customer[i]!))).size;
  if (people < FEWEST_PEOPLE) return [];
  const request = Object.fromEntries(sources.map((source) => [source.source, middleOf(source, requests)]));
  return [{ like, ...name, people, request }];
}

/** The medians of a source's features; null when it did not know most of the requests. */
function middleOf({ names, columns, known }: SourceFeatures, requests: readonly number[]) {
  const seen = requests.filter((i) => known[i] === 1);
  if (seen.length * 2 < requests.length || seen.length < FEWEST_PEOPLE) return null;
  return Object.fromEntries(names.map((name, j) => [name, medianOf(columns[j]!, seen)]));
}

/** The lower median to three digits; null when most values are missing, or fewer than ten are there. */
function medianOf(column: Float64Array, requests: readonly number[]): number | null {
  const values = Float64Array.from(requests, (i) => column[i]!)
    .filter((value) => !Number.isNaN(value))
    .sort();
  if (values.length * 2 < requests.length || values.length < FEWEST_PEOPLE) return null;
  return Number(values[(values.length - 1) >> 1]!.toPrecision(3));
}
