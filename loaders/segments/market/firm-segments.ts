import type { Row } from "../../../src/models/report.ts";
import { benjaminiHochberg } from "../../statistics/benjamini-hochberg.ts";
import { shrinkMeans } from "../../statistics/normal-shrinkage.ts";
import { againstOthers, type AgainstOthers, type Observed } from "./against-others.ts";
import { foldLevels, type FoldedLevels } from "./fold-levels.ts";
import { clusteredMean, groupFacts, policiesDue } from "./group-facts.ts";
import { YEAR_BANDS, type Policyholders } from "./read-market.ts";
import { FALSE_CLAIMS, TIERS } from "./tier-cells.ts";

/** What is known of a firm; occupation and income are known of those it employs. */
export const FIRM_TRAITS = ["size", "industry", "growth"] as const;

interface Group {
  trait: string;
  level: string;
  people: number[];
  folded: number;
}

/**
 * One row for each kind of firm and of employee {trait, level, firms, per_firm, ... of groupFacts, level_mean, shrunk, difference, p, clear, kept_difference, kept_p,
 * kept_clear, folded}: people of one firm are alike, so all intervals count firms. `difference` is contribution to date less that of other employees of the same
 * income won in the same years; p-values are adjusted over both measures and all kinds of firm, and of employee. `folded` says how many rare kinds "other" holds.
 */
export function firmSegments(all: Policyholders): Row[] {
  const employed = Array.from({ length: all.count }, (_, person) => person).filter(
    (person) => !Number.isNaN(all.firm[person]!),
  );
  const groups = foldedTraits(all).flatMap(([trait, folded]) => groupsOf(trait, employed, folded));
  const value = groups.map((group) => valueAgainst(all, employed, group));
  const kept = groups.map((group) => keptAgainst(all, employed, group));
  const adjusted = adjustedWithin(groups, [value, kept]);
  const shrunk = shrunkByTrait(groups, value);
  return groups.map((group, i) => ({
    trait: group.trait,
    level: group.level,
    folded: group.level === "other" ? group.folded : null,
    ...firmsOf(all, group.people),
    ...groupFacts(all, group.people, all.firm),
    ...shrunk[i]!,
    ...told("", value[i]!, adjusted[0]![i]!),
    ...told("kept_", kept[i]!, adjusted[1]![i]!),
  }));
}

/** Traits that nothing is told by, because every one of their kinds is rare: {trait, kinds}. */
export function untoldTraits(all: Policyholders): Row[] {
  return foldedTraits(all)
    .filter(([, { names, folded }]) => folded > 1 && names.every((name) => name === "other" || name === "unknown"))
    .map(([trait, { folded }]) => ({ trait, kinds: folded }));
}

function foldedTraits(all: Policyholders): [trait: string, folded: FoldedLevels][] {
  const { size, industry, growth, occupation, tier: income } = all;
  const isEmployed = (person: number) => !Number.isNaN(all.firm[person]!);
  return Object.entries({ size, industry, growth, occupation, income }).map(([trait, levels]) => [
    trait,
    foldLevels(levels, isEmployed, all.firm),
  ]);
}

/** Levels of a trait that has at least two to compare. */
function groupsOf(trait: string, employed: readonly number[], { codes, names, folded }: FoldedLevels): Group[] {
  if (names.filter((name) => name !== "unknown").length < 2) return [];
  return names.map((level, code) => ({
    trait,
    level,
    folded,
    people: employed.filter((person) => codes[person] === code),
  }));
}

/** P-values of each measure, adjusted over both among kinds of firm, and by themselves among kinds of employee, who are known to differ. */
function adjustedWithin(groups: readonly Group[], measures: readonly (readonly AgainstOthers[])[]): number[][] {
  const found = measures.map((compared) => compared.map(() => NaN));
  for (const isFirm of [true, false]) {
    const places = [...groups.keys()].filter((i) => isFirmTrait(groups[i]!.trait) === isFirm);
    const own = measures.flatMap((_, m) => places.map((i) => [m, i] as const));
    const adjusted = benjaminiHochberg(own.map(([m, i]) => measures[m]![i]!.p));
    own.forEach(([m, i], place) => (found[m]![i] = adjusted[place]!));
  }
  return found;
}

export function isFirmTrait(trait: unknown): boolean {
  return (FIRM_TRAITS as readonly unknown[]).includes(trait);
}

function firmsOf(all: Policyholders, people: readonly number[]): Row {
  const sizes = new Map<number, number>();
  for (const person of people) sizes.set(all.firm[person]!, (sizes.get(all.firm[person]!) ?? 0) + 1);
  const counts = [...sizes.values()];
  const { mean, low, high } = clusteredMean(counts, [...counts.keys()], [...counts.keys()]);
  return { firms: counts.length, per_firm: mean, per_firm_low: low, per_firm_high: high };
}

function valueAgainst(all: Policyholders, employed: readonly number[], { trait, people }: Group): AgainstOthers {
  const own = new Set(people);
  const observed: Observed = {
    values: Float64Array.from(employed, (person) => all.toDate[person]!),
    cells: Int32Array.from(
      employed,
      (person) => all.years[person]! + (trait === "income" ? 0 : YEAR_BANDS.length * tierOf(all, person)),
    ),
    cellCount: YEAR_BANDS.length * (TIERS.length + 1),
    clusters: Float64Array.from(employed, (person) => all.firm[person]!),
  };
  return againstOthers(observed, (i) => (own.has(employed[i]!) ? 1 : 0));
}

function keptAgainst(all: Policyholders, employed: readonly number[], { trait, people }: Group): AgainstOthers {
  const own = new Set(people);
  const { values, owners, clusters } = policiesDue(all, employed, all.firm);
  const cells = Int32Array.from(owners, (person) => (trait === "income" ? 0 : tierOf(all, person)));
  return againstOthers({ values, clusters, cells, cellCount: TIERS.length + 1 }, (policy) =>
    own.has(owners[policy]!) ? 1 : 0,
  );
}

/** 0 to 2 by income, 3 where it is not known. */
export function tierOf({ tier }: Policyholders, person: number): number {
  const place = (TIERS as readonly (string | null)[]).indexOf(tier[person]!);
  return place < 0 ? TIERS.length : place;
}

function shrunkByTrait(groups: readonly Group[], value: readonly AgainstOthers[]): Row[] {
  const rows: Row[] = groups.map((_, i) => ({
    level_mean: orNull(value[i]!.own.mean),
    shrunk: null,
    shrunk_low: null,
    shrunk_high: null,
  }));
  for (const trait of new Set(groups.map((group) => group.trait))) {
    const places = [...groups.keys()].filter((i) => groups[i]!.trait === trait && value[i]!.own.error > 0);
    const shrunk = shrinkMeans(places.map((i) => value[i]!.own));
    places.forEach((i, place) => {
      const found = shrunk?.[place];
      if (found) Object.assign(rows[i]!, { shrunk: found.estimate, shrunk_low: found.low, shrunk_high: found.high });
    });
  }
  return rows;
}

function told(name: string, { difference, low, high, p: raw }: AgainstOthers, p: number): Row {
  const isKnown = !Number.isNaN(raw);
  return {
    [`${name}difference`]: isKnown ? orNull(difference) : null,
    [`${name}difference_low`]: isKnown ? orNull(low) : null,
    [`${name}difference_high`]: isKnown ? orNull(high) : null,
    [`${name}p`]: orNull(p),
    [`${name}clear`]: p < FALSE_CLAIMS ? Math.sign(difference) : 0,
  };
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
