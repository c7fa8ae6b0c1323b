import { behaviours, chancesOfBehaviour } from "../behaviour.ts";
import type { Block, Person, Policy, World } from "../block.ts";
import { addMonths } from "../calendar.ts";
import { chanceOfChannel } from "./channel-choice.ts";
import type { Purpose, SeenContact } from "./contact.ts";
import { contactsRemaining } from "./seasons.ts";
import { serviceRate } from "./service-rate.ts";

const SEEN_MONTHS = 60;
const SHORTEST_MONTHS = 12;

/** What only policyholders in force ask for, and its share of their contacts that are no complaints. */
const COUNTED: readonly Purpose[] = ["service", "change"];
const COUNTED_SHARE = 0.79;

/** Equally likely values of a person's demand (gamma, shape 0.9, mean 1), roughly. */
const DEMANDS = [0.04, 0.13, 0.23, 0.34, 0.47, 0.62, 0.8, 1.02, 1.3, 1.7, 2.35, 3.7];

/** People by true behaviour (rows) and by the behaviour that they are taken for (columns). */
export type Confusion = number[][];

/**
 * Takes policyholders in force for the behaviour that is likeliest given how often and in which way they got in touch in the last five
 * years and which channel they say they prefer, with the parameters of the simulation itself: nobody can do better by much.
 */
export class BehaviourClassifier {
  private readonly from: number;
  private readonly logs = new Map<number, Float64Array>();
  private readonly counts = new Map<number, number>();
  /** Days of the busiest month's traffic from the first day seen up to each later one. */
  private readonly traffic: Float64Array;

  constructor(private readonly world: World) {
    this.from = addMonths(world.asOf, -SEEN_MONTHS);
    this.traffic = new Float64Array(world.asOf - this.from + 1);
    for (let i = 1; i < this.traffic.length; i++)
      this.traffic[i] = this.traffic[i - 1]! + contactsRemaining(this.from + i - 1);
  }

  see(contact: SeenContact): void {
    const { person, purpose, day, channel } = contact;
    if (day < this.from || person.joined === null) return;
    const logs = this.logs.get(person.index) ?? new Float64Array(behaviours.length);
    behaviours.forEach((behaviour, i) => (logs[i]! += Math.log(chanceOfChannel(channel, contact, behaviour))));
    this.logs.set(person.index, logs);
    if (COUNTED.includes(purpose)) this.counts.set(person.index, (this.counts.get(person.index) ?? 0) + 1);
  }

  confusion({ people, policiesOf }: Block): Confusion {
    const table = behaviours.map(() => behaviours.map(() => 0));
    people.forEach((person, position) => {
      const since = inForceSince(policiesOf[position]!, this.world);
      if (since === null || person.deceased !== null) return;
      table[behaviours.indexOf(person.latent.behaviour)]![this.likeliest(person, since)]!++;
    });
    return table;
  }

  private likeliest(person: Person, since: number): number {
    const years = (this.traffic.at(-1)! - this.traffic[Math.max(0, since - this.from)]!) / 365.25;
    const count = this.counts.get(person.index) ?? 0;
    const chances = chancesOfBehaviour(person.channel);
    const scores = behaviours.map((behaviour, i) => {
      const logs = this.logs.get(person.index)?.[i] ?? 0;
      const likelihoods = DEMANDS.map((demand) =>
        poisson(count, COUNTED_SHARE * serviceRate(behaviour, demand) * years),
      );
      return logs + Math.log(chances[i]!) + Math.log(likelihoods.reduce((sum, likelihood) => sum + likelihood, 0));
    });
    return scores.indexOf(Math.max(...scores));
  }
}

/** Day of the first contract of somebody with a main policy in force on the last day; null when none is or it is too recent. */
function inForceSince(policies: readonly Policy[], { asOf }: World): number | null {
  const mains = policies.filter((policy) => policy.main === null);
  if (!mains.some(({ ended }) => ended === null || ended > asOf)) return null;
  const since = Math.min(...mains.map(({ issued }) => issued));
  return since <= addMonths(asOf, -SHORTEST_MONTHS) ? since : null;
}

/** Up to a factor that does not depend on the mean. */
function poisson(count: number, mean: number): number {
  return Math.exp(count * Math.log(mean) - mean);
}
