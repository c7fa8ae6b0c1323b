import type { Block, Policy, World } from "../block.ts";
import { isInForce } from "../loyalty/expected-course.ts";
import { rounded } from "../loyalty/rounded.ts";
import { addCourses, changeInGivenUp, follow, hazardRatio, noLives, type TwoLives } from "../loyalty/two-lives.ts";
import { productForms } from "../products.ts";
import { PRICE_CHANGE } from "../season.ts";

const FOLLOWED_MONTHS = 12;

/** Renewable policies in force on the day their tariff rose: as they would be had it not, and as they are. */
export function countPriceChange(world: World, block: Block): TwoLives {
  const lives = noLives(FOLLOWED_MONTHS);
  for (const policy of block.policies) {
    if (!productForms[policy.product].renewable || policy.issued >= PRICE_CHANGE || !isInForce(policy, PRICE_CHANGE))
      continue;
    lives.policies++;
    follow(lives.unchanged, world, { policy: unmoved(policy), from: PRICE_CHANGE });
    follow(lives.changed, world, { policy, from: PRICE_CHANGE });
  }
  return lives;
}

/** The same policy of an owner whom no price moves. */
function unmoved(policy: Policy): Policy {
  const latent = { ...policy.owner.latent, priceSensitivity: -Infinity };
  return { ...policy, owner: { ...policy.owner, latent } };
}

/** For truth.json: what the rise of the tariff changes in the twelve months after it. */
export function describePriceChange(parts: readonly TwoLives[]): Record<string, number | null> {
  const lives = {
    policies: parts.reduce((total, part) => total + part.policies, 0),
    unchanged: addCourses(parts.map((part) => part.unchanged)),
    changed: addCourses(parts.map((part) => part.changed)),
  };
  return {
    policies: lives.policies,
    given_up_12: rounded(changeInGivenUp(lives, FOLLOWED_MONTHS)),
    hazard_ratio: rounded(hazardRatio(lives)),
  };
}
