import { group } from "d3-array";
import type { Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE, poolSmallGroups } from "../../value/small-cells.ts";
import { withheldCells } from "../../value/withheld-cells.ts";
import type { SegmentCustomer } from "./read-segment-customers.ts";
import { groupTotals, wholeOf } from "./segment-rows.ts";
import { VALUE_BANDS, valueBand, type ValueBand, type ValueThresholds } from "./value-bands.ts";

/** Which band each band is counted in; bands of fewer than ten people are counted together as `other`. */
export type BandOf = (customer: SegmentCustomer) => string;

export function bandFolding(customers: readonly SegmentCustomer[], thresholds: ValueThresholds): BandOf {
  const people = group(customers, ({ contribution }) => valueBand(contribution, thresholds));
  const kept = poolSmallGroups(
    [...people].map(([band, members]) => ({ bands: [band], size: members.length })),
    ({ size }) => size,
    (pooled) => ({ bands: pooled.flatMap(({ bands }) => bands), size: 0 }),
  );
  const small = new Set<ValueBand>(kept.flatMap(({ bands }) => (bands.length > 1 ? bands : [])));
  return ({ contribution }) => {
    const band = valueBand(contribution, thresholds);
    return small.has(band) ? "other" : band;
  };
}

/** Rows {band, above, people and money}, the best band first; `above` is the contribution a year that a band begins above, where it has one. */
export function valueRows(customers: readonly SegmentCustomer[], bandOf: BandOf, thresholds: ValueThresholds): Row[] {
  const whole = wholeOf(customers);
  const groups = group(customers, bandOf);
  const above: Record<string, number> = { best: thresholds.best, upper: thresholds.upper, lower: 0 };
  return [...VALUE_BANDS, "other"].flatMap((band) => {
    const members = groups.get(band);
    return members ? [{ band, above: above[band] ?? null, ...groupTotals(members, whole) }] : [];
  });
}

/**
 * Segments by value band: rows {segment, band, people, row_share, premium, contribution}; the numbers of a cell that must be withheld are null. Empty
 * cells have no row.
 */
export function crossRows(
  customers: readonly SegmentCustomer[],
  segmentOf: (customer: SegmentCustomer) => string,
  bandOf: BandOf,
): Row[] {
  const cells = [...group(customers, segmentOf, bandOf)].flatMap(([segment, bands]) =>
    [...bands].map(([band, members]) => ({ row: segment, column: band, people: members.length, members })),
  );
  const sizes = new Map([...group(customers, segmentOf)].map(([segment, members]) => [segment, members.length]));
  const withheld = withheldCells(cells);
  const whole = wholeOf(customers);
  return cells
    .filter(({ row }) => sizes.get(row)! >= FEWEST_PEOPLE)
    .map((cell): Row => {
      const place = { segment: cell.row, band: cell.column };
      if (withheld.has(cell)) return { ...place, people: null, row_share: null, premium: null, contribution: null };
      const { people, premium, contribution } = groupTotals(cell.members, whole);
      return { ...place, people, row_share: people / sizes.get(cell.row)!, premium, contribution };
    });
}
