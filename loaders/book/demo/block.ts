/**
 * The shapes that the themes of the simulated insurer share, and the seam between them.
 *
 * A block is 5,000 consecutive customers. It depends on the seed, its number and the world alone, so blocks can be made
 * anywhere and in any order. Inside the simulation a date is a day number (days since 1970-01-01), a moment is seconds
 * since 1970, money is whole cents, and an id is an integer; the table writer turns them into what the contract says.
 */
import type { Behaviour } from "./behaviour.ts";
import type { Random } from "./random.ts";
import type { FeatureColumn, TableWriter } from "./table-writer.ts";

export const BLOCK_CUSTOMERS = 5_000;
/** Numbers of policies, claims and so on: block * stride + position in the block. */
export const BLOCK_STRIDE = 100_000;

export interface DemoOptions {
  customers: number;
  /** Loan, surrender and payee requests in all, 2021 to 2025. */
  requests: number;
  seed: number;
  ledger: "quarterly" | "annual";
}

/** The same in every block and on every worker: made from the options alone. */
export interface World {
  options: DemoOptions;
  blocks: number;
  /** First simulated day, first observed day, and the last day that the book knows of. */
  firstDay: number;
  observedFrom: number;
  asOf: number;
  regions: readonly Region[];
  branches: readonly Branch[];
  agents: readonly Agent[];
  /** Agents by branch. */
  agentsOf: readonly (readonly Agent[])[];
  staff: readonly StaffMember[];
  employers: readonly Employer[];
  /** Monday of the first week; week w starts at firstWeek + 7 w. */
  firstWeek: number;
  /** Relative rate of new policies by week, mean about 1: season, pandemic dip, price change, and media where a theme sets it. */
  salesIntensity: Float64Array;
}

export interface Region {
  name: string;
  /** Share of the customers. */
  share: number;
  residence: "urban" | "suburban" | "rural";
}

export interface Branch {
  index: number;
  name: string;
  region: number;
  /** The day on which its agents leave together; null for all but one branch. */
  walkout: number | null;
}

export interface Agent {
  index: number;
  manager: number | null;
  hired: number;
  left: number | null;
  branch: number;
}

export interface StaffMember {
  index: number;
  branch: number | null;
  role: "counter" | "phone" | "service";
  hourlyCost: number;
  joined: number;
  left: number | null;
  trained: number | null;
}

export interface Employer {
  index: number;
  size: "micro" | "small" | "medium" | "large";
  industry: string;
  growth: "start_up" | "growing" | "mature" | "declining";
}

export type Product =
  "term" | "whole_life" | "endowment" | "annuity" | "health" | "accident" | "critical_illness" | "investment_linked";

export interface Person {
  /** Number of the customer, 0-based in the whole book; customer_id is made of it. */
  index: number;
  household: number;
  firstSeen: number;
  /** Day of the first policy; null for a prospect. */
  joined: number | null;
  deceased: number | null;
  birthYear: number;
  gender: "female" | "male";
  region: number;
  branch: number;
  residence: "urban" | "suburban" | "rural";
  ownsHome: boolean;
  income: "lower" | "middle" | "upper";
  occupation: string;
  employer: number | null;
  source: Source;
  referrer: number | null;
  channel: PreferredChannel;
  trustedContactSince: number | null;
  careFlagSince: number | null;
  marketingConsentSince: number | null;
  marketingConsentUntil: number | null;
  profilingConsentSince: number | null;
  telecomConsentSince: number | null;
  globalHoldoutSince: number | null;
  latent: Latent;
}

export type Source = "referral" | "advertising" | "agent" | "work_site" | "bank" | "web" | "telemarketing" | "event";
export type PreferredChannel = "agent" | "branch" | "phone" | "web" | "app" | "bank";

/** What no table shows. Scales are standard normal unless stated. */
export interface Latent {
  /** Preference for this insurer and perceived difference, the two sides of attachment. */
  preference: number;
  differentiation: number;
  /** Quality of service as lived, before the year's own noise. */
  quality: number;
  satisfaction: number;
  priceSensitivity: number;
  /** Multiplies mortality and morbidity; mean 1. */
  frailty: number;
  /** Multiplies the hazard of ending a policy; mean 1. */
  restlessness: number;
  /** Multiplies the rate of buying; mean 1. */
  appetite: number;
  /** Multiplies the rate of contacts; mean 1. */
  demand: number;
  /** The prospect of great means and rough manners, and some lesser ones. */
  abusive: boolean;
  behaviour: Behaviour;
}

export type EndReason =
  | "lapse"
  | "surrender"
  | "maturity"
  | "expiry"
  | "death"
  | "claim"
  | "not_taken"
  | "cooling_off"
  | "conversion"
  | "rescission"
  | "other";

export interface Policy {
  index: number;
  owner: Person;
  /** Null unless a rider. */
  main: Policy | null;
  product: Product;
  insured: Person;
  issued: number;
  coverUntil: number | null;
  /** Years in which premiums fall due; 0 for a single premium. */
  premiumTermYears: number;
  frequency: 0 | 1 | 2 | 4 | 12;
  /** Cents; what is paid a year, 0 with a single premium. */
  annualPremium: number;
  singlePremium: number;
  listPremium: number;
  sumAssured: number;
  /** Null for products without a savings part. */
  guaranteedRate: number | null;
  channel: "agent" | "bank" | "web" | "telemarketing" | "work_site" | "branch";
  agent: number | null;
  campaign: number | null;
  /** Multiplies the hazard of giving up in the first 25 months; 1 unless a campaign sold it. */
  earlyFactor: number;
  /** First day without cover; null while in force. */
  ended: number | null;
  endReason: EndReason | null;
  /** First due day whose premium was not paid, in a policy that lapsed or went on paid up; null when all were paid. */
  premiumsUntil: number | null;
}

export interface Claim {
  index: number;
  policy: Policy;
  kind: "death" | "hospital" | "surgery" | "accident" | "critical_illness" | "disability";
  reported: number;
  decided: number | null;
  paid: number | null;
  claimedAmount: number;
  paidAmount: number;
  decision: "accepted" | "partial" | "declined" | null;
}

/** A campaign's reach on a person; the universal hold-out never gets one. */
export interface Offer {
  person: Person;
  campaign: number;
  from: number;
  /** Last day on which the offer can sell. */
  until: number;
  /** Added probability that the person buys one more policy in the window because of the campaign. */
  chance: number;
  product: Product | null;
  /** Multiplies the hazard of lapse in the first 25 months of everything the person buys in the window. */
  lapseFactor: number;
}

/** Before campaigns have had their effect, a block holds what would have happened without them, and no claims. */
export interface Block {
  number: number;
  people: Person[];
  /** Riders follow their main policy; sorted by index. */
  policies: Policy[];
  /** Policies of each person, in the order of `people`. */
  policiesOf: Policy[][];
  claims: Claim[];
}

/** Where a theme writes: the writer of a contract table, created on first use; `features` names further numeric columns. */
export type OpenTable = (table: string, features?: readonly FeatureColumn[]) => TableWriter;

/** Draws of a theme in this block or in the world; the name keeps streams of one theme apart. */
export type OpenRandom = (name: string, index?: number) => Random;

/**
 * A theme adds tables to the book. `prepare` runs once on every worker and must give the same each time; what it returns is
 * handed to the other steps. `offers` sees the block as it would be without campaigns; the core then sells what the offers
 * add, marks what a person bought in an offer's window with its campaign, and applies its lapse factor. `block` sees the finished people,
 * policies and claims of one block and returns a summary (plain data: it crosses threads). `finish` runs once, after all
 * blocks, sees all summaries in block order, writes tables that concern the whole book, and returns what truth.json says
 * of the theme: estimands, never parameters, aggregates only.
 */
export interface DemoTheme<State, Summary> {
  name: string;
  prepare(world: World, random: OpenRandom): State;
  offers?(state: State, world: World, block: Block, random: OpenRandom): Offer[];
  block(state: State, world: World, block: Block, random: OpenRandom, open: OpenTable): Summary;
  finish(
    state: State,
    world: World,
    summaries: Summary[],
    random: OpenRandom,
    open: OpenTable,
  ): Record<string, unknown>;
}
