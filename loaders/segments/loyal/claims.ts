import type { Trait } from "./loyal-policies.ts";

export interface LoyalClaim {
  claim: "referral" | "full_price" | "home_owners" | "middle_aged" | "suburban";
  trait: Trait;
  /** Levels of those who are claimed to stay, and of those whom they are held against; others are neither. */
  first: readonly string[];
  second: readonly string[];
  /** Whether the trait could bring about deaths and claims, so that these are no placebo for it. */
  causesDeaths?: true;
}

/** Who is loyal, according to Reichheld (1993). */
export const LOYAL_CLAIMS: readonly LoyalClaim[] = [
  { claim: "referral", trait: "source", first: ["referral"], second: ["advertising"] },
  { claim: "full_price", trait: "price", first: ["full"], second: ["discount"] },
  { claim: "home_owners", trait: "home", first: ["owner"], second: ["no_owner"] },
  {
    claim: "middle_aged",
    trait: "age",
    first: ["40-54"],
    second: ["00-24", "25-29", "30-34", "60-99"],
    causesDeaths: true,
  },
  { claim: "suburban", trait: "residence", first: ["suburban"], second: ["urban", "rural"] },
];
