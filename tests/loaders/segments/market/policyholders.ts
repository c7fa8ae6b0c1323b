import type { Policyholders } from "../../../../loaders/segments/market/read-market.ts";

export interface Someone {
  tier?: string | null;
  preferred?: string | null;
  first?: string | null;
  occupation?: string | null;
  size?: string | null;
  industry?: string | null;
  growth?: string | null;
  source?: string | null;
  firm?: number;
  toDate?: number;
  due?: number;
  kept?: number;
  years?: number;
}

/** Policyholders as they would be read, of those facts that matter to a test. */
export function policyholders(people: readonly Someone[]): Policyholders {
  const text = (of: (person: Someone) => string | null | undefined) => people.map((person) => of(person) ?? null);
  const number = (of: (person: Someone) => number | undefined, none: number) =>
    Float64Array.from(people, (person) => of(person) ?? none);
  return {
    count: people.length,
    tier: text(({ tier }) => tier),
    preferred: text(({ preferred }) => preferred),
    first: text(({ first }) => first),
    occupation: text(({ occupation }) => occupation),
    size: text(({ size }) => size),
    industry: text(({ industry }) => industry),
    growth: text(({ growth }) => growth),
    source: text(({ source }) => source),
    firm: number(({ firm }) => firm, NaN),
    toDate: number(({ toDate }) => toDate, NaN),
    lastYear: number(({ toDate }) => toDate, NaN),
    held: number(() => 1, 1),
    due: number(({ due }) => due, 0),
    kept: number(({ kept }) => kept, 0),
    bought: number(() => 1, 1),
    asPreferred: number(({ first, preferred }) => Number(first === preferred), 0),
    atWork: number(() => 0, 0),
    years: Int32Array.from(people, ({ years }) => years ?? 0),
    age: new Int32Array(people.length),
    ownsHome: Float64Array.from(people, (_, i) => i % 2),
  };
}
