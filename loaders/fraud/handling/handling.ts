import type { Coded } from "../cases/cases.ts";

/** Codes of `Handling.light`; 0 where none was shown. */
export const LIGHTS = ["none", "green", "yellow", "red"] as const;

/** What staff saw of each request, did with it and what came of it; one entry per request, in the order of `Cases`. */
export interface Handling {
  /** The strongest light that was shown, as its place in LIGHTS. */
  light: Uint8Array;
  /** Day on which the first light was shown, NaN without one. */
  shownDay: Float64Array;
  /** 1: somebody reviewed it or asked a care question. */
  asked: Uint8Array;
  reviews: Uint16Array;
  /** Minutes of all reviews; NaN when none says how long it took. */
  minutes: Float64Array;
  /** 1: staff decided otherwise than the light advised. */
  override: Uint8Array;
  /** 1: the trusted contact was told. */
  contactTold: Uint8Array;
  /** What the trusted contact said. */
  contactAnswer: Coded;
  /** What was asked for; NaN for a change of payee. */
  amount: Float64Array;
  /** Hours from the request to its execution, NaN when it was not executed. */
  hours: Float64Array;
}

/** 1 where staff saw yellow or red. */
export function flagged({ light }: Pick<Handling, "light">, request: number): boolean {
  return light[request]! >= 2;
}
