import { rollup, sum } from "d3";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { NEIGHBOUR, type Place } from "./places.ts";

/** Which place each place is counted in: itself, or its neighbour when fewer than ten people are in it. */
export type Folding = ReadonlyMap<string, string>;

/**
 * Counts places of fewer than ten people with their neighbour, and that with its own in turn, until every place that is told
 * holds ten. Null when all people together are fewer than ten.
 */
export function foldPlaces(rows: readonly { place: string; people: number }[]): Folding | null {
  if (sum(rows, ({ people }) => people) < FEWEST_PEOPLE) return null;
  const folding = new Map(rows.map(({ place }) => [place, place]));
  for (let round = 0; round < rows.length + 1; round++) {
    const people = rollup(
      rows,
      (of) => sum(of, (row) => row.people),
      (row) => folding.get(row.place)!,
    );
    const small = [...people].find(([, count]) => count < FEWEST_PEOPLE);
    if (!small) return folding;
    const into = nextPlace(small[0], people);
    for (const [place, counted] of folding) if (counted === small[0]) folding.set(place, into);
  }
  return folding;
}

/** The neighbour, or the largest place where the neighbour is empty. */
function nextPlace(place: string, people: ReadonlyMap<string, number>): string {
  const neighbour: string = NEIGHBOUR[place as Place];
  if (people.has(neighbour)) return neighbour;
  return [...people].filter(([other]) => other !== place).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0];
}
