import type { Cases } from "./cases.ts";

/** Days after which nearly all labels have come: findings about younger requests are still on their way. */
export const LABEL_DAYS = 180;

/** 1 for requests whose label had time to come by a day (in days since 1970), as only those can be judged. */
export function isMature({ at }: Pick<Cases, "at">, asOf: number): Uint8Array {
  return Uint8Array.from(at, (requested) => Number(requested + LABEL_DAYS <= asOf));
}
