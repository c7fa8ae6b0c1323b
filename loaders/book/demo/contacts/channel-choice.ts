import type { Behaviour } from "../behaviour.ts";
import type { Person } from "../block.ts";
import { yearOf } from "../calendar.ts";
import type { Random } from "../random.ts";
import type { ContactChannel, Purpose } from "./contact.ts";
import { isLockedDown } from "./seasons.ts";

const CHANNELS: readonly ContactChannel[] = ["counter", "phone", "app", "web", "mail", "agent"];

/** Chances of counter, phone, app, web, mail, agent for a person without habits, in 2016. */
const BY_PURPOSE: Record<Purpose, readonly number[]> = {
  inquiry: [12, 26, 2, 34, 2, 24],
  brochure: [8, 16, 2, 48, 14, 12],
  quote: [10, 12, 2, 30, 1, 45],
  service: [26, 42, 5, 10, 5, 12],
  claim: [24, 24, 3, 6, 18, 25],
  complaint: [18, 55, 2, 14, 10, 1],
  change: [34, 24, 6, 12, 10, 14],
  care: [2, 48, 4, 0, 16, 30],
  loan_or_surrender_inquiry: [36, 46, 2, 6, 0, 10],
  cancellation: [44, 26, 1, 3, 16, 10],
  sales: [6, 30, 2, 4, 6, 52],
};

const PREFERRED: Record<Person["channel"], ContactChannel> = {
  agent: "agent",
  branch: "counter",
  phone: "phone",
  web: "web",
  app: "app",
  bank: "counter",
};

const PREFERRED_FACTOR = 2.5;

/** The way in which policyholders are used to get in touch, and how much likelier it makes a channel. */
const HABIT: Record<Behaviour, readonly [channel: ContactChannel, factor: number] | null> = {
  app_user: ["app", 16],
  caller: ["phone", 7],
  visitor: ["counter", 11],
  agent_served: ["agent", 22],
  quiet: null,
};

/** The channel of a contact: by purpose and habit, with the app's rise over the years and closed doors in the pandemic. */
export function chooseChannel(person: Person, purpose: Purpose, day: number, random: Random): ContactChannel {
  const habit = person.joined === null ? null : HABIT[person.latent.behaviour];
  return random.pick(CHANNELS, weightsOf(purpose, day, habit ?? [PREFERRED[person.channel], PREFERRED_FACTOR]));
}

function weightsOf(purpose: Purpose, day: number, [usual, factor]: readonly [ContactChannel, number]): number[] {
  const weights = BY_PURPOSE[purpose].slice();
  weights[CHANNELS.indexOf(usual)]! *= factor;
  const digital = 1 + 0.28 * (yearOf(day) - 2016);
  weights[2]! *= digital * 1.6;
  weights[3]! *= Math.sqrt(digital);
  if (isLockedDown(day)) {
    weights[0]! *= 0.2;
    weights[5]! *= 0.35;
  }
  return weights;
}

/** Probability that a policyholder who behaves in a way takes the channel. */
export function chanceOfChannel(
  channel: ContactChannel,
  { person, purpose, day }: { person: Person; purpose: Purpose; day: number },
  behaviour: Behaviour,
): number {
  const weights = weightsOf(purpose, day, HABIT[behaviour] ?? [PREFERRED[person.channel], PREFERRED_FACTOR]);
  return weights[CHANNELS.indexOf(channel)]! / weights.reduce((sum, weight) => sum + weight, 0);
}
