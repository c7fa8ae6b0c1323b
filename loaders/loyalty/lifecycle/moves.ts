import { group, rollups, sum } from "d3";
import type { Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Folding } from "./folded-places.ts";
import type { Flow } from "./read-lifecycle.ts";

interface Move {
  from: string;
  to: string;
  people: number;
  contribution: number;
}

/**
 * Who changed place in the last twelve months, the largest move first. Moves of fewer than ten people are left out, and with them the
 * next smallest into the same place when they could otherwise be found by subtracting the others from its people.
 *
 * @returns rows {from, to, people, contribution}; from is "not_yet" for people who were not known a year ago
 */
export function moveRows(flows: readonly Flow[], folding: Folding): Row[] {
  const moved = flows.filter(({ place, place_before }) => folding.get(place) !== place_before);
  const moves = rollups(
    moved,
    (of) => ({ people: sum(of, ({ people }) => people), contribution: sum(of, ({ contribution }) => contribution) }),
    ({ place_before }) => place_before,
    ({ place }) => folding.get(place)!,
  ).flatMap(([from, into]) => into.map(([to, totals]): Move => ({ from, to, ...totals })));
  const told = [...group(moves, ({ to }) => to).values()].flatMap(withoutSmall);
  return told
    .sort((a, b) => b.people - a.people || (a.from + a.to < b.from + b.to ? -1 : 1))
    .map((move) => ({ ...move }));
}

function withoutSmall(moves: readonly Move[]): Move[] {
  const ascending = [...moves].sort((a, b) => a.people - b.people || (a.from < b.from ? -1 : 1));
  let leftOut = 0;
  let hidden = 0;
  while (hidden < ascending.length) {
    const { people } = ascending[hidden]!;
    if (people >= FEWEST_PEOPLE && (leftOut === 0 || leftOut >= FEWEST_PEOPLE)) break;
    leftOut += people;
    hidden++;
  }
  return ascending.slice(hidden);
}
