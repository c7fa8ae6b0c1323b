import type { Row } from "../../../src/models/report.ts";
import {
  clusteredRatio,
  ratioWithInterval,
  shareWithInterval,
  type Bounded,
  type ClusteredRatio,
} from "../../statistics/clustered-ratio.ts";
import { loyaltyType, TYPES, type LoyaltyType } from "./loyalty-types.ts";
import type { Moment } from "./read-moments.ts";
import { withheldSmall } from "./withheld-small.ts";

/** A policyholder at a moment, of a type, with what the person counts. */
export interface Typed extends Moment {
  weight: number;
  type: LoyaltyType;
}

export interface TypeInput {
  /** Those whose sizes and money are told: one moment of each person. */
  sized: readonly Typed[];
  /** Those who could be followed for twelve months: all moments long enough ago. */
  followed: readonly Typed[];
  /** Policyholders on the as-of date, for whom those sized stand. */
  policyholders: number;
}

/** Makes moments ready, by a rule for buying again and one for attachment. */
export function typed<M extends Moment & { weight: number }>(
  moments: readonly M[],
  boughtAgain: (moment: Moment) => boolean,
  isAttached: (moment: M) => boolean,
): (M & Typed)[] {
  return moments.map((moment) => ({ ...moment, type: loyaltyType(boughtAgain(moment), isAttached(moment)) }));
}

/**
 * A row for each type {type, people, share, share_plain (unweighted), book_people, contribution (a year and person), book_contribution, premium,
 * policies_each, policies, kept (not given up within twelve months of the moment), followed, bought (a further policy within them)}, each with bounds.
 * Small types are withheld with the next smallest.
 */
export function typeRows({ sized, followed, policyholders }: TypeInput): Row[] {
  const withheld = withheldSmall(TYPES.map((type) => sized.filter((one) => one.type === type).length));
  const short = withheldSmall(TYPES.map((type) => followed.filter((one) => one.type === type).length));
  return TYPES.map((type, i): Row => {
    const people = sized.filter((one) => one.type === type).length;
    return {
      type,
      ...(withheld[i] ? { people: null } : { people, ...sizeOf(sized, type, policyholders) }),
      ...(withheld[i] || short[i] || followed.length === 0 ? {} : followUpOf(followed, type)),
    };
  });
}

function sizeOf(sized: readonly Typed[], type: LoyaltyType, policyholders: number): Row {
  const is = (one: Typed) => Number(one.type === type);
  const share = shareWithInterval(overAll(sized, is));
  const mean = (of: (one: Typed) => number) => ratioWithInterval(ratioAmong(sized, type, of, () => 1));
  const total = (of: (one: Typed) => number) =>
    times(
      ratioWithInterval(overAll(sized, (one) => (is(one) ? of(one) : Number.isNaN(of(one)) ? NaN : 0))),
      policyholders,
    );
  return {
    ...bounded("share", share),
    share_plain: sized.reduce((sum, one) => sum + is(one), 0) / sized.length,
    ...bounded("book_people", times(share, policyholders)),
    ...bounded(
      "contribution",
      mean(({ contribution }) => contribution),
    ),
    ...bounded(
      "book_contribution",
      total(({ contribution }) => contribution),
    ),
    ...bounded(
      "premium",
      mean(({ premium }) => premium),
    ),
    ...bounded(
      "policies_each",
      mean(({ held }) => held),
    ),
  };
}

function followUpOf(followed: readonly Typed[], type: LoyaltyType): Row {
  const kept = keptRatio(followed, type);
  const own = followed.filter((one) => one.type === type);
  const bought = ratioAmong(
    followed,
    type,
    ({ boughtAfter }) => Number(boughtAfter > 0),
    () => 1,
  );
  return {
    ...bounded("kept", shareWithInterval({ ...kept, n: own.reduce((sum, { held }) => sum + held, 0) })),
    ...bounded("bought", shareWithInterval(bought)),
    followed: own.length,
    policies: own.reduce((sum, { held }) => sum + held, 0),
  };
}

/** Of policies held at the moment, the share not given up within twelve months. */
export function keptRatio(followed: readonly Typed[], type: LoyaltyType): ClusteredRatio {
  return ratioAmong(
    followed,
    type,
    ({ held, givenUp }) => held - givenUp,
    ({ held }) => held,
  );
}

export function ratioAmong(
  all: readonly Typed[],
  type: LoyaltyType,
  numerator: (one: Typed) => number,
  denominator: (one: Typed) => number,
): ClusteredRatio {
  return clusteredRatio({
    numerators: all.map(numerator),
    denominators: all.map(denominator),
    weights: all.map((one) => (one.type === type ? one.weight : 0)),
    clusters: all.map(({ customer }) => customer),
  });
}

/** A mean over everybody. */
export function overAll(all: readonly Typed[], of: (one: Typed) => number): ClusteredRatio {
  return clusteredRatio({
    numerators: all.map(of),
    denominators: all.map(() => 1),
    weights: all.map(({ weight }) => weight),
    clusters: all.map(({ customer }) => customer),
  });
}

export function times({ estimate, low, high }: Bounded, factor: number): Bounded {
  const by = (value: number | null) => (value === null ? null : value * factor);
  return { estimate: estimate * factor, low: by(low), high: by(high) };
}

/** Keys `name`, `name_low`, `name_high`; null for what is not a number. */
export function bounded(name: string, { estimate, low, high }: Bounded): Row {
  const known = (value: number | null) => (value === null || !Number.isFinite(value) ? null : value);
  return { [name]: known(estimate), [`${name}_low`]: known(low), [`${name}_high`]: known(high) };
}
