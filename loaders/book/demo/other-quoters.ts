import type { Person } from "./block.ts";
import { yearOf } from "./calendar.ts";

/** People who asked for a quote at about the time somebody like them bought, each of them once. */
export class OtherQuoters {
  private readonly alike = new Map<string, Person[]>();

  constructor(people: readonly Person[]) {
    for (const person of people) {
      const others = this.alike.get(kindOf(person));
      if (others) others.push(person);
      else this.alike.set(kindOf(person), [person]);
    }
  }

  /** Whoever is most like the buyer and known by the day; null when nobody of the same income and preferred channel is left. */
  take(buyer: Person, day: number): Person | null {
    const others = this.alike.get(kindOf(buyer)) ?? [];
    let best = -1;
    let least = Infinity;
    others.forEach((other, i) => {
      if (other.index === buyer.index || other.firstSeen > day || (other.deceased ?? Infinity) <= day + 14) return;
      const distance = distanceOf(buyer, other, day);
      if (distance < least) [best, least] = [i, distance];
    });
    return best < 0 ? null : others.splice(best, 1)[0]!;
  }
}

function kindOf({ income, channel }: Person): string {
  return `${income} ${channel}`;
}

/** In standard deviations of price sensitivity, on which take-up depends; what else differs counts so that traits stay alike. */
function distanceOf(buyer: Person, other: Person, day: number): number {
  const isCustomer = ({ joined }: Person) => joined !== null && joined < day - 120;
  const isYoung = ({ birthYear }: Person) => yearOf(day) - birthYear < 35;
  return (
    Math.abs(buyer.latent.priceSensitivity - other.latent.priceSensitivity) +
    0.6 * Number(isCustomer(buyer) !== isCustomer(other)) +
    0.3 * Number(buyer.source !== other.source) +
    0.2 * Number(isYoung(buyer) !== isYoung(other))
  );
}
