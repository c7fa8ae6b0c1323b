/** Codes of a text column, and what they stand for; -1 where the book says nothing. */
export interface Coded {
  codes: Int16Array;
  levels: readonly string[];
}

/** The requests of a book in the order of time, one column each; a request's number is its place. Days count from 1970, with fractions. */
export interface Cases {
  count: number;
  /** When it was asked for. */
  at: Float64Array;
  /** Months since the year 0. */
  month: Int32Array;
  kind: Coded;
  channel: Coded;
  branch: Coded;
  status: Coded;
  /** The person's age in years, NaN when not known. */
  age: Float64Array;
  /** Number of the customer, -1 when not known. */
  customer: Int32Array;
  /** Money that could go: the amount asked for, or all that is available; NaN when not known. */
  exposed: Float64Array;
  hasTrustedContact: Uint8Array;
  hasCareFlag: Uint8Array;
  /** Number of the payee's account, -1 when not known. */
  payee: Int32Array;
}

/** Age bands of the pillar, by the first age that is no longer in them. */
export const AGE_BANDS = [
  { name: "under_50", below: 50 },
  { name: "50_to_64", below: 65 },
  { name: "65_to_74", below: 75 },
  { name: "75_and_over", below: Infinity },
] as const;

/** The person's age band in each request. */
export function ageBands({ age }: Pick<Cases, "age">): Coded {
  const codes = Int16Array.from(age, (years) =>
    Number.isNaN(years) ? -1 : AGE_BANDS.findIndex(({ below }) => years < below),
  );
  return { codes, levels: AGE_BANDS.map(({ name }) => name) };
}
