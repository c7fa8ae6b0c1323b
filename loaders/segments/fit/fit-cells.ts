import { bisectLeft, group, sum } from "d3-array";
import type { Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Corner, Prospect } from "./corner.ts";

const MONEY_SHARES = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** Upper edges of the bands of contacts a week; the first band holds those who did not come forward. */
function rateEdges({ contacts }: Corner): number[] {
  const finer = [0, 0.25, 0.5, 1].filter((edge) => edge < contacts);
  return [...finer, contacts, 2 * contacts];
}

/**
 * Prospects by expected contribution and contacts a week: rows {money, money_from, money_until, rate, rate_from, rate_until, people, in_corner}.
 * Cells of fewer than ten people are withheld (people null), and with them the next smallest of the same money where they could be found by subtraction:
 * a band of money is a known share of prospects. Cells that are empty are told as withheld only inside the corner, whose cells never tell their people.
 */
export function fitCells(prospects: readonly Prospect[], corner: Corner, quantiles: readonly number[]): Row[] {
  const valued = prospects.filter(({ expected }) => !Number.isNaN(expected));
  const money = [
    ...new Set([...MONEY_SHARES.map((share) => quantiles[Math.round(100 * share) - 1]!), corner.expected]),
  ];
  const rates = rateEdges(corner);
  const counts = new Map<string, number>();
  for (const one of valued) {
    const key = `${bisectLeft(money, one.expected)} ${bisectLeft(rates, one.rate)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const cells = Array.from({ length: money.length + 1 }, (_, m) =>
    Array.from({ length: rates.length + 1 }, (_, r) => ({ m, r, people: counts.get(`${m} ${r}`) ?? 0 })),
  ).flat();
  const isCorner = ({ m, r }: { m: number; r: number }) => m === money.length && rates[r - 1]! >= corner.contacts;
  const told = new Set([...group(cells, ({ m }) => m).values()].flatMap((band) => toldCells(band, isCorner)));
  return cells.flatMap((cell) => {
    const { m, r, people } = cell;
    if (people === 0 && !isCorner(cell)) return [];
    return {
      money: m,
      money_from: money[m - 1] ?? null,
      money_until: money[m] ?? null,
      rate: r,
      rate_from: rates[r - 1] ?? null,
      rate_until: rates[r] ?? null,
      people: told.has(cell) ? people : null,
      in_corner: isCorner(cell),
    };
  });
}

interface Cell {
  m: number;
  r: number;
  people: number;
}

function toldCells(cells: readonly Cell[], isCorner: (cell: Cell) => boolean): Cell[] {
  const ascending = cells.filter((cell) => cell.people > 0 && !isCorner(cell)).sort((a, b) => a.people - b.people);
  let hidden = sum(cells.filter(isCorner), ({ people }) => people);
  let first = 0;
  while (first < ascending.length) {
    const { people } = ascending[first]!;
    if (people >= FEWEST_PEOPLE && (hidden === 0 || hidden >= FEWEST_PEOPLE)) break;
    hidden += people;
    first++;
  }
  return ascending.slice(first);
}
