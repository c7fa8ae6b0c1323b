import type { Row } from "../../../src/models/report.ts";
import { clusteredShare } from "../../statistics/clustered-share.ts";
import { meanWithInterval } from "../../statistics/mean-estimate.ts";
import { momentsOf } from "../../statistics/moments.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Levels, Profile } from "./read-behaviour.ts";

/** What a group holds and is worth. Measures are null where fewer than ten of its people are known. */
export interface GroupRow extends Row {
  group: number;
  name: string;
  people: number;
  share: number;
  /** Contribution of the last twelve months, a person and in all. */
  value: number | null;
  value_low: number | null;
  value_high: number | null;
  value_total: number | null;
  /** Cost of contacts a year, a person. */
  cost: number | null;
  cost_low: number | null;
  cost_high: number | null;
  policies: number | null;
  /** Of policies that could be followed for 25 months, the share kept. */
  kept: number | null;
  kept_low: number | null;
  kept_high: number | null;
  kept_policies: number;
}

/** One row a group, by its number; and one of all (group -1). */
export function groupRows(profile: Profile, labels: Uint8Array, names: readonly string[]): GroupRow[] {
  const members = membersOf(labels, names.length);
  const everybody = Uint32Array.from(labels.keys());
  const row = (group: number, name: string, people: Uint32Array) => ({
    group,
    name,
    people: people.length,
    share: people.length / labels.length,
    ...measuresOf(profile, people),
  });
  return [...names.map((name, group) => row(group, name, members[group]!)), row(-1, "all", everybody)];
}

export function membersOf(labels: Uint8Array, groups: number): Uint32Array[] {
  const sizes = new Uint32Array(groups);
  for (const label of labels) sizes[label]!++;
  const members = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(groups);
  labels.forEach((label, row) => (members[label]![filled[label]!++] = row));
  return members;
}

function measuresOf({ contribution, contactCost, policies, policies25, kept25 }: Profile, people: Uint32Array) {
  const value = meanOf(contribution, people);
  const cost = meanOf(contactCost, people);
  const kept = keptOf(policies25, kept25, people);
  return {
    value: value.mean,
    value_low: value.low,
    value_high: value.high,
    value_total: value.sum,
    cost: cost.mean,
    cost_low: cost.low,
    cost_high: cost.high,
    policies: meanOf(policies, people).mean,
    ...kept,
  };
}

function meanOf(values: Float64Array, people: Uint32Array) {
  const moments = momentsOf(values, people);
  if (moments.n < FEWEST_PEOPLE) return { mean: null, low: null, high: null, sum: null };
  return { ...meanWithInterval(moments), sum: moments.sum };
}

/** Policies of the people that reached 25 months or ended before, each an observation that shares its owner with others. */
function keptOf(policies: Float64Array, kept: Float64Array, people: Uint32Array) {
  const owners = people.filter((row) => policies[row]! > 0);
  const total = owners.reduce((sum, row) => sum + policies[row]!, 0);
  const none = { kept: null, kept_low: null, kept_high: null, kept_policies: total };
  if (owners.length < FEWEST_PEOPLE) return none;
  const [values, clusters] = [new Uint8Array(total), new Float64Array(total)];
  let at = 0;
  for (const row of owners) {
    for (let i = 0; i < policies[row]!; i++, at++) {
      values[at] = i < kept[row]! ? 1 : 0;
      clusters[at] = row;
    }
  }
  const { share, low, high } = clusteredShare(values, clusters);
  return { kept: share, kept_low: low, kept_high: high, kept_policies: total };
}

const WHO = ["age", "income", "residence", "holds"] as const;

/** Who is in each group, as a description: rows {group, trait, level, people, share, average}; cells of fewer than ten withheld with the next smallest. */
export function whoRows(profile: Profile, labels: Uint8Array, groups: number): Row[] {
  return WHO.flatMap((trait) => {
    const { levels } = profile[trait];
    const table = tableOf(profile[trait], labels, groups);
    const totals = levels.map((_, level) => table.reduce((sum, counts) => sum + counts[level]!, 0));
    const known = totals.reduce((sum, count) => sum + count, 0);
    if (levels.length < 2 || levels.length > 12) return [];
    return table.flatMap((counts, group) => {
      const people = counts.reduce((sum, count) => sum + count, 0);
      const hidden = hiddenLevels(counts);
      return levels.map((level, j) => ({
        group,
        trait,
        level,
        people: hidden.has(j) ? null : counts[j]!,
        share: hidden.has(j) || people === 0 ? null : counts[j]! / people,
        average: totals[j]! / known,
      }));
    });
  });
}

function tableOf({ codes, levels }: Levels, labels: Uint8Array, groups: number): number[][] {
  const table = Array.from({ length: groups }, () => levels.map(() => 0));
  codes.forEach((code, row) => {
    if (code >= 0) table[labels[row]!]![code]!++;
  });
  return table;
}

/** Levels of fewer than ten people, and as many of the next smallest as keep them from being found by subtraction. */
function hiddenLevels(counts: readonly number[]): Set<number> {
  const ascending = [...counts.keys()].sort((a, b) => counts[a]! - counts[b]!);
  const small = ascending.filter((level) => counts[level]! > 0 && counts[level]! < FEWEST_PEOPLE);
  if (small.length === 0) return new Set();
  const next = ascending.filter((level) => counts[level]! >= FEWEST_PEOPLE)[0];
  return new Set(small.length > 1 || next === undefined ? small : [...small, next]);
}
