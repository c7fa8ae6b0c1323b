import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Group } from "./by-group.ts";
import type { Judged } from "./judged.ts";

/** Months that follow one another, as many together as it takes to hold ten known frauds; what is left at the end joins the last. */
export function monthWindows({ request, fraud }: Judged, month: Int32Array): Group[] {
  const windows: (Group & { from: number; until: number })[] = [];
  request.forEach((i, at) => {
    const current = month[i]!;
    const last = windows.at(-1);
    const isOpen = last && (last.until === current || last.frauds < FEWEST_PEOPLE);
    const window = isOpen ? last : { level: "", members: [], frauds: 0, from: current, until: current };
    if (!isOpen) windows.push(window);
    window.until = current;
    window.members.push(at);
    window.frauds += fraud[at]!;
  });
  const rest = windows.at(-1);
  if (windows.length > 1 && rest!.frauds < FEWEST_PEOPLE) joinLast(windows);
  return windows.map(({ from, until, members, frauds }) => ({
    level: from === until ? monthName(from) : `${monthName(from)}/${monthName(until)}`,
    members,
    frauds,
  }));
}

function joinLast(windows: (Group & { from: number; until: number })[]): void {
  const rest = windows.pop()!;
  const last = windows.at(-1)!;
  last.members.push(...rest.members);
  last.frauds += rest.frauds;
  last.until = rest.until;
}

/** "2024-03" of months since the year 0. */
export function monthName(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}
