import type { Person, Policy, Product, World } from "./block.ts";
import { yearOf } from "./calendar.ts";
import { tableCost } from "./mortality.ts";
import { allProducts, guaranteeOf, productForms } from "./products.ts";
import type { Random } from "./random.ts";
import { addMonths } from "./calendar.ts";

/** Part of a protection policy's yearly premium that does not depend on its sum assured (cents). */
const PROTECTION_FEE = 5_200_00;

export interface Purchase {
  day: number;
  owner: Person;
  product?: Product | null;
  main?: Policy | null;
  campaign?: number | null;
}

/** A policy as it is sold; it has no end yet. */
export function sellPolicy(world: World, index: number, purchase: Purchase, random: Random): Policy {
  const { owner, day, main = null } = purchase;
  const product = purchase.product ?? chooseProduct(owner, day, main, random);
  const form = productForms[product];
  const insured = main?.insured ?? owner;
  const channel = main?.channel ?? channelOf(owner, day, random);
  const single = !main && random.chance(form.singleShare);
  const cover = form.coverYears.length > 0 ? random.pick(form.coverYears) : null;
  const premiumTerm = single ? 0 : form.premiumTerms.length > 0 ? random.pick(form.premiumTerms) : (cover ?? 30);
  const price = priceRatio(owner, channel, day, random);
  const amounts = amountsOf(product, insured, owner, day, single, premiumTerm, random);
  return {
    index,
    owner,
    main,
    product,
    insured,
    issued: day,
    coverUntil: cover === null ? null : addMonths(day, 12 * cover),
    premiumTermYears: premiumTerm,
    frequency: single ? 0 : main?.frequency || random.pick([12, 4, 2, 1] as const, [30, 8, 14, 48]),
    annualPremium: single ? 0 : Math.round((amounts.list * price) / 100) * 100,
    singlePremium: single ? Math.round((amounts.list * price) / 100) * 100 : 0,
    listPremium: amounts.list,
    sumAssured: amounts.sum,
    guaranteedRate: guaranteeOf(product, day),
    channel,
    agent: channel === "agent" ? (main?.agent ?? agentOf(world, owner, day, random)) : null,
    campaign: purchase.campaign ?? null,
    earlyFactor: 1,
    ended: null,
    endReason: null,
    premiumsUntil: null,
  };
}

function chooseProduct(owner: Person, day: number, main: Policy | null, random: Random): Product {
  if (main) return random.pick(["health", "accident", "critical_illness"] as const, [5, 3, 2]);
  const age = yearOf(day) - owner.birthYear;
  const weights = allProducts.map((product) => productForms[product].share * taste(product, age, owner.income));
  return random.pick(allProducts, weights);
}

function taste(product: Product, age: number, income: Person["income"]): number {
  if (product === "annuity") return age < 40 ? 0.4 : income === "upper" ? 2 : 1.2;
  if (product === "endowment" || product === "investment_linked")
    return income === "lower" ? 0.7 : income === "upper" ? 1.5 : 1;
  if (product === "accident" || product === "term") return age > 60 ? 0.3 : 1.1;
  return 1;
}

function channelOf(owner: Person, day: number, random: Random): Policy["channel"] {
  const web = yearOf(day) >= 2016 ? 3 : 0.5;
  const by = owner.channel;
  return random.pick(["agent", "bank", "web", "telemarketing", "work_site", "branch"] as const, [
    by === "agent" ? 16 : 7,
    by === "bank" ? 12 : 2,
    by === "web" || by === "app" ? 3 * web : 0.4 * web,
    owner.source === "telemarketing" ? 6 : by === "phone" ? 2 : 0.5,
    owner.source === "work_site" ? 6 : 0.3,
    by === "branch" ? 5 : 1,
  ]);
}

/** Offered over list premium. Agents give way to those who bargain; online quotes are randomised from 2023. */
function priceRatio(owner: Person, channel: Policy["channel"], day: number, random: Random): number {
  if (isRandomised(channel, day)) {
    return random.pick(
      TESTED_RATIOS,
      TESTED_RATIOS.map((ratio) => takeUp(owner, ratio)),
    );
  }
  if (channel !== "agent" && channel !== "telemarketing") return 1;
  return random.chance(0.2 + 0.08 * owner.latent.priceSensitivity) ? random.pick([0.9, 0.92, 0.95]) : 1;
}

export function isRandomised(channel: Policy["channel"], day: number): boolean {
  return channel === "web" && yearOf(day) >= 2023;
}

/** Logarithm of how much steeper take-up falls with the price than for people of middle income. */
const STEEPER: Record<Person["income"], number> = { lower: 0.3, middle: 0, upper: -0.45 };

/** How steeply the log odds of taking a quote fall with the price: the sensitive and those of lower income look harder. */
export function priceSlope({ income, latent }: Person): number {
  return 3.5 * Math.exp(STEEPER[income] + 0.45 * latent.priceSensitivity);
}

/** Probability that a quote at a ratio of offered to list premium becomes a policy: logistic in price. */
export function takeUp(owner: Person, ratio: number): number {
  return 1 / (1 + Math.exp(0.6 + priceSlope(owner) * (ratio - 1)));
}

/** Ratios of offered to list premium that the price test draws from. */
export const TESTED_RATIOS = [0.9, 1, 1.1] as const;

interface Amounts {
  list: number;
  sum: number;
}

function amountsOf(
  product: Product,
  insured: Person,
  owner: Person,
  day: number,
  single: boolean,
  premiumTerm: number,
  random: Random,
): Amounts {
  const form = productForms[product];
  const age = yearOf(day) - insured.birthYear;
  const wealth = { lower: 0.82, middle: 1, upper: 1.4 }[owner.income] * trend(day);
  if (form.sum) {
    const sum = rounded(form.sum[0] * wealth * Math.exp(form.sum[1] * random.normal()), 10_000_00);
    return {
      sum,
      list: rounded((sum * tableCost(product, age + 3, insured.gender)) / form.lossRatio + PROTECTION_FEE, 100),
    };
  }
  const [median, spread] = form.premium!;
  const list = rounded(median * wealth * Math.exp(spread * random.normal()) * (single ? 9 : 1), 100_00);
  return { list, sum: rounded(list * sumOverPremium(product, age, single ? 1 : premiumTerm), 10_000_00) };
}

function sumOverPremium(product: Product, age: number, premiumTerm: number): number {
  if (product === "whole_life") return premiumTerm * Math.max(1.3, 3 - 0.02 * age);
  return product === "investment_linked" ? premiumTerm * 1.6 : premiumTerm * 1.12;
}

/** Sums assured shrink over the years as people buy more and smaller policies. */
function trend(day: number): number {
  return 1.76 - 0.0425 * (yearOf(day) - 2004);
}

function rounded(cents: number, to: number): number {
  return Math.max(to, Math.round(cents / to) * to);
}

/** An agent of the owner's branch who is there on the day; any agent who is when the branch has none. */
function agentOf(world: World, owner: Person, day: number, random: Random): number | null {
  const local = world.agentsOf[owner.branch]!;
  for (const agents of [local, world.agents]) {
    for (let attempt = 0; attempt < 25 && agents.length > 0; attempt++) {
      const agent = agents[random.integer(agents.length)]!;
      if (agent.hired <= day && (agent.left === null || agent.left > day)) return agent.index;
    }
  }
  return null;
}
