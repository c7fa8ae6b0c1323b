import { sum } from "d3-array";
import { declineMoney, type Range } from "../../../src/models/client-fit.ts";
import type { Row } from "../../../src/models/report.ts";
import { significant } from "../../run/shown-digits.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Corner, Prospect } from "./corner.ts";
import { percentiles, staffHoursAYear } from "./demands.ts";
import type { Expected } from "./expected-contribution.ts";

/** Somebody who came once is not demanding. */
const LEAST_CONTACTS = 2;

export interface DeclineSums {
  people: number;
  hours: number;
  given_up: Range;
  freed: Range;
  net: Range;
}

/** A prospect with what the expectation is made of. */
export interface Valued {
  prospect: Prospect;
  behind: Expected;
}

/**
 * What declining some prospects gives up, frees and leaves. They share the same chances and worths, so that their errors are taken to go together and
 * half-widths add up: the interval is too wide rather than too narrow.
 */
export function declineSums(members: readonly Valued[], perHour: Range): DeclineSums {
  const each = members.map(({ prospect, behind: { premium, chance, worth } }) =>
    declineMoney(premium, staffHoursAYear(prospect), { chance, worth, perHour }),
  );
  const added = (key: "givenUp" | "freed" | "net"): Range => ({
    estimate: sum(each, (one) => one[key].estimate),
    low: sum(each, (one) => one[key].low),
    high: sum(each, (one) => one[key].high),
  });
  return {
    people: members.length,
    hours: sum(each, (one) => one.hours),
    given_up: added("givenUp"),
    freed: added("freed"),
    net: added("net"),
  };
}

/** What hours with the prospects outside the corner are expected to bring; null without such. */
export function prospectHour(members: readonly Valued[], corner: Corner, perHour: Range): Range | null {
  const others = members.filter(({ prospect }) => prospect.contacts > 0 && !corner.isIn(prospect));
  const { hours, given_up } = declineSums(others, perHour);
  return others.length < FEWEST_PEOPLE || hours === 0 ? null : overHours(given_up, hours);
}

/**
 * Rows {group, people, hours, given_up, hour and their bounds} for each prospect of a group: the corner, the demanding tenth and other prospects who
 * came forward; `weekends` is the share of their contacts at weekends, `hour` what is given up for each hour freed. A corner of fewer than ten people
 * is all null unless it may be shown, then at two digits, and never inside another group.
 */
export function ledgerRows(members: readonly Valued[], corner: Corner, perHour: Range, showsCorner: boolean): Row[] {
  const courted = members.filter(({ prospect }) => prospect.contacts > 0);
  if (courted.length < FEWEST_PEOPLE) return [];
  const tenth = percentiles(courted.map(({ prospect }) => prospect.rate))[89]!;
  const groupOf = ({ prospect }: Valued) => {
    if (corner.isIn(prospect)) return "corner";
    return prospect.rate >= tenth && prospect.contacts >= LEAST_CONTACTS ? "demanding" : "others";
  };
  return ["corner", "demanding", "others"].map((group) => {
    const own = (group === "corner" ? members : courted).filter((one) => groupOf(one) === group);
    const shown = own.length >= FEWEST_PEOPLE || (group === "corner" && showsCorner && own.length > 0);
    if (!shown) return { group, ...NOTHING };
    const row = { ...perProspect(declineSums(own, perHour)), weekends: atWeekends(own) };
    return { group, ...(own.length < FEWEST_PEOPLE ? coarse(row) : row) };
  });
}

const NOTHING: Row = {
  ...{ people: null, weekends: null, hours: null, given_up: null, given_up_low: null, given_up_high: null },
  ...{ hour: null, hour_low: null, hour_high: null },
};

function perProspect({ people, hours, given_up }: DeclineSums): Row {
  return {
    people,
    hours: hours / people,
    ...spread("given_up", overHours(given_up, people)),
    ...(hours > 0 ? spread("hour", overHours(given_up, hours)) : { hour: null, hour_low: null, hour_high: null }),
  };
}

/** Share of own contacts that came at weekends; null without contacts. */
function atWeekends(members: readonly Valued[]): number | null {
  const contacts = sum(members, ({ prospect }) => prospect.contacts);
  return contacts > 0 ? sum(members, ({ prospect }) => prospect.at_weekends) / contacts : null;
}

function coarse(row: Row): Row {
  const cut = (value: Row[string]) => (typeof value === "number" ? significant(value, 2) : value);
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, cut(value)]));
}

function overHours({ estimate, low, high }: Range, hours: number): Range {
  return { estimate: estimate / hours, low: low / hours, high: high / hours };
}

function spread(name: string, { estimate, low, high }: Range): Row {
  return { [name]: estimate, [`${name}_low`]: low, [`${name}_high`]: high };
}
