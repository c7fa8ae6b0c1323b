import type { Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { FollowedJourneys } from "./read-journeys.ts";

const LONGEST = 6;

interface Lengths {
  /** The fewest and the most steps. */
  from: number;
  to: number;
  journeys: number;
  sales: number;
}

/**
 * Journeys by their number of steps, those of six and more together; lengths share a row until ten journeys with a sale and ten without stand in it.
 *
 * @returns rows {from, to (steps; null: and more), journeys, sales}; none when there are too few journeys
 */
export function stepRows(journeys: FollowedJourneys): Row[] {
  const groups: Lengths[] = [];
  let open: Lengths | null = null;
  for (const length of byLength(journeys).reverse()) {
    open = open ? joined(length, open) : length;
    if (!isLarge(open)) continue;
    groups.unshift(open);
    open = null;
  }
  const shortest = groups.shift();
  if (!shortest) return [];
  const whole = open ? joined(open, shortest) : shortest;
  return [whole, ...groups].map((group) => ({ ...group, to: group.to === LONGEST ? null : group.to }));
}

function byLength({ paths, conversions, nulls }: FollowedJourneys): Lengths[] {
  const lengths = Array.from({ length: LONGEST }, (_, i) => ({ from: i + 1, to: i + 1, journeys: 0, sales: 0 }));
  paths.forEach((path, i) => {
    const length = lengths[Math.min(path.length, LONGEST) - 1]!;
    length.journeys += conversions[i]! + nulls[i]!;
    length.sales += conversions[i]!;
  });
  return lengths;
}

function joined(shorter: Lengths, longer: Lengths): Lengths {
  return {
    from: shorter.from,
    to: longer.to,
    journeys: shorter.journeys + longer.journeys,
    sales: shorter.sales + longer.sales,
  };
}

function isLarge({ journeys, sales }: Lengths): boolean {
  return sales >= FEWEST_PEOPLE && journeys - sales >= FEWEST_PEOPLE;
}
