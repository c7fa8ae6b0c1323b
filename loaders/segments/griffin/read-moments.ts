import type { Database } from "../../stage/database.ts";

/** A policyholder at one moment: what had been bought by then and what followed within twelve months. */
export interface Moment {
  /** Number of the questionnaire answered that day; NaN for a day of the book. */
  survey: number;
  customer: number;
  /** Policies ever bought, riders aside. */
  bought: number;
  /** Further policies of the last 36 months. */
  boughtLately: number;
  held: number;
  /** NaN unless twelve months have passed. */
  givenUp: number;
  boughtAfter: number;
  premium: number;
  /** Of the twelve months of the book in which the moment lies; NaN when the book knows no money of theirs. */
  contribution: number;
  signs: { referral: boolean; consent: boolean; inquiry: boolean; leaving: boolean };
}

/** Those who answered a survey of customers; the same by days of the book: policyholders now and a year ago. */
export async function readMoments(database: Database): Promise<{ answers: Moment[]; now: Moment[]; before: Moment[] }> {
  const [answers, now, before] = [
    await readWhere(database, "survey_number IS NOT NULL"),
    await readWhere(database, "years_before = 0"),
    await readWhere(database, "years_before = 1"),
  ];
  return { answers, now, before };
}

async function readWhere(database: Database, condition: string): Promise<Moment[]> {
  const columns = (await database.columns(`SELECT
    survey_number AS survey, customer_number AS customer, policies_bought AS bought, bought_again_36 AS lately,
    policies_held AS held, given_up_12 AS given_up, bought_12 AS bought_after, CAST(premium AS DOUBLE) AS premium,
    CAST(contribution AS DOUBLE) AS contribution, referrals, CAST(has_consent AS INTEGER) AS consent,
    own_inquiries AS inquiries, leaving_inquiries AS leaving
    FROM staged.loyalty_moment WHERE ${condition} ORDER BY survey_number, customer_number`)) as Record<
    string,
    Float64Array
  >;
  const at = (name: string, i: number) => columns[name]![i]!;
  return Array.from(columns["customer"]!, (customer, i) => ({
    survey: at("survey", i),
    customer,
    bought: at("bought", i),
    boughtLately: at("lately", i),
    held: at("held", i),
    givenUp: at("given_up", i),
    boughtAfter: at("bought_after", i),
    premium: at("premium", i),
    contribution: at("contribution", i),
    signs: {
      referral: at("referrals", i) > 0,
      consent: at("consent", i) === 1,
      inquiry: at("inquiries", i) > 0,
      leaving: at("leaving", i) > 0,
    },
  }));
}
