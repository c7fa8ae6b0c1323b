import type { Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Trait } from "./traits.ts";

/** A trait of a group against that of all: index 100 is the average. */
export interface TraitRow extends Row {
  group: number;
  theme: string;
  level: string;
  /** Events a year, or a share; of the group, and of all. */
  value: number | null;
  average: number;
  index: number | null;
}

/** From here on a group is clearly above, or below, the average. */
export const ABOVE = 120;
export const BELOW = 80;

/** Every trait of every group with its index; null where fewer than ten of the group are known, or have a trait that some have and others do not. */
export function traitRows(traits: readonly Trait[], labels: Uint8Array, groups: number): TraitRow[] {
  return traits.flatMap((trait) => {
    const { sums, bases, people } = sumsOf(trait, labels, groups);
    const average = total(sums) / total(bases);
    return Array.from({ length: groups }, (_, group): TraitRow => {
      const isShare = trait.years === null;
      const isSmall = isShare && sums[group]! > 0 && sums[group]! < FEWEST_PEOPLE;
      const known = people[group]! >= FEWEST_PEOPLE && !isSmall;
      const value = known ? sums[group]! / bases[group]! : null;
      const index = value === null || average === 0 ? null : (100 * value) / average;
      return { group, theme: trait.theme, level: trait.level, value, average, index };
    });
  });
}

function sumsOf({ values, years }: Trait, labels: Uint8Array, groups: number) {
  const [sums, bases, people] = [0, 1, 2].map(() => new Float64Array(groups)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    sums[labels[row]!]! += value;
    bases[labels[row]!]! += years ? years[row]! : 1;
    people[labels[row]!]!++;
  }
  return { sums, bases, people };
}

const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
