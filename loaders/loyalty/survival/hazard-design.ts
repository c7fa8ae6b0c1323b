import { median } from "d3";
import { levelsOf, type Level } from "./levels.ts";
import type { PolicyLives } from "./read-lives.ts";

/** A column of the hazard models: a level against the reference of its trait, or premium on a doubling scale. */
export interface DesignColumn {
  trait: string;
  level: string;
  /** The level that it is held against; null for premium. */
  reference: string | null;
  policies: number;
  values: Float64Array;
}

const TRAITS = ["product", "channel", "source", "frequency", "age", "gender"];
/** Levels that have an order of their own; others come by number of policies. */
const ORDERED = [
  ...["yearly", "half_yearly", "quarterly", "monthly", "single"],
  ...["00-29", "30-39", "40-49", "50-59", "60-99"],
];

/** Columns of the hazard models: the largest level of each trait is its reference. */
export function hazardDesign(lives: PolicyLives): DesignColumn[] {
  const levels = TRAITS.flatMap((trait) => {
    const [reference, ...others] = levelsOf(lives, trait);
    const inOrder = others.sort((a, b) => ORDERED.indexOf(a.level) - ORDERED.indexOf(b.level));
    return inOrder.map((level) => indicator(lives, trait, level, reference!.level));
  });
  return [...levels, ...premiumSize(lives)];
}

function indicator(lives: PolicyLives, trait: string, { level, members }: Level, reference: string): DesignColumn {
  const values = new Float64Array(lives.premium.length);
  for (const i of members) values[i] = 1;
  return { trait, level, reference, policies: members.length, values };
}

/** Yearly premium, of a single one a tenth, in doublings of the median; 0 where it is not known. */
function premiumSize({ premium }: PolicyLives): DesignColumn[] {
  const middle = median(premium.filter((value) => value > 0));
  if (middle === undefined) return [];
  const values = premium.map((value) => (value > 0 ? Math.log2(value / middle) : 0));
  const policies = premium.filter((value) => value > 0).length;
  return [{ trait: "premium", level: "twice", reference: null, policies, values }];
}
