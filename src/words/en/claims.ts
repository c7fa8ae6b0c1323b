import type { Verdict } from "../../models/verdict.js";

export interface ClaimWords {
  /** What is claimed, without its figure. */
  claim: string;
  /** The figure as it was published. */
  figure: string;
  /** Who says so of whom. */
  source: string;
  /** What this book is held against it with, where that needs saying. */
  here?: string;
  /** Why no number of a book can answer it, or why one cannot be held against it. */
  reason?: string;
}

const LIMRA = "LIMRA 1997, US life insurers";
const REICHHELD = "Reichheld 1993";
const STAYS = "more of their policies in force after 25 months, all else alike; below 2 points would not matter";
const otherFirms = "It speaks of other firms; nothing in a book can confirm or deny it.";
const ownCustomers = "A book knows its own customers, the figure is the whole market's.";

/** What the source documents claim, by the claim's id. */
export const claimWords: Record<string, ClaimWords> = {
  pareto: {
    claim: "Share of customers that make 80 % of profit",
    figure: "20 %",
    source: "Pareto, a rule of thumb",
  },
  airline_miles: {
    claim: "Share of miles flown by the best 6 % of customers",
    figure: "24 %",
    source: "an airline",
    reason: "An insurer sells no miles; what comes next to it is premium, below.",
  },
  airline_revenue: {
    claim: "Share of revenue from the best 6 % of customers",
    figure: "37 %",
    source: "an airline",
    here: "premium of the most valuable 6 %",
  },
  airline_profit: {
    claim: "Share of profit from the best 6 % of customers",
    figure: "perhaps over 50 %",
    source: "an airline",
  },
  american_express_fifth: {
    claim: "Share of profit from the best 20 % of customers",
    figure: "70 %",
    source: "American Express",
  },
  american_express_twelfth: {
    claim: "Share of profit from the best 7 to 8 % of customers",
    figure: "40 %",
    source: "American Express",
    here: "the most valuable 8 %",
  },
  best_tenth: {
    claim: "Share of value in the best of ten bands",
    figure: "38 %",
    source: "Royal & SunAlliance",
  },
  worst_tenth: {
    claim: "Share of value in the worst of ten bands",
    figure: "−28 %",
    source: "Royal & SunAlliance",
  },
  win_against_keep: {
    claim: "Winning a customer costs, against keeping one for a year",
    figure: "4 to 10 times",
    source: "rule of relationship marketing",
    here: "times a year of commission, service and contacts of one there before",
  },
  loyalty_lifts_profit: {
    claim: "Loyalty lifts profit by",
    figure: "25 to 85 %",
    source: "rule of relationship marketing",
    here: "value of a customer with five points more retention",
  },
  tenure_14_10: {
    claim: "Profit of a 14-year customer against a 10-year customer's",
    figure: "+85 %",
    source: LIMRA,
    here: "different people, won in different times",
  },
  five_percent_more: {
    claim: "Five per cent more loyalty brings in profit",
    figure: "+60 %",
    source: LIMRA,
    here: "value of a customer with retention five per cent higher",
  },
  persistency_25: {
    claim: "Policies still in force after 25 months",
    figure: "74 %",
    source: "life insurers in Taiwan",
  },
  agents_gone: {
    claim: "Agents gone within 13 months",
    figure: "66 %",
    source: "life insurers in Taiwan",
  },
  referral: {
    claim: "Customers won by referral, against those won by advertising, stay",
    figure: "longer",
    source: REICHHELD,
    here: "more of them have a policy in force after 25 months, the two made alike",
  },
  full_price: {
    claim: "Who bought at full price, against who bought at a discount, stays",
    figure: "longer",
    source: REICHHELD,
    here: STAYS,
  },
  home_owners: { claim: "Home owners, against all others, stay", figure: "longer", source: REICHHELD, here: STAYS },
  middle_aged: {
    claim: "The middle-aged, against younger and older customers, stay",
    figure: "longer",
    source: REICHHELD,
    here: STAYS,
  },
  suburban: {
    claim: "Suburban customers, against urban and rural ones, stay",
    figure: "longer",
    source: REICHHELD,
    here: STAYS,
  },
  fraud_stopped: {
    claim: "Money kept from fraudsters by lights at the counter, by November 2025",
    figure: "over NT$ 9 million",
    source: "Nan Shan Life",
    here: "stopped since lights are shown, in every channel",
    reason: "The figure is in NT$, this book is not.",
  },
  policies_per_head: {
    claim: "Policies per inhabitant",
    figure: "over 1.35",
    source: "Taiwan",
    here: "policies in force per policyholder",
    reason: "A book counts policyholders, the figure counts inhabitants with all insurers' policies.",
  },
  sum_assured_new: {
    claim: "Average sum assured of new policies",
    figure: "NT$ 638,000",
    source: "life insurers in Taiwan",
    reason: "The figure is in NT$, this book is not.",
  },
  sum_assured_in_force: {
    claim: "Average sum assured in force",
    figure: "NT$ 811,400",
    source: "life insurers in Taiwan",
    reason: "The figure is in NT$, this book is not.",
  },
  income_lower: { claim: "Households of lower income", figure: "47 %", source: "US market", reason: ownCustomers },
  income_middle: { claim: "Households of middle income", figure: "37 %", source: "US market", reason: ownCustomers },
  income_upper: { claim: "Households of upper income", figure: "16 %", source: "US market", reason: ownCustomers },
  priced_by_sensitivity: {
    claim: "Profit from pricing by price sensitivity, with more renewals",
    figure: "+7 %",
    source: "a personal-lines insurer",
    here: "the best prices within the rules at today's mean price, as a what-if",
    reason: "A what-if says what prices would bring, and not what they brought.",
  },
  ceo_confidence: {
    claim: "CEOs with great confidence in their chief marketing officer",
    figure: "34 %",
    source: "a survey of firms",
    reason: "A share of firms; a book holds mean scores within one. The scorecard shows them.",
  },
  ceo_trust: {
    claim: "CEOs who trust their chief marketing officer",
    figure: "32 %",
    source: "a survey of firms",
    reason: "A share of firms; a book holds mean scores within one. The scorecard shows them.",
  },
  channels_consistent: {
    claim: "Firms consistent, effective and fast across channels",
    figure: "only a few",
    source: "114 UK firms",
    reason: otherFirms,
  },
  retention_matters: {
    claim: "Leading firms for whom retention is important",
    figure: "70 %",
    source: "a survey of leading firms",
    reason: otherFirms,
  },
  crm_matters: {
    claim: "Leading firms for whom customer relationship management is important",
    figure: "90 %",
    source: "a survey of leading firms",
    reason: otherFirms,
  },
};

/** What the page of claims says whatever the numbers. */
export const claimsPage = {
  themes: {
    value: "Who brings the profit",
    loyalty: "What staying is worth",
    marketing: "How marketing is seen",
    fraud: "What protection stops",
    market: "The market, and what others say",
  },
  columns: { claim: "The claim", here: "This book", verdict: "Verdict" },
  verdicts: { agrees: "Agrees", differs: "Differs", cannot_tell: "Cannot tell" } satisfies Record<Verdict, string>,
  planted: "Planted",
  plantedAs: {
    agrees: "it agrees",
    differs: "it differs",
    cannot_tell: "nobody can tell",
  } satisfies Record<Verdict, string>,
  legend:
    "The dot is this book's number on its 90 % interval, the diamond or frame is the claim, and a short stroke marks no effect. A claim agrees when interval and claim overlap and no effect is ruled out. Grade M was counted, B is a matched comparison, C a model, D a mere association.",
  people: (n: string) => `n = ${n}`,
  grade: (grade: string) => `grade ${grade}`,
  noInterval: "counted in full",
  tooWide: "The interval holds the claim and no effect at all.",
  notAnalysed: "The book lacks what this needs.",
  drawn: (here: string, claimed: string) => `This book ${here}, claimed ${claimed}`,
};

/** "Of 18 claims that this book can answer, 5 hold here and 11 do not; for 2 the data cannot tell." */
export function claimsFinding(counts: Record<Verdict, number>, simulated: boolean): string {
  const answered = counts.agrees + counts.differs + counts.cannot_tell;
  if (answered === 0) return "This book holds nothing yet that the claims could be held against.";
  const where = simulated ? "in this simulated book, by construction," : "here";
  const open = counts.cannot_tell > 0 ? `; for ${counts.cannot_tell} the data cannot tell` : "";
  return `Of ${answered} famous claims that a book can answer, ${counts.agrees} hold ${where} and ${counts.differs} do not${open}.`;
}
