import { group as groupBy } from "d3-array";
import type { PricedGroup } from "../../../src/models/price-fairness.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { yearlyPremium, type PricedPolicies } from "./policies.ts";

const AGE_BANDS: readonly (readonly [name: string, from: number])[] = [
  ["under_30", 0],
  ["30_44", 30],
  ["45_59", 45],
  ["60_74", 60],
  ["75_plus", 75],
];

interface Cells {
  segments: readonly string[];
  segmentOf: readonly (string | null)[];
  testedChannels: ReadonlySet<string>;
  repricedGroups: ReadonlySet<string>;
  single: number;
  year: number;
}

/**
 * How the premiums of age bands, genders, regions and income bands spread over the segments: what a description of winners and losers needs, in sums over ten people or
 * more. Premium in cells with fewer is spread over the segments as everybody's is.
 */
export function fairnessGroups(policies: PricedPolicies, cells: Cells): PricedGroup[] {
  const traits: Record<string, readonly (string | null)[]> = {
    age: Array.from(policies.birthYear, (year) => ageBand(cells.year - year)),
    ...policies.texts,
  };
  const all = [...policies.product.keys()].filter((i) => cells.segmentOf[i] !== null);
  const everybody = spreads(policies, all, cells);
  return Object.entries(traits).flatMap(([trait, levels]) =>
    [
      ...groupBy(
        all.filter((i) => levels[i] !== null && levels[i] !== undefined),
        (i) => levels[i]!,
      ),
    ]
      .sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1))
      .flatMap(([level, own]) => {
        const people = peopleIn(policies, own);
        if (people < FEWEST_PEOPLE) return [];
        const spread = spreads(policies, own, cells);
        const named = (key: "tested" | "all" | "renewed") => withoutSmall(spread[key], everybody[key]);
        return [
          { trait, level, people, sold: { tested: named("tested"), all: named("all") }, renewed: named("renewed") },
        ];
      }),
  );
}

function order(level: string): number {
  const bands = [...AGE_BANDS.map(([name]) => name), "lower", "middle", "upper"];
  return bands.indexOf(level);
}

function ageBand(age: number): string | null {
  return Number.isNaN(age) ? null : (AGE_BANDS.findLast(([, from]) => age >= from)?.[0] ?? null);
}

interface Cell {
  premium: number;
  people: number;
}

function spreads(policies: PricedPolicies, positions: readonly number[], cells: Cells): Record<string, Cell[]> {
  const bySegment = groupBy(positions, (i) => cells.segmentOf[i]!);
  const cellsOf = (counts: (i: number) => boolean) =>
    cells.segments.map((segment) => {
      const own = (bySegment.get(segment) ?? []).filter(counts);
      const premium = own.reduce((sum, i) => sum + yearlyPremium(policies, i, cells.single), 0);
      return { premium, people: peopleIn(policies, own) };
    });
  // Three years of sales, as one year's are too few for regions; a third of their premium is a year's.
  const isSold = (i: number) => policies.monthsBefore[i]! < 36 && policies.wasTaken[i] === 1;
  const yearly = (found: Cell[]) => found.map(({ premium, people }) => ({ premium: premium / 3, people }));
  return {
    tested: yearly(
      cellsOf(
        (i) => isSold(i) && (cells.testedChannels.size === 0 || cells.testedChannels.has(policies.channel[i] ?? "")),
      ),
    ),
    all: yearly(cellsOf(isSold)),
    renewed: cellsOf((i) => policies.inForce[i] === 1 && cells.repricedGroups.has(policies.group[i] ?? "")),
  };
}

function withoutSmall(own: readonly Cell[] = [], everybody: readonly Cell[] = []): number[] {
  const isSmall = own.map(({ people }) => people > 0 && people < FEWEST_PEOPLE);
  const sum = (cells: readonly Cell[], key: keyof Cell) =>
    cells.reduce((total, cell, i) => total + (isSmall[i] ? cell[key] : 0), 0);
  const [pooled, people, weight] = [sum(own, "premium"), sum(own, "people"), sum(everybody, "premium")];
  return own.map(({ premium }, i) => {
    if (!isSmall[i]) return rounded(premium);
    return people < FEWEST_PEOPLE || weight === 0 ? 0 : rounded((pooled * everybody[i]!.premium) / weight);
  });
}

function peopleIn({ customer }: PricedPolicies, positions: readonly number[]): number {
  return new Set(positions.map((i) => customer[i]!)).size;
}

/** Four significant digits: more would weigh on the page and change nothing that it shows. */
function rounded(amount: number): number {
  return Number(amount.toPrecision(4));
}
