import type { Cases } from "../cases/cases.ts";
import { monthsFrom } from "./dates.ts";
import { trainedOn, type ModelChange } from "./model-log.ts";
import { firstAt } from "./quarters.ts";

/** The requests that later ones are held against, by number. */
export interface ReferenceWindow {
  from: number;
  until: number;
  /** Their first day and the first day after, since 1970. */
  begin: number;
  end: number;
  /** Whether the log says when the model learnt; otherwise the window is the first half of the book. */
  fromLog: boolean;
}

/** The twelve months before the running model learnt; without a log the first half of the requests' time. Null without requests before and after. */
export function referenceWindow(
  { at, count }: Pick<Cases, "at" | "count">,
  log: readonly ModelChange[],
): ReferenceWindow | null {
  if (count === 0) return null;
  const training = trainedOn(log);
  const [first, last] = [Math.floor(at[0]!), Math.floor(at[count - 1]!)];
  const end = training?.day ?? Math.floor((first + last) / 2);
  const begin = training ? monthsFrom(end, -12) : first;
  const [from, until] = [firstAt(at, begin), firstAt(at, end)];
  return from < until && until < count ? { from, until, begin, end, fromLog: training !== null } : null;
}
