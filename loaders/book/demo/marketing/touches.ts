import { BLOCK_STRIDE, type Block, type OpenTable, type Person, type Policy } from "../block.ts";
import type { Random } from "../random.ts";
import { annualPremiumEquivalent } from "./outcomes.ts";

const DAY_SECONDS = 86_400;
const HISTORY_DAYS = 364;
const SEEN_OF_BUYERS = 0.55;
const JOURNEYS_WITHOUT_SALE = 0.16;

/** What can be followed. Retargeted display sits at the end of journeys that would have ended in a sale anyway. */
const CHANNELS = ["search", "social", "video", "display", "email", "web", "agent"] as const;
const OPENING = [0.26, 0.22, 0.14, 0.1, 0.08, 0.14, 0.06];
const MIDDLE = [0.22, 0.16, 0.1, 0.16, 0.12, 0.14, 0.1];
const CLOSING = [0.2, 0.05, 0.03, 0.3, 0.08, 0.14, 0.2];
const ABANDONED = [0.22, 0.2, 0.14, 0.2, 0.06, 0.14, 0.04];

/** Journeys of the last year: those of buyers that could be followed, and those that led nowhere. */
export function writeTouches(block: Block, asOf: number, random: Random, open: OpenTable): void {
  const journeys = new Journeys(block.number * BLOCK_STRIDE, random, open);
  for (const policy of block.policies) {
    const isRecent = policy.main === null && policy.issued > asOf - HISTORY_DAYS;
    if (isRecent && random.chance(SEEN_OF_BUYERS)) journeys.writeSale(policy);
  }
  for (const person of block.people) {
    if (person.firstSeen <= asOf && isAlive(person, asOf) && random.chance(JOURNEYS_WITHOUT_SALE)) {
      journeys.writeAbandoned(person, asOf);
    }
  }
}

function isAlive(person: Person, day: number): boolean {
  return person.deceased === null || person.deceased > day;
}

class Journeys {
  constructor(
    private path: number,
    private readonly random: Random,
    private readonly open: OpenTable,
  ) {}

  /** The sale is the last step; on average two steps lead to it over a month. */
  writeSale(policy: Policy): void {
    const { random } = this;
    const end = policy.issued * DAY_SECONDS + 36_000 + random.integer(36_000);
    const moments = this.before(end, random.poisson(1.8));
    moments.push(end);
    const customer = random.chance(0.8) ? policy.owner.index : null;
    moments.forEach((moment, step) => {
      const last = step === moments.length - 1;
      const weights = last ? CLOSING : step === 0 ? OPENING : MIDDLE;
      this.write(customer, moment, weights, last ? annualPremiumEquivalent(policy) : null);
    });
    this.path++;
  }

  writeAbandoned(person: Person, asOf: number): void {
    const { random } = this;
    const first = Math.max(person.firstSeen, asOf - HISTORY_DAYS + 1);
    const end = (first + random.integer(asOf - first + 1)) * DAY_SECONDS + 28_800 + random.integer(50_000);
    const moments = this.before(end, random.poisson(0.9)).filter((moment) => moment >= first * DAY_SECONDS);
    moments.push(end);
    const customer = random.chance(0.25) ? person.index : null;
    for (const moment of moments) this.write(customer, moment, ABANDONED, null);
    this.path++;
  }

  private before(end: number, steps: number): number[] {
    const moments = Array.from(
      { length: steps },
      () => end - 600 - Math.floor(this.random.uniform() * 30 * DAY_SECONDS),
    );
    return moments.sort((a, b) => a - b);
  }

  private write(
    customer_id: number | null,
    occurred_at: number,
    weights: readonly number[],
    value: number | null,
  ): void {
    const channel = this.random.pick(CHANNELS, weights);
    const path_id = this.path;
    this.open("touches").add({ path_id, customer_id, occurred_at, channel, converted: value !== null, value });
  }
}
