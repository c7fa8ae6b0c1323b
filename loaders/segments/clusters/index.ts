import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Check, Row } from "../../../src/models/report.ts";
import type { MixedFeatures } from "../../statistics/mixed-features.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import type { AnalysePart, Part } from "../part.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { behaviourFeatures } from "./behaviour-features.ts";
import { chooseGroups, type GroupChoice } from "./choose-groups.ts";
import { groupRows, membersOf, whoRows, type GroupRow } from "./group-rows.ts";
import { groupRules, type GroupRules } from "./group-rules.ts";
import { nameGroups } from "./name-groups.ts";
import { missingNeeds } from "./needs.ts";
import { putIntoGroups } from "./put-into-groups.ts";
import { readBehaviour, readProfile, type Behaviour, type Profile } from "./read-behaviour.ts";
import { traitRows } from "./trait-rows.ts";
import { traitsOf } from "./traits.ts";

const IDS = ["people", "groups", "stability", "largest_share", "rule_fidelity"] as const;

/** Policyholders by how they deal with the insurer: whether they fall into groups, what marks each group, what it is worth, and rules that tell it. */
export const clusters: AnalysePart = async ({ book, database, options }) => {
  const missing = missingNeeds(book);
  if (missing.some(({ analysis }) => analysis === "clusters")) return { numbers: {}, tables: {}, missing, checks: [] };
  const behaviour = await readBehaviour(database);
  const features = behaviourFeatures(behaviour);
  const choice = chooseGroups(features, { seed: options.seed });
  const labels =
    choice.chosen && toldGroups(putIntoGroups(features, behaviour, choice.chosen, options.seed), choice.chosen.groups);
  const found = labels ? describeGroups(behaviour, await readProfile(database), labels, choice, options.seed) : null;
  const { people } = behaviour;
  return {
    numbers: found?.numbers ?? { ...noNumbers(choice.reason ?? "tiny_group", people), ...counted(people) },
    tables: {
      clusters_candidates: candidateRows(choice),
      clusters_features: featureRows(features),
      ...found?.tables,
    },
    missing,
    checks: checksOf(choice),
  };
};

/** Null where a group holds fewer than ten people: then nothing is told of any. */
function toldGroups(labels: Uint8Array | null, groups: number): Uint8Array | null {
  return labels && membersOf(labels, groups).every(({ length }) => length >= FEWEST_PEOPLE) ? labels : null;
}

function describeGroups(
  behaviour: Behaviour,
  profile: Profile,
  labels: Uint8Array,
  choice: GroupChoice,
  seed: number,
): Pick<Part, "numbers" | "tables"> {
  const { groups } = choice.chosen!;
  const traits = traitRows(traitsOf(behaviour), labels, groups);
  const rows = groupRows(profile, labels, nameGroups(traits, groups));
  const rules = groupRules(behaviour, labels, groups, seed);
  return {
    numbers: { ...counted(behaviour.people), ...numbersOf(choice, rows, rules) },
    tables: {
      clusters_groups: rows,
      clusters_traits: traits,
      clusters_who: whoRows(profile, labels, groups),
      clusters_rules: rules?.conditions ?? [],
      clusters_fidelity: rules?.fidelity ?? [],
    },
  };
}

function numbersOf({ chosen, sampled }: GroupChoice, rows: readonly GroupRow[], rules: GroupRules | null) {
  const { groups, stability, stabilityLow, stabilityHigh, method } = chosen!;
  const people = rows.at(-1)!.people;
  const code = method === "k-means" ? "clusters_k_means" : "clusters_mixture";
  return named({
    groups: estimateOf(groups, people, code, { grade: "C" }),
    stability: estimateOf(stability, sampled, "clusters_stability", {
      low: stabilityLow,
      high: stabilityHigh,
      grade: "C",
    }),
    largest_share: estimateOf(rows[0]!.share, people, code, { grade: "C" }),
    rule_fidelity: rules ? fidelity(rules) : noEstimate("too_few", people, "clusters_rules", "C"),
  });
}

function fidelity({ hits, tried }: GroupRules): Estimate {
  const { low, high } = wilsonInterval(hits, tried);
  return estimateOf(hits / tried, tried, "clusters_rules", { low, high, grade: "C" });
}

function counted(people: number): Record<string, Estimate> {
  return named({
    people: people >= FEWEST_PEOPLE ? estimateOf(people, people, "count") : noEstimate("too_few", people, "count"),
  });
}

function noNumbers(reason: string, n: number): Record<string, Estimate> {
  return named(Object.fromEntries(IDS.map((id) => [id, noEstimate(reason, n, "clusters_k_means", "C")])));
}

function named(numbers: Record<string, Estimate>): Record<string, Estimate> {
  return Object.fromEntries(Object.entries(numbers).map(([id, number]) => [`segments.clusters.${id}`, number]));
}

/** Every method and number of groups that was tried, for the figure of the choice. */
function candidateRows({ candidates, chosen }: GroupChoice): Row[] {
  return candidates.map((own) => ({
    method: own.method,
    groups: own.groups,
    silhouette: own.silhouette,
    silhouette_chance: own.chanceSilhouette,
    bic_gain: own.method === "k-means" ? null : own.bicGain,
    bic_gain_chance: own.method === "k-means" ? null : own.chanceBicGain,
    stability: own.stability,
    stability_low: own.stabilityLow,
    stability_high: own.stabilityHigh,
    stability_chance: own.chanceStability,
    smallest: own.smallest,
    passed: own.passed,
    failed: own.failed.join(" "),
    chosen: own === chosen,
  }));
}

/** What groups are made of, and what had to be left out, folded or filled: rows {feature, kind, note, share}. */
function featureRows({ numberNames, categoryNames, leftOut, folded, missing }: MixedFeatures): Row[] {
  return [
    ...numberNames.map((feature) => ({ feature, kind: "number", note: "used", share: null })),
    ...categoryNames.map((feature) => ({ feature, kind: "category", note: "used", share: null })),
    ...leftOut.map(({ name, reason }) => ({ feature: name, kind: null, note: reason, share: null })),
    ...folded.map(({ name, share }) => ({ feature: name, kind: "category", note: "folded", share })),
    ...missing.map(({ name, share }) => ({ feature: name, kind: null, note: "missing", share })),
  ];
}

function checksOf({ chosen }: GroupChoice): Check[] {
  if (!chosen) return [];
  const { stability, chanceStability, silhouette, chanceSilhouette } = chosen;
  const beside = (id: string, value: number, limit: number) => ({ id, passed: value > limit, value, limit });
  return [
    beside("clusters_part_better_than_chance", silhouette, chanceSilhouette),
    beside("clusters_come_again", stability, chanceStability),
  ];
}
