import type { Person, World } from "../block.ts";
import type { Random } from "../random.ts";
import type { ContactLog } from "./contact-log.ts";

/** Demand of nobody but the prospect of great means. */
const DEMAND = 30;
const COURTED_DAYS = 210;

/** The prospect of great means and rough manners; nobody sends them campaigns. */
export function isHeavyweight(person: Person): boolean {
  return person.latent.abusive && person.latent.demand >= DEMAND;
}

/** Three to five contacts a week, mails and calls at weekends too, quotes asked for again and again, and no contract. */
export function recordHeavyweight(person: Person, world: World, log: ContactLog, random: Random): void {
  const from = Math.max(person.firstSeen, world.asOf - COURTED_DAYS);
  log.record({ person, day: from, purpose: "inquiry", channel: "phone" });
  for (let week = from + 3; week + 7 <= world.asOf; week += 7) {
    for (let left = 3 + random.integer(3); left > 0; left--) {
      const purpose = random.pick(["service", "quote", "inquiry", "sales"] as const, [4, 3, 2, 1]);
      const channel = random.pick(["phone", "mail", "counter"] as const, [6, 3, 1]);
      log.record({ person, day: week + random.integer(7), purpose, channel, product: "annuity" });
    }
  }
}
