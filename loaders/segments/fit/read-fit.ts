import type { Database } from "../../stage/database.ts";

export const LEFT_OUT = [
  "is_senior",
  "has_trusted_contact",
  "has_care_flag",
  "has_open_claim",
  "has_open_complaint",
  "was_defrauded",
] as const;

/** People by what leaves them out of every question of fit; see fit_candidate.sql. */
export type Candidates = { is_prospect: boolean; age_unknown: boolean; people: number } & Record<
  (typeof LEFT_OUT)[number],
  boolean
>;

export function readCandidates(database: Database): Promise<Candidates[]> {
  const keys = ["is_prospect", ...LEFT_OUT, "age_unknown"].join(", ");
  return database.rows<Candidates>(
    `SELECT ${keys}, COUNT(*) AS people FROM staged.fit_candidate GROUP BY ${keys} ORDER BY ${keys}`,
  );
}

/** A person whom nothing leaves out; see fit_person.sql. */
export interface FitPerson {
  income_band: string | null;
  source: string | null;
  product: string | null;
  premium: number | null;
  standing: string | null;
  contacts: number;
  minutes: number;
  at_weekends: number;
  by_phone: number;
  first_half: number;
  half_year: number;
  /** Days from the first to the last own contact of the twelve months. */
  days: number;
  strain_days: number;
  strain_days_before: number;
}

export function readPeople(database: Database, prospects: boolean): Promise<FitPerson[]> {
  return database.rows<FitPerson>(`SELECT income_band, source, product, premium, standing, contacts, minutes, at_weekends, by_phone,
    first_half, half_year, days, strain_days, strain_days_before
    FROM staged.fit_person WHERE is_prospect = ${prospects ? "TRUE" : "FALSE"} ORDER BY customer_number`);
}

/** See fit_outcome.sql. */
export interface OutcomeGroup {
  standing: string;
  income_band: string | null;
  source: string | null;
  product: string | null;
  people: number;
  buyers: number;
  premium: number;
}

export function readOutcomes(database: Database): Promise<OutcomeGroup[]> {
  return database.rows<OutcomeGroup>(
    "SELECT * FROM staged.fit_outcome ORDER BY standing, income_band, source, product",
  );
}

/** See fit_quote.sql. */
export interface QuoteGroup {
  product: string;
  people: number;
  quotes: number;
  taken: number;
  taken_squares: number;
  products: number;
  quote_squares: number;
}

export function readQuotes(database: Database): Promise<QuoteGroup[]> {
  return database.rows<QuoteGroup>("SELECT * FROM staged.fit_quote ORDER BY product");
}

/** See fit_worth.sql. */
export interface WorthCell {
  product: string;
  part: number;
  duration: number;
  policies: number;
  premium: number;
  /** Null without money of any policy in that year. */
  contribution: number | null;
}

export function readWorthCells(database: Database): Promise<WorthCell[]> {
  return database.rows<WorthCell>("SELECT * FROM staged.fit_worth ORDER BY product, part, duration");
}

/** See fit_hour.sql. */
export interface HourPart {
  people: number;
  contribution: number;
  minutes: number;
}

export function readHours(database: Database): Promise<HourPart[]> {
  return database.rows<HourPart>("SELECT people, contribution, minutes FROM staged.fit_hour ORDER BY part");
}

/** See fit_channel.sql. */
export interface ChannelCounts {
  channel: string;
  contacts: number;
  people: number;
  at_weekends: number;
  settled_known: number;
  settled: number;
  wait_known: number;
  within_2: number;
  within_5: number;
  within_10: number;
  within_20: number;
}

export function readChannels(database: Database): Promise<ChannelCounts[]> {
  return database.rows<ChannelCounts>("SELECT * FROM staged.fit_channel ORDER BY channel");
}
