import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { group, rollup } from "d3-array";
import type { Row } from "../../../src/models/report.ts";
import { clusterCount, clusteredError } from "../../statistics/clustered-error.ts";
import { clusteredShare } from "../../statistics/clustered-share.ts";
import { holm } from "../../statistics/holm.ts";
import { meanWithInterval } from "../../statistics/mean-estimate.ts";
import { momentsOf } from "../../statistics/moments.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { CONSTRUCTS, CONTENTS, type Content } from "./contents.ts";
import { TRAITS, type Asked, type Person, type Score } from "./read-matrix.ts";

export interface MatrixInput {
  people: ReadonlyMap<number, Person>;
  asked: readonly Asked[];
  scores: readonly Score[];
}

/** Below this adjusted p-value a group differs clearly from the others. */
const CLEAR = 0.1;

/** The row of all policyholders, against which no comparison is made. */
export const EVERYBODY = "everybody";

interface Cell {
  trait: string;
  group: string;
  content: Content;
  people: number;
  own: Asked[];
  others: Asked[];
  scores: number[];
}

/**
 * Rows by group of needs and content of service {trait, group, content, people, askers, contacts, per_100, per_100_low, per_100_high, resolved, low, high,
 * difference, p, clear, score, score_low, score_high, answers}: how often policyholders of the group ask for it in a year, how often they are settled the
 * first time, by how much that differs from all others (Holm over all cells; `clear` is -1, 0 or 1), and how they score it in the latest survey.
 * Fewer than ten askers are told as nothing but their group.
 */
export function matrixRows(input: MatrixInput): Row[] {
  const cells = cellsOf(input);
  const compared = cells.map(compare);
  const adjusted = holm(compared.map(({ p }) => p));
  return cells.map((cell, i) => {
    const { difference } = compared[i]!;
    const p = adjusted[i]!;
    return {
      ...toldCell(cell),
      difference: orNull(difference),
      p: orNull(p),
      clear: p < CLEAR ? Math.sign(difference) : 0,
    };
  });
}

function cellsOf({ people, asked, scores }: MatrixInput): Cell[] {
  const byContent = group(asked, ({ content }) => content);
  const byConstruct = group(scores, ({ construct }) => construct);
  const cellOf = (trait: string, name: string, content: Content): Cell => {
    const isIn = ({ customer }: { customer: number }) =>
      name === EVERYBODY || people.get(customer)!.groups.includes(name);
    const all = byContent.get(content) ?? [];
    const construct = byConstruct.get(CONSTRUCTS[content] ?? "") ?? [];
    return {
      trait,
      group: name,
      content,
      people: name === EVERYBODY ? people.size : sizes.get(name)!,
      own: all.filter(isIn),
      others: all.filter((one) => !isIn(one)),
      scores: construct.filter(isIn).map(({ score }) => score),
    };
  };
  const sizes = rollup(
    [...people.values()].flatMap(({ groups }) => [...groups]),
    (members) => members.length,
    (name) => name,
  );
  const named = Object.entries(TRAITS).flatMap(([trait, groups]) =>
    groups.filter((name) => (sizes.get(name) ?? 0) >= FEWEST_PEOPLE).map((name) => [trait, name] as const),
  );
  return [["all", EVERYBODY] as const, ...named].flatMap(([trait, name]) =>
    CONTENTS.map((content) => cellOf(trait, name, content)),
  );
}

/**
 * By how much more often a group is settled the first time than all others, with the p-value of no difference: its error is taken as if both shares were
 * the same, and at least that of independent contacts (a score test), so that a few contacts that were all settled prove nothing.
 */
function compare({ own, others }: Cell): { difference: number; p: number } {
  const known = [own, others].map((asked) => asked.filter(({ resolved }) => !Number.isNaN(resolved)));
  const [first, second] = [known[0]!, known[1]!];
  if (isSmall(first) || isSmall(second)) return { difference: NaN, p: NaN };
  const both = [...first, ...second];
  const pooled = meanResolved(both);
  const influences = both.map(({ resolved }, i) =>
    i < first.length ? (resolved - pooled) / first.length : (pooled - resolved) / second.length,
  );
  const clustered = clusteredError(
    influences,
    both.map(({ customer }) => customer),
  );
  const independent = Math.sqrt(pooled * (1 - pooled) * (1 / first.length + 1 / second.length));
  const error = Math.max(clustered, independent);
  const difference = meanResolved(first) - meanResolved(second);
  return { difference, p: error > 0 ? 2 * normalCdf(-Math.abs(difference) / error, 0, 1) : NaN };
}

function meanResolved(asked: readonly Asked[]): number {
  return asked.reduce((sum, { resolved }) => sum + resolved, 0) / asked.length;
}

function toldCell({ trait, group: name, content, people, own, scores }: Cell): Row {
  const told = { trait, group: name, content, people };
  if (isSmall(own)) return { ...told, ...NOTHING, ...scoreOf(scores) };
  return { ...told, ...volume(own, people), ...settled(own), ...scoreOf(scores) };
}

const NOTHING = {
  askers: null,
  contacts: null,
  per_100: null,
  per_100_low: null,
  per_100_high: null,
  resolved: null,
  low: null,
  high: null,
};

function volume(own: readonly Asked[], people: number): Row {
  const counts = [
    ...rollup(
      own,
      (contacts) => contacts.length,
      ({ customer }) => customer,
    ).values(),
  ];
  const sumOfSquares = counts.reduce((sum, count) => sum + count ** 2, 0);
  const { mean, low, high } = meanWithInterval({ n: people, sum: own.length, sumOfSquares });
  const times = (value: number | null) => (value === null ? null : 100 * value);
  return {
    askers: counts.length,
    contacts: own.length,
    per_100: times(mean),
    per_100_low: times(low),
    per_100_high: times(high),
  };
}

function settled(own: readonly Asked[]): Row {
  const known = own.filter(({ resolved }) => !Number.isNaN(resolved));
  if (isSmall(known)) return { resolved: null, low: null, high: null };
  const { share, low, high } = clusteredShare(
    known.map(({ resolved }) => resolved),
    known.map(({ customer }) => customer),
  );
  return { resolved: share, low, high };
}

function scoreOf(scores: readonly number[]): Row {
  if (scores.length < FEWEST_PEOPLE) return { score: null, score_low: null, score_high: null, answers: null };
  const { mean, low, high } = meanWithInterval(momentsOf(scores));
  return { score: mean, score_low: low, score_high: high, answers: scores.length };
}

function isSmall(asked: readonly Asked[]): boolean {
  return clusterCount(asked.map(({ customer }) => customer)) < FEWEST_PEOPLE;
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
