import type { Cases } from "../cases/cases.ts";
import type { Handling } from "./handling.ts";

/** Where and since when lights are shown. */
export interface Coverage {
  /** First day of the first channel with lights, NaN when none was ever shown. */
  since: number;
  /** First day by channel (place in `Cases.channel.levels`), NaN for channels without lights. */
  sinceOf: readonly number[];
  /** 1: asked for where lights were shown by then, whether or not this request got one. */
  covered: Uint8Array;
}

/** A channel has lights from the day on which the first was shown in it. */
export function coverage(cases: Pick<Cases, "at" | "channel" | "count">, { shownDay }: Handling): Coverage {
  const sinceOf = cases.channel.levels.map(() => NaN);
  for (let i = 0; i < cases.count; i++) {
    const channel = cases.channel.codes[i]!;
    if (channel >= 0 && shownDay[i]! < (sinceOf[channel]! || Infinity)) sinceOf[channel] = shownDay[i]!;
  }
  const covered = Uint8Array.from(cases.at, (at, i) => (at >= sinceOf[cases.channel.codes[i]!]! ? 1 : 0));
  const days = sinceOf.filter((day) => !Number.isNaN(day));
  return { since: days.length > 0 ? Math.min(...days) : NaN, sinceOf, covered };
}
