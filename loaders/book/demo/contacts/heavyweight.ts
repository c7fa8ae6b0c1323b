import type { OpenTable, Person, World } from "../block.ts";
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

/** Numbers of the block's applications that the core leaves free. */
const FIRST_QUOTE = 99_000;
/** Cents a year: a hundred times what others ask for. */
const PREMIUM = 60_000_000_00;

/** Three quotes for an annuity, each a little larger, none taken. */
export function writeQuotes(person: Person, world: World, open: OpenTable): void {
  const from = Math.max(person.firstSeen, world.asOf - COURTED_DAYS);
  [20, 75, 150].forEach((after, i) => {
    const quoted_on = from + after;
    if (quoted_on + 14 > world.asOf) return;
    const premium = Math.round(PREMIUM * (1 + 0.2 * i));
    open("applications").add({
      application_id: FIRST_QUOTE + i,
      customer_id: person.index,
      product: "annuity",
      quoted_on,
      decided_on: quoted_on + 14,
      decision: "withdrawn",
      list_premium: premium,
      offered_premium: premium,
      price_randomised: false,
    });
  });
}
