/** Where a simulated insurer starts; taken from the book. */
export interface StartingPoint {
  /** Requests a month, and the share of them that is fraud. */
  requests: number;
  fraudShare: number;
  /** Share of requests that is flagged and looked at, and share of frauds among them at the start. */
  alertShare: number;
  detection: number;
}

/** What is done and what happens in a simulated insurer. */
export interface Scenario {
  /**
   * What the model is fitted to again each quarter: labels of the last twelve months, with every request that was let pass counted as no fraud ("all"),
   * or those of requests that staff looked at and of frauds that came to light alone ("looked"). Null: never.
   */
  learnsFrom: "all" | "looked" | null;
  /** Share of the requests let pass that is looked at by lot. */
  exploration: number;
  /** Chance that what staff write down is not what is so, for frauds and honest requests alike. */
  clerkError: number;
  /** Months until an answer or a report is a label that can be learnt from. */
  delay: number;
  /** Share of the way that fraudsters move each month from what the model looks at to what it lets through. */
  adaptation: number;
  /** Share of missed frauds that come to light by themselves, after the delay. */
  reported: number;
}

/** Signals of a request, in directions of equal spread: one that the model looks at first, the others that fraud can move to. */
export const SIGNALS = 4;
/** Months that are simulated, and months before them that the first model learnt from. */
export const MONTHS = 24;
export const HISTORY = 12;
