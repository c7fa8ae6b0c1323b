import type { Claim, Person, Policy, World } from "../block.ts";
import type { Random } from "../random.ts";
import type { ContactLog } from "./contact-log.ts";
import { serviceRate } from "./service-rate.ts";
import type { Purpose } from "./contact.ts";
import { contactsRemaining } from "./seasons.ts";

const CARE_A_YEAR = 0.14;
/** Complaints a year of a person of average satisfaction, however often they get in touch. */
const COMPLAINTS_A_YEAR = 0.035;

const SERVICE: readonly Purpose[] = ["service", "change", "inquiry", "loan_or_surrender_inquiry"];
const SERVICE_WEIGHTS = [54, 25, 16, 5];

/** Premium questions, changes of address, the agent's yearly call: what comes up while a policy is in force. */
export function recordService(
  person: Person,
  policies: readonly Policy[],
  world: World,
  log: ContactLog,
  random: Random,
): void {
  const from = Math.max(world.observedFrom, Math.min(...policies.map(({ issued }) => issued)));
  const until = Math.min(
    world.asOf,
    person.deceased ?? Infinity,
    Math.max(...policies.map(({ ended }) => ended ?? Infinity)),
  );
  const years = (until - from) / 365.25;
  if (years <= 0) return;
  const day = () => from + random.integer(until - from);
  const rate = serviceRate(person.latent.behaviour, person.latent.demand);
  const complaining = Math.min(0.5, COMPLAINTS_A_YEAR / rate) * Math.exp(-0.6 * person.latent.satisfaction);
  for (let left = random.poisson(rate * years); left > 0; left--) {
    const at = day();
    if (!random.chance(contactsRemaining(at))) continue;
    const purpose = random.chance(complaining) ? "complaint" : random.pick(SERVICE, SERVICE_WEIGHTS);
    const policy = purpose === "inquiry" ? undefined : inForceOn(policies, at, random);
    log.record({ person, day: at, purpose, ...(policy && { policy }) });
  }
  for (let left = random.poisson(CARE_A_YEAR * years); left > 0; left--) {
    log.record({ person, day: day(), purpose: "care", outbound: true });
  }
}

function inForceOn(policies: readonly Policy[], day: number, random: Random): Policy | undefined {
  const first = random.integer(policies.length);
  for (let i = 0; i < policies.length; i++) {
    const policy = policies[(first + i) % policies.length]!;
    if (policy.issued <= day && (policy.ended === null || policy.ended > day)) return policy;
  }
  return undefined;
}

/** A question, a brochure, a quote, the visit that sold it: in the weeks before a policy. */
export function recordPurchase(person: Person, policy: Policy, log: ContactLog, random: Random): void {
  const asked = policy.issued - 7 - Math.floor(random.exponential(25));
  const { product } = policy;
  const steps: readonly [purpose: Purpose, chance: number, day: number, outbound: boolean][] = [
    ["inquiry", 0.5, asked, false],
    ["brochure", 0.2, asked + 3, false],
    ["quote", 0.45, policy.issued - 5, false],
    ["sales", policy.channel === "agent" || policy.channel === "telemarketing" ? 0.5 : 0.08, policy.issued - 2, true],
  ];
  for (const [purpose, chance, day, outbound] of steps) {
    if (!random.chance(chance)) continue;
    const channel = outbound && policy.channel === "agent" ? "agent" : outbound ? "phone" : undefined;
    log.record({
      person,
      day: Math.max(person.firstSeen, day),
      purpose,
      outbound,
      product,
      ...(channel && { channel }),
    });
  }
}

/** The report, questions while it is pending, and a complaint when it took long or was turned down. */
export function recordClaim(claim: Claim, log: ContactLog, random: Random): void {
  const { policy, reported } = claim;
  const { owner: person } = policy;
  if (person.deceased !== null && person.deceased <= reported) return;
  log.record({ person, day: reported, purpose: "claim", policy });
  if (claim.decided === null) return;
  const pending = claim.decided - reported;
  if (random.chance(Math.min(0.6, pending / 40))) {
    log.record({ person, day: reported + Math.ceil(pending * random.uniform()), purpose: "claim", policy });
  }
  const upset =
    claim.decision === "declined" ? 0.3 : claim.decision === "partial" ? 0.12 : 0.004 * Math.min(20, pending / 3);
  if (random.chance(upset * Math.exp(-0.4 * person.latent.satisfaction))) {
    log.record({ person, day: claim.decided + 1 + random.integer(14), purpose: "complaint", policy });
  }
}

/** People ask what they would get some weeks before they surrender; those who let a policy lapse say so less often. */
export function recordLeaving(policy: Policy, log: ContactLog, random: Random): void {
  const { owner: person, ended, endReason } = policy;
  if (ended === null || (endReason !== "surrender" && endReason !== "lapse" && endReason !== "cooling_off")) return;
  const surrenders = endReason === "surrender";
  const asked = ended - 5 - Math.floor(random.exponential(35));
  if (random.chance(surrenders ? 0.55 : 0.12) && asked > policy.issued) {
    log.record({ person, day: asked, purpose: "loan_or_surrender_inquiry", policy });
  }
  const said = Math.max(policy.issued, ended - 1 - random.integer(4));
  if (random.chance(surrenders ? 0.8 : endReason === "lapse" ? 0.2 : 0.9)) {
    log.record({ person, day: said, purpose: "cancellation", policy });
  }
}

/** A prospect asks after an advert, gets a brochure, falls silent, and a few come back after three months or more. */
export function recordProspect(person: Person, world: World, log: ContactLog, random: Random): void {
  const seen = person.firstSeen;
  if (random.chance(0.8)) log.record({ person, day: seen, purpose: "inquiry" });
  if (random.chance(0.5)) log.record({ person, day: seen + 2 + random.integer(5), purpose: "brochure" });
  if (random.chance(0.2)) log.record({ person, day: seen + 5 + random.integer(20), purpose: "quote" });
  const again = seen + 90 + Math.floor(random.exponential(300));
  if (again <= world.asOf && random.chance(0.25)) log.record({ person, day: again, purpose: "inquiry" });
}
