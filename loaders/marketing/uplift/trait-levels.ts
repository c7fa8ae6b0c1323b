import { CODE_TRAITS, type CodeTrait, type UpliftPeople } from "./uplift-people.ts";

/** People who share a trait, by a code that the page names. */
export interface TraitLevel {
  trait: string;
  level: string;
  /** 1 for people who share it, by person of the kind. */
  has: Uint8Array;
}

/** Bands by their upper bounds, the last one open. */
const BANDS: [trait: "age" | "tenure" | "policies" | "premium", bounds: number[], names: string[]][] = [
  ["age", [30, 40, 50, 60], ["under_30", "30_39", "40_49", "50_59", "60_64"]],
  ["tenure", [2, 5, 10], ["under_2", "2_5", "5_10", "10_and_more"]],
  ["policies", [1, 2, 3], ["none", "1", "2", "3_and_more"]],
  ["premium", [1, 20_000, 50_000], ["none", "under_20000", "under_50000", "50000_and_more"]],
];
const FLAGS = ["holds_savings", "holds_protection", "owns_home", "has_employer"] as const;

/** Share of people that a level must have, to be looked at. */
const LEAST_SHARE = 0.04;

/** The levels of every trait that enough people share and enough do not. */
export function traitLevels(people: Uint32Array, all: UpliftPeople): TraitLevel[] {
  const levels = [
    ...BANDS.flatMap(([trait, bounds, names]) =>
      names.map((level, band) =>
        levelOf(trait, level, people, (row) => bandOf(all.numbers[trait][row]!, bounds) === band),
      ),
    ),
    levelOf("tenure", "prospect", people, (row) => Number.isNaN(all.numbers.tenure[row]!)),
    levelOf("given_up", "yes", people, (row) => all.numbers.given_up[row]! > 0),
    ...FLAGS.map((flag) => levelOf(flag, "yes", people, (row) => all.numbers[flag][row] === 1)),
    ...CODE_TRAITS.flatMap((trait) => codeLevels(trait, people, all)),
  ];
  return levels.filter(({ has }) => isBetween(has));
}

function codeLevels(trait: CodeTrait, people: Uint32Array, all: UpliftPeople): TraitLevel[] {
  const codes = new Set<string>();
  for (const row of people) if (all.codes[trait][row] !== null) codes.add(all.codes[trait][row]!);
  return [...codes].sort().map((code) => levelOf(trait, code, people, (row) => all.codes[trait][row] === code));
}

function levelOf(trait: string, level: string, people: Uint32Array, has: (row: number) => boolean): TraitLevel {
  return { trait, level, has: Uint8Array.from(people, (row) => Number(has(row))) };
}

/** -1 for what is not known. */
function bandOf(value: number, bounds: readonly number[]): number {
  if (Number.isNaN(value)) return -1;
  const band = bounds.findIndex((bound) => value < bound);
  return band < 0 ? bounds.length : band;
}

function isBetween(has: Uint8Array): boolean {
  const share = has.reduce((sum, value) => sum + value, 0) / has.length;
  return share >= LEAST_SHARE && share <= 1 - LEAST_SHARE;
}

/** What learners are told: every level as 0 or 1, and the numbers behind the bands. */
export function upliftFeatures(levels: readonly TraitLevel[], people: Uint32Array, all: UpliftPeople): Float64Array[] {
  const numbers = [all.numbers.age, all.numbers.tenure, all.numbers.premium, all.numbers.years_since_bought];
  return [
    ...levels.map(({ has }) => Float64Array.from(has)),
    ...numbers.map((values) => Float64Array.from(people, (row) => values[row]!)).filter(hasTwoValues),
  ];
}

function hasTwoValues(values: Float64Array): boolean {
  const first = values.find((value) => !Number.isNaN(value));
  return first !== undefined && values.some((value) => !Number.isNaN(value) && value !== first);
}
