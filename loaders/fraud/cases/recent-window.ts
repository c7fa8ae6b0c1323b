import type { Cases } from "./cases.ts";

/** The current window: as many days before the end; the reference window: as many days before that. */
export const CURRENT_DAYS = 91;
export const REFERENCE_DAYS = 365;

/** By request: 2 in the last quarter of a year before a day, 1 in the year before that quarter, 0 in neither. */
export function recentWindow({ at }: Pick<Cases, "at">, asOf: number): Uint8Array {
  return Uint8Array.from(at, (moment) => {
    const before = asOf - moment;
    if (before < 0 || before > CURRENT_DAYS + REFERENCE_DAYS) return 0;
    return before <= CURRENT_DAYS ? 2 : 1;
  });
}
