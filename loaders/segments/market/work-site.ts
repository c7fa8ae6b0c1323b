import type { Row } from "../../../src/models/report.ts";
import { benjaminiHochberg } from "../../statistics/benjamini-hochberg.ts";
import { againstOthers, FEWEST_COMPARED } from "./against-others.ts";
import { tierOf } from "./firm-segments.ts";
import { policiesDue } from "./group-facts.ts";
import { YEAR_BANDS, type Policyholders } from "./read-market.ts";
import { FALSE_CLAIMS, TIERS } from "./tier-cells.ts";

/** How people came to be counted as work site: by what won them, or by the channel of their first purchase. */
export const WAYS = ["source", "channel"] as const;
export const OUTCOMES = ["value", "kept", "bought"] as const;

/** At most this share of people may be of a composition that only one side has, and so far apart may the sides be in what was not adjusted for. */
export const LIMITS = { left_out: 0.2, balance: 0.1 } as const;

export interface WorkSite {
  /** {way, outcome, people, others, own, rest, raw, difference, low, high, p, clear} */
  rows: Row[];
  /** Share of people who cannot be compared, and how far home owners differ between the sides after adjustment, in standard deviations; NaN where not known. */
  leftOut: number;
  balance: number;
}

/** Employed people that were won or first bought at work against the other employed, as if both were of the same income, age and years since the first purchase; firms are clusters. */
export function workSite(all: Policyholders): WorkSite {
  const employed = Array.from({ length: all.count }, (_, person) => person).filter(
    (person) => !Number.isNaN(all.firm[person]!),
  );
  const found = WAYS.flatMap((way) => {
    const member = memberOf(all, way);
    const people = employed.filter((person) => member(person) === 1).length;
    const others = employed.filter((person) => member(person) === 0).length;
    if (Math.min(people, others) < FEWEST_COMPARED) return [];
    return OUTCOMES.map((outcome) => ({ way, outcome, people, others, ...measured(all, employed, outcome, member) }));
  });
  const adjusted = benjaminiHochberg(found.map(({ against }) => against.p));
  const rows = found.map(({ against, raw, ...about }, i): Row => {
    const { own, difference, low, high } = against;
    const rest = own.mean - difference;
    const clear = adjusted[i]! < FALSE_CLAIMS ? Math.sign(difference) : 0;
    return {
      ...about,
      own: orNull(own.mean),
      rest: orNull(rest),
      raw: orNull(raw),
      difference: orNull(difference),
      low: orNull(low),
      high: orNull(high),
      p: orNull(adjusted[i]!),
      clear,
    };
  });
  return {
    rows,
    leftOut: 1 - Math.min(...found.map(({ against }) => against.comparable)),
    balance: balanceOf(all, employed),
  };
}

type Member = (person: number) => -1 | 0 | 1;

function memberOf({ source, first }: Policyholders, way: (typeof WAYS)[number]): Member {
  const levels = way === "source" ? source : first;
  return (person) => (levels[person] === null ? -1 : levels[person] === "work_site" ? 1 : 0);
}

function measured(all: Policyholders, employed: readonly number[], outcome: (typeof OUTCOMES)[number], member: Member) {
  const { values, people } = observations(all, employed, outcome);
  const clusters = Float64Array.from(people, (person) => all.firm[person]!);
  const isMember = (i: number) => member(people[i]!);
  const cells = Int32Array.from(people, (person) => compositionOf(all, person));
  const against = againstOthers({ values, clusters, cells, cellCount: COMPOSITIONS }, isMember);
  const raw = againstOthers({ values, clusters, cells: new Uint8Array(values.length), cellCount: 1 }, isMember);
  return { against, raw: raw.difference };
}

function observations(all: Policyholders, employed: readonly number[], outcome: (typeof OUTCOMES)[number]) {
  if (outcome === "kept") {
    const { values, owners } = policiesDue(all, employed);
    return { values, people: owners };
  }
  const values = outcome === "value" ? all.toDate : all.bought;
  return { values: Float64Array.from(employed, (person) => values[person]!), people: employed };
}

const AGES = 5;
const COMPOSITIONS = YEAR_BANDS.length * (TIERS.length + 1) * AGES;

/** Income, age and years since the first purchase as one cell. */
function compositionOf(all: Policyholders, person: number): number {
  return (tierOf(all, person) * AGES + all.age[person]! + 1) * YEAR_BANDS.length + all.years[person]!;
}

/** A trait that is not adjusted for, owning a home, must then be alike: by how many standard deviations it is not. */
function balanceOf(all: Policyholders, employed: readonly number[]): number {
  const values = Float64Array.from(employed, (person) => all.ownsHome[person]!);
  const known = values.filter((value) => !Number.isNaN(value));
  const share = known.reduce((sum, value) => sum + value, 0) / known.length;
  const member = memberOf(all, "source");
  const observed = {
    values,
    cells: Int32Array.from(employed, (person) => compositionOf(all, person)),
    cellCount: COMPOSITIONS,
    clusters: Float64Array.from(employed, (person) => all.firm[person]!),
  };
  const { difference } = againstOthers(observed, (i) => member(employed[i]!));
  return Math.abs(difference) / Math.sqrt(share * (1 - share));
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
