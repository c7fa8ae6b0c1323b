import type { Person, Policy, Product } from "../block.ts";

export type ContactChannel = "counter" | "phone" | "app" | "web" | "mail" | "agent";

export type Purpose =
  | "inquiry"
  | "brochure"
  | "quote"
  | "service"
  | "claim"
  | "complaint"
  | "change"
  | "care"
  | "loan_or_surrender_inquiry"
  | "cancellation"
  | "sales";

/** Why a contact comes about; how it goes is drawn when it is recorded. */
export interface Occasion {
  person: Person;
  day: number;
  purpose: Purpose;
  /** Chosen from the person's habits and the times when left out. */
  channel?: ContactChannel;
  outbound?: boolean;
  policy?: Policy;
  product?: Product;
}

/** A contact that somebody made of their own accord, known to be theirs, and not a follow-up. */
export interface SeenContact {
  person: Person;
  purpose: Purpose;
  day: number;
  channel: ContactChannel;
}
