import type { Person } from "../block.ts";
import type { Random } from "../random.ts";
import type { Attitudes } from "./attitudes.ts";
import { HIGHEST, LOWEST, type Item } from "./items.ts";

const MIDDLE = 7.3;
const SPREAD = 1.7;
/** Scores bunch at the upper end. */
const SKEW = 0.28;
/** Share of an item's variance that is the person's way of using scales. */
const STYLE = 0.06;

/** A whole score for an item from the standing of its construct; both standard normal over people, as is `style`. */
export function scoreOf(item: Item<string>, standing: number, style: number, random: Random): number {
  const own = Math.sqrt(Math.max(0, 1 - item.loading ** 2 - STYLE));
  const latent = item.loading * standing + Math.sqrt(STYLE) * style + own * random.normal();
  const score = MIDDLE + SPREAD * latent - SKEW * (latent ** 2 - 1);
  return Math.min(HIGHEST, Math.max(LOWEST, Math.round(score)));
}

/**
 * Probability that an invited person outside the panel answers: the satisfied and the very dissatisfied more, the young and those without app
 * or web less.
 */
export function responseChance(person: Person, attitudes: Attitudes, year: number): number {
  const age = year - person.birthYear;
  const { satisfaction } = attitudes;
  const feeling = 0.3 * satisfaction + 0.08 * (satisfaction ** 2 - 1);
  const reach = (person.channel === "app" || person.channel === "web" ? 0.25 : -0.05) + Math.min(0.4, (age - 45) / 60);
  return 1 / (1 + Math.exp(1.78 - feeling - reach));
}

/** Probability that somebody who answers leaves an item out: more where they think little of it, most for claims they never had. */
export function skipChance(item: Item<string>, standing: number): number {
  return (item.construct === "claims" ? 0.09 : 0.025) * Math.exp(-0.5 * standing);
}
