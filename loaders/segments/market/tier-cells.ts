import type { Row } from "../../../src/models/report.ts";
import { benjaminiHochberg } from "../../statistics/benjamini-hochberg.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { shrinkMeans } from "../../statistics/normal-shrinkage.ts";
import { againstOthers, type AgainstOthers, type Observed } from "./against-others.ts";
import { foldLevels } from "./fold-levels.ts";
import { asPreferredFacts, groupFacts, policiesDue } from "./group-facts.ts";
import { YEAR_BANDS, type Policyholders } from "./read-market.ts";

/** Below this adjusted p-value a group differs clearly, so that of all that are said to differ one in ten is false. */
export const FALSE_CLAIMS = 0.1;
export const TIERS = ["lower", "middle", "upper"] as const;

interface Cell {
  tier: string;
  channel: string;
  people: number[];
}

/**
 * One row for each tier of income and channel {tier, channel, people, ... of groupFacts, level, level_low, level_high, shrunk, shrunk_low, shrunk_high, difference, p,
 * clear, tier_p, tier_clear, kept_p, kept_clear, as_preferred}: `level` is contribution to date a head as if all had been won in the same years, `shrunk` the same
 * drawn towards its tier by as much as chance alone spreads the tier's cells, `difference` the level less that of everybody else; `clear` (-1, 0, 1) says whether it
 * differs from everybody else, `tier_clear` from the rest of its tier, `kept_clear` the same of persistency, each adjusted for all comparisons of its kind.
 */
export function tierCells(all: Policyholders, channels: readonly (string | null)[]): Row[] {
  const cells = cellsOf(all, channels);
  const value = standardised(all, cells, () => true);
  const inTier = standardised(all, cells, (own, other) => own.tier === other.tier);
  const kept = keptAgainst(all, cells);
  const adjusted = [value, inTier, kept].map((compared) => benjaminiHochberg(compared.map(({ p }) => p)));
  const shrunk = shrunkWithinTiers(cells, value, "shrunk");
  const keptShrunk = shrunkWithinTiers(cells, kept, "kept_shrunk");
  return cells.map((cell, i) => ({
    tier: cell.tier,
    channel: cell.channel,
    ...groupFacts(all, cell.people),
    ...asPreferredFacts(all, cell.people),
    ...levelOf(value[i]!),
    ...shrunk[i]!,
    ...keptShrunk[i]!,
    difference: orNull(value[i]!.difference),
    difference_low: orNull(value[i]!.low),
    difference_high: orNull(value[i]!.high),
    p: orNull(adjusted[0]![i]!),
    clear: clearOf(adjusted[0]![i]!, value[i]!),
    tier_difference: orNull(inTier[i]!.difference),
    tier_p: orNull(adjusted[1]![i]!),
    tier_clear: clearOf(adjusted[1]![i]!, inTier[i]!),
    kept_difference: orNull(kept[i]!.difference),
    kept_p: orNull(adjusted[2]![i]!),
    kept_clear: clearOf(adjusted[2]![i]!, kept[i]!),
  }));
}

/** Whether the book says enough for tiers and channels: the people of each cell, small channels of a tier as one. */
function cellsOf(all: Policyholders, channels: readonly (string | null)[]): Cell[] {
  const book = foldLevels(channels, () => true);
  const tiers = foldLevels(all.tier, () => true);
  return tiers.names.flatMap((tier, t) => {
    const names = Array.from(book.codes, (code) => book.names[code] ?? null);
    const own = foldLevels(names, (person) => tiers.codes[person] === t);
    return own.names.map((channel, c) => ({
      tier,
      channel,
      people: [...own.codes.keys()].filter((person) => own.codes[person] === c),
    }));
  });
}

function standardised(
  all: Policyholders,
  cells: readonly Cell[],
  isOther: (own: Cell, other: Cell) => boolean,
): AgainstOthers[] {
  const cellOf = placesOf(all.count, cells);
  const observed: Observed = {
    values: all.toDate,
    cells: all.years,
    cellCount: YEAR_BANDS.length,
    clusters: new Float64Array(all.count).fill(NaN),
  };
  return cells.map((cell, own) =>
    againstOthers(observed, (person) => memberOf(cells, cellOf[person]!, own, (other) => isOther(cell, other))),
  );
}

function keptAgainst(all: Policyholders, cells: readonly Cell[]): AgainstOthers[] {
  const cellOf = placesOf(all.count, cells);
  const { values, owners, clusters } = policiesDue(all, [...cellOf.keys()]);
  const observed: Observed = { values, clusters, cells: new Uint8Array(values.length), cellCount: 1 };
  return cells.map((_, own) =>
    againstOthers(observed, (policy) => memberOf(cells, cellOf[owners[policy]!]!, own, () => true)),
  );
}

function memberOf(cells: readonly Cell[], place: number, own: number, isOther: (other: Cell) => boolean): -1 | 0 | 1 {
  if (place < 0) return -1;
  if (place === own) return 1;
  return isOther(cells[place]!) ? 0 : -1;
}

function placesOf(count: number, cells: readonly Cell[]): Int32Array {
  const places = new Int32Array(count).fill(-1);
  cells.forEach(({ people }, i) => {
    for (const person of people) places[person] = i;
  });
  return places;
}

/** Each tier's levels drawn together, under a name; null where a tier has too few cells to tell how far they truly lie apart. */
function shrunkWithinTiers(cells: readonly Cell[], found: readonly AgainstOthers[], name: string): Row[] {
  const rows: Row[] = cells.map(() => ({ [name]: null, [`${name}_low`]: null, [`${name}_high`]: null }));
  for (const tier of new Set(cells.map((cell) => cell.tier))) {
    const places = [...cells.keys()].filter((i) => cells[i]!.tier === tier && found[i]!.own.error > 0);
    const shrunk = shrinkMeans(places.map((i) => found[i]!.own));
    places.forEach((i, place) => {
      const own = shrunk?.[place];
      if (own) rows[i] = { [name]: own.estimate, [`${name}_low`]: own.low, [`${name}_high`]: own.high };
    });
  }
  return rows;
}

function levelOf({ own: { mean, error } }: AgainstOthers): Row {
  const half = NORMAL_QUANTILE * error;
  return { level: orNull(mean), level_low: orNull(mean - half), level_high: orNull(mean + half) };
}

function clearOf(p: number, { difference }: AgainstOthers): number {
  return p < FALSE_CLAIMS ? Math.sign(difference) : 0;
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
