import type { Person } from "../block.ts";

export const anybody = () => 1;
export const nobody = () => 0;
export const always = (chance: number) => () => chance;

/** People who buy and answer more anyway: whom a rule or they themselves choose, so that a naive comparison flatters. */
export const eager = (person: Person) => Math.min(3, person.latent.appetite);
const ageAt = (person: Person, year: number) => year - person.birthYear;

/** The list that a call centre works through: nobody past 73, and few of those who never buy. */
export function callingList(person: Person): number {
  return ageAt(person, 2023) > 73 ? 0 : 1 / (1 + Math.exp(-16 * (person.latent.appetite - 0.3)));
}

/** Parents between 32 and 50 answer to family cover, above all in the app; hardly anyone else does. */
export function familyLift(person: Person): number {
  const age = ageAt(person, 2024);
  const inFamilyAge = age >= 32 && age <= 50;
  return (inFamilyAge ? 0.045 : 0.002) * (person.channel === "app" || person.channel === "web" ? 1.6 : 0.8);
}

/** The well-off near retirement answer to an annuity; tenants do not. */
export function retirementLift(person: Person): number {
  const age = ageAt(person, 2024);
  if (age < 48 || age > 68 || person.income === "lower") return 0;
  return (person.income === "upper" ? 0.06 : 0.03) * (person.ownsHome ? 1.2 : 0.5);
}

/** The satisfied answer; the dissatisfied do not. */
export function goodwillLift(person: Person): number {
  return 0.03 / (1 + Math.exp(-1.4 * person.latent.satisfaction));
}

export function bargainLift(person: Person): number {
  return 0.022 / (1 + Math.exp(-1.5 * person.latent.priceSensitivity));
}
