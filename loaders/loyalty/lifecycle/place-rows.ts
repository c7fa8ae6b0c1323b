import { rollups, sum } from "d3";
import type { Row } from "../../../src/models/report.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { meanWithError } from "../../statistics/moments.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Folding } from "./folded-places.ts";
import { IN_FORCE, PLACES } from "./places.ts";
import type { Flow } from "./read-lifecycle.ts";

/** What a place holds; the stake is null where a year ago fewer than ten people were in it. */
export interface PlaceRow extends Row {
  place: string;
  /** Whether another place of fewer than ten people is counted in it. */
  has_neighbour: boolean;
  people: number;
  contribution: number;
  premium: number;
  stake: number | null;
  stake_low: number | null;
  stake_high: number | null;
}

/** Places of people whose year is not one of those that follow. */
const FIRST_YEAR: ReadonlySet<string> = new Set(["bought", "bought_again"]);

/**
 * People and money of every place, in the order of the lifecycle. The stake is what people in it are expected to contribute from
 * now on, discounted: people x contribution a year x p / (1 + d - r), with p the share of those who were in the place a year ago
 * that are in force now, r the share of all in force a year ago that still are, and d the discount rate. Contribution a
 * year is the place's own where people are in force, and that of all in force outside their first year elsewhere.
 */
export function placeRows(flows: readonly Flow[], folding: Folding, discountRate: number): PlaceRow[] {
  const worth = yearsAhead(flows, discountRate);
  const settled = flows.filter(({ place }) => IN_FORCE.has(place) && !FIRST_YEAR.has(place));
  const known = PLACES.filter((place) => [...folding.values()].includes(place));
  return known.map((place) => {
    const here = flows.filter((flow) => folding.get(flow.place) === place);
    const own = IN_FORCE.has(place) && !FIRST_YEAR.has(place) ? here : settled;
    return {
      place,
      has_neighbour: [...folding].some(([from, into]) => into === place && from !== place),
      people: sum(here, ({ people }) => people),
      contribution: sum(here, ({ contribution }) => contribution),
      premium: sum(here, ({ premium }) => premium),
      ...stakeOf(
        sum(here, ({ people }) => people),
        own,
        worth(place),
      ),
    };
  });
}

/** The number of years at today's contribution that somebody in a place is worth, with its error. */
function yearsAhead(flows: readonly Flow[], discountRate: number) {
  const before = flows.filter(({ place_before }) => IN_FORCE.has(place_before));
  const retention = shareInForce(before).share;
  return (place: string) => {
    const here = flows.filter(({ place_before, left_unseen }) => place_before === place && !left_unseen);
    const { share, error, people } = shareInForce(here);
    const years = 1 / (1 + discountRate - retention);
    return people < FEWEST_PEOPLE || Number.isNaN(retention) ? null : { years: share * years, error: error * years };
  };
}

function shareInForce(flows: readonly Flow[]): { share: number; error: number; people: number } {
  const people = sum(flows, (flow) => flow.people);
  const share = sum(flows, (flow) => (IN_FORCE.has(flow.place) ? flow.people : 0)) / people;
  // Of n people none or all is not known without error: two more of each kind (Agresti and Coull 1998).
  const spread = (share * people + 2) / (people + 4);
  const isExtreme = share === 0 || share === 1;
  const error = isExtreme
    ? Math.sqrt((spread * (1 - spread)) / (people + 4))
    : Math.sqrt((share * (1 - share)) / people);
  return { share, error, people };
}

function stakeOf(people: number, flows: readonly Flow[], worth: { years: number; error: number } | null) {
  const none = { stake: null, stake_low: null, stake_high: null };
  const { mean, error } = meanWithError({
    n: sum(flows, (flow) => flow.people),
    sum: sum(flows, ({ contribution }) => contribution),
    sumOfSquares: sum(flows, ({ squares }) => squares),
  });
  if (!worth || !Number.isFinite(error)) return none;
  const stake = people * mean * worth.years;
  const halfWidth = NORMAL_QUANTILE * people * Math.hypot(mean * worth.error, error * worth.years);
  return { stake, stake_low: stake - halfWidth, stake_high: stake + halfWidth };
}

/** People by the place they were in, of those in force or not now, for the sentences of the page. */
export function peopleBy(flows: readonly Flow[], of: (flow: Flow) => string): Map<string, number> {
  return new Map(rollups(flows, (group) => sum(group, ({ people }) => people), of));
}
