import type { Row } from "../../../src/models/report.ts";
import { classOf, classTree, type ClassNode, type CutFeature } from "../../statistics/class-tree.ts";
import { drawRows } from "../../statistics/sample-rows.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Behaviour } from "./read-behaviour.ts";

/** Most lines of the list. */
const MOST_RULES = 8;
/** Least share of customers that a line is for. */
const LEAST_SHARE = 0.02;
/** So much less often right may a shorter list be. */
const NEARLY = 0.02;
/** Customers that rules are learnt from, and others that they are tried on. */
const LEARNT_ON = 20_000;
const TRIED_ON = 20_000;
/** Contacts a year at which a rule may cut: whole numbers in five years. */
const CUTS = [0.2, 0.4, 0.6, 0.8, 1, 1.4, 2, 3, 4, 6, 12];

interface RuleFeature extends CutFeature {
  /** "most" used channel (1 or 0), or contacts "a_year". */
  asks: "most" | "a_year";
  channel: string;
}

export interface GroupRules {
  /** Rows {rule, group, share, right, asks, channel, from, until}, one a condition; a rule is the conditions of its number together. */
  conditions: Row[];
  /** Rows {group, found, right, people}: of a group's people the share that the rules find, and of those named so the share that is right. */
  fidelity: Row[];
  /** People tried on, and those of them whom the rules put where they belong. */
  tried: number;
  hits: number;
}

interface Condition {
  feature: number;
  from: number | null;
  until: number | null;
}

interface Rule {
  label: number;
  /** Customers that it was learnt from. */
  rows: number;
  conditions: Condition[];
}

/** A short list of rules that tells a customer's group from own contacts by channel, learnt from some customers and tried on others; null with too few. */
export function groupRules(behaviour: Behaviour, labels: Uint8Array, groups: number, seed: number): GroupRules | null {
  const rows = drawRows(behaviour.people, LEARNT_ON + TRIED_ON, seed);
  const learnt = rows.filter((_, i) => i % 2 === 0);
  const tried = rows.filter((_, i) => i % 2 === 1);
  if (tried.length < 2 * FEWEST_PEOPLE) return null;
  const minRows = Math.max(FEWEST_PEOPLE, Math.ceil(LEAST_SHARE * learnt.length));
  const groupsOf = (positions: Uint32Array) => Uint8Array.from(positions, (row) => labels[row]!);
  const tree = shortestTree(ruleFeatures(behaviour, learnt), groupsOf(learnt), groups, minRows);
  const features = ruleFeatures(behaviour, tried);
  const rules = rulesOf(tree);
  const said = Uint8Array.from(tried, (_, i) => classOf(tree, (feature) => features[feature]!.values[i]!));
  const truly = groupsOf(tried);
  return {
    conditions: conditionRows(rules, features, truly),
    fidelity: fidelityRows(said, truly, groups),
    tried: tried.length,
    hits: truly.reduce((sum, label, i) => sum + (said[i] === label ? 1 : 0), 0),
  };
}

/** The tree of the fewest leaves that is nearly as often right as the largest allowed, on the customers that it is learnt from. */
function shortestTree(features: RuleFeature[], labels: Uint8Array, groups: number, minRows: number): ClassNode {
  const most = Math.max(MOST_RULES, groups + 2);
  const trees = Array.from({ length: most - groups + 1 }, (_, i) => {
    const tree = classTree(features, labels, groups, { leaves: groups + i, minRows })!;
    return { tree, right: rightOf(tree) / labels.length };
  });
  const best = Math.max(...trees.map(({ right }) => right));
  return trees.find(({ right }) => right >= best - NEARLY)!.tree;
}

function rightOf(node: ClassNode): number {
  return node.kind === "leaf" ? node.counts[node.label]! : rightOf(node.above) + rightOf(node.below);
}

/** What can be counted with pencil and paper: which channel is used most, and contacts a year in all and by channel. */
function ruleFeatures({ channels, contacts, years }: Behaviour, rows: Uint32Array): RuleFeature[] {
  const taken = contacts.map((counts) => Float64Array.from(rows, (row) => counts[row]!));
  const all = Float64Array.from(rows, (_, i) => taken.reduce((sum, counts) => sum + counts[i]!, 0));
  const most = Int8Array.from(rows, (_, i) => mostUsed(taken, i));
  const aYear = (counts: Float64Array) => counts.map((count, i) => count / years[rows[i]!]!);
  return [
    ...channels.map((channel, j): RuleFeature => ({
      asks: "most",
      channel,
      values: Float64Array.from(most, (own) => (own === j ? 1 : 0)),
      cuts: [1],
    })),
    { asks: "a_year", channel: "all", values: aYear(all), cuts: CUTS },
    ...channels.map((channel, j): RuleFeature => ({ asks: "a_year", channel, values: aYear(taken[j]!), cuts: CUTS })),
  ];
}

/** Of equally used channels the one that customers use more; -1 of nobody's. */
function mostUsed(counts: readonly Float64Array[], row: number): number {
  let [best, most] = [-1, 0];
  counts.forEach((values, channel) => {
    if (values[row]! > most) [best, most] = [channel, values[row]!];
  });
  return best;
}

/** Leaves as a list of which the first line that fits counts: what an earlier line has caught need not be asked again. */
function rulesOf(node: ClassNode, conditions: readonly Condition[] = []): Rule[] {
  if (node.kind === "leaf") return [{ label: node.label, rows: node.rows, conditions: [...conditions] }];
  const { feature, cut, above, below } = node;
  const isAboveFirst = leavesOf(above) <= leavesOf(below);
  const first: Condition = { feature, from: isAboveFirst ? cut : null, until: isAboveFirst ? null : cut };
  return [
    ...rulesOf(isAboveFirst ? above : below, narrowed(conditions, first)),
    ...rulesOf(isAboveFirst ? below : above, conditions),
  ];
}

function leavesOf(node: ClassNode): number {
  return node.kind === "leaf" ? 1 : leavesOf(node.above) + leavesOf(node.below);
}

/** Two conditions on one feature make one; the later is the narrower. */
function narrowed(conditions: readonly Condition[], { feature, from, until }: Condition): Condition[] {
  const same = conditions.find((one) => one.feature === feature);
  if (!same) return [...conditions, { feature, from, until }];
  const both = { feature, from: from ?? same.from, until: until ?? same.until };
  return conditions.map((one) => (one === same ? both : one));
}

function conditionRows(rules: readonly Rule[], features: readonly RuleFeature[], truly: Uint8Array): Row[] {
  const fitting = firstFitting(rules, features, truly.length);
  return rules.flatMap(({ label, conditions }, number): Row[] => {
    const here = [...truly.keys()].filter((i) => fitting[i] === number);
    const told = here.length >= FEWEST_PEOPLE;
    const rule = {
      rule: number + 1,
      group: label,
      share: told ? here.length / truly.length : null,
      right: told ? here.filter((i) => truly[i] === label).length / here.length : null,
    };
    if (conditions.length === 0) return [{ ...rule, asks: "all_others", channel: null, from: null, until: null }];
    return conditions.map(({ feature, from, until }) => {
      const { asks, channel } = features[feature]!;
      return { ...rule, asks, channel, from, until };
    });
  });
}

function firstFitting(rules: readonly Rule[], features: readonly RuleFeature[], people: number): Uint8Array {
  const fits = ({ conditions }: Rule, i: number) =>
    conditions.every(({ feature, from, until }) => {
      const value = features[feature]!.values[i]!;
      return value >= (from ?? -Infinity) && value < (until ?? Infinity);
    });
  return Uint8Array.from({ length: people }, (_, i) => rules.findIndex((rule) => fits(rule, i)));
}

function fidelityRows(said: Uint8Array, truly: Uint8Array, groups: number): Row[] {
  return Array.from({ length: groups }, (_, group) => {
    const counts = { people: 0, named: 0, both: 0 };
    truly.forEach((label, i) => {
      if (label === group) counts.people++;
      if (said[i] === group) counts.named++;
      if (label === group && said[i] === group) counts.both++;
    });
    return {
      group,
      people: counts.people > 0 && counts.people < FEWEST_PEOPLE ? null : counts.people,
      found: counts.people >= FEWEST_PEOPLE ? counts.both / counts.people : null,
      right: counts.named >= FEWEST_PEOPLE ? counts.both / counts.named : null,
    };
  });
}
