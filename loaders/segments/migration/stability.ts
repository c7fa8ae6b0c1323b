import { group } from "d3-array";
import type { Row } from "../../../src/models/report.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { withheldCells } from "../../value/withheld-cells.ts";
import type { Move } from "./moves.ts";

/** A segment is stable when at least this part of its people is still in it a year later. */
export const STABLE = 0.8;

export type Verdict = "stable" | "unstable" | "unclear";

/** What became of the people of a segment who are alive: parts which add up to one. */
export const FATES = ["stayed", "time", "bought", "gave_up"] as const;
export type Fate = (typeof FATES)[number];

/** Whoever is in the same segment has stayed, whatever they did; else they moved by time alone, by buying or by giving up. */
export function fateOf({ from, to, cause }: Move): Fate {
  if (from === to) return "stayed";
  if (cause === "time") return "time";
  return cause === "bought" || cause === "returned" ? "bought" : "gave_up";
}

/** Stable when the whole 90 % interval of those who stayed lies at or above the limit, unstable when it lies below, else unclear. */
export function verdictOf({ low, high }: { low: number; high: number }): Verdict {
  if (low >= STABLE) return "stable";
  return high < STABLE ? "unstable" : "unclear";
}

/**
 * Of each segment of a year ago: how many of its people, the dead aside, are still in it, whether that is stable, and the same of those whom time
 * alone did not move. Parts of its people by fate; those of one to nine people are withheld, with what would give them away.
 *
 * @param flows what is told of the flows between segments: who stayed is withheld here where it is there
 * @returns rows {segment, people, stayed_share, low, high, verdict, chosen_share, chosen_low, chosen_high, chosen_verdict} and a part for each fate
 */
export function stabilityRows(moves: readonly Move[], flows: readonly Row[], order: readonly string[]): Row[] {
  const people = group(
    moves.filter(({ cause }) => cause !== "joined" && cause !== "died"),
    ({ from }) => from,
  );
  const cells = [...people].flatMap(([row, all]) =>
    [...group(all, fateOf)].map(([column, members]) => ({ row, column, people: members.length })),
  );
  const withheld = withheldCells(
    cells,
    ({ row, column }) =>
      column === "stayed" && flows.some(({ from, to, people: told }) => from === row && to === row && told === null),
  );
  return order.flatMap((segment): Row[] => {
    const members = people.get(segment) ?? [];
    if (members.length < FEWEST_PEOPLE) return [];
    const own = cells.filter(({ row }) => row === segment);
    const hidden = new Set(own.filter((cell) => withheld.has(cell)).map(({ column }) => column));
    return [
      {
        segment,
        people: members.length,
        ...staying(members, hidden),
        ...partsOf(own, hidden, members.length),
      },
    ];
  });
}

function staying(members: readonly Move[], hidden: ReadonlySet<Fate>): Row {
  const fates = members.map(fateOf);
  const of = (fate: Fate) => fates.filter((one) => one === fate).length;
  const all = members.length;
  const none = {
    ...{ stayed_share: null, low: null, high: null, verdict: null },
    ...{ chosen_share: null, chosen_low: null, chosen_high: null, chosen_verdict: null },
  };
  if (hidden.has("stayed")) return none;
  const stayed = wilsonInterval(of("stayed"), all);
  const chosen = wilsonInterval(of("stayed"), all - of("time"));
  const isChosenKnown = all - of("time") >= FEWEST_PEOPLE && !hidden.has("time");
  return {
    stayed_share: stayed.share,
    low: stayed.low,
    high: stayed.high,
    verdict: verdictOf(stayed),
    chosen_share: isChosenKnown ? chosen.share : null,
    chosen_low: isChosenKnown ? chosen.low : null,
    chosen_high: isChosenKnown ? chosen.high : null,
    chosen_verdict: isChosenKnown ? verdictOf(chosen) : null,
  };
}

function partsOf(
  cells: readonly { column: Fate; people: number }[],
  hidden: ReadonlySet<Fate>,
  all: number,
): Record<string, number | null> {
  return Object.fromEntries(
    FATES.map((fate) => {
      const people = cells.find(({ column }) => column === fate)?.people ?? 0;
      return [`part_${fate}`, hidden.has(fate) ? null : people / all];
    }),
  );
}
