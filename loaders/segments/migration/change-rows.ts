import { group } from "d3-array";
import type { Row } from "../../../src/models/report.ts";
import { sumWithInterval } from "../../statistics/sum-estimate.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Cause, Move } from "./moves.ts";

/** Causes as they are told together: whoever did nothing is one group, moved by time or not. */
const STEPS: readonly { step: string; causes: readonly Cause[] }[] = [
  { step: "joined", causes: ["joined"] },
  { step: "bought", causes: ["bought", "returned"] },
  { step: "unchanged", causes: ["same", "time"] },
  { step: "reduced", causes: ["reduced"] },
  { step: "left", causes: ["left"] },
  { step: "died", causes: ["died"] },
];

/**
 * What became of a year's contribution and premium, by what people did: rows {step, people, contribution with interval, premium}, each the
 * change from last year to this. Steps of fewer than ten people go into the next, and with those of `unchanged` where that is not enough.
 */
export function changeRows(moves: readonly Move[]): Row[] {
  const stepOf = new Map(STEPS.flatMap(({ step, causes }) => causes.map((cause) => [cause, step] as const)));
  const groups = group(moves, ({ cause }) => stepOf.get(cause)!);
  const isSmall = (step: string) => (groups.get(step)?.length ?? 0) < FEWEST_PEOPLE;
  const small = STEPS.filter(({ step }) => step !== "unchanged" && groups.has(step) && isSmall(step));
  const folded = new Set(["unchanged", ...small.map(({ step }) => step)]);
  return STEPS.flatMap(({ step }): Row[] => {
    if (step !== "unchanged" && folded.has(step)) return [];
    const members = step === "unchanged" ? [...folded].flatMap((one) => groups.get(one) ?? []) : groups.get(step);
    if (!members || members.length < FEWEST_PEOPLE) return [];
    return [{ step, has_small: step === "unchanged" && small.length > 0, ...changeOf(members) }];
  });
}

function changeOf(members: readonly Move[]): Row {
  const changes = members.map(({ contributionBefore, contributionNow }) => contributionNow - contributionBefore);
  const isKnown = !changes.some(Number.isNaN);
  const total = changes.reduce((all, change) => all + change, 0);
  const interval = sumWithInterval(
    total,
    changes.reduce((all, change) => all + change ** 2, 0),
  );
  return {
    people: members.length,
    contribution: isKnown ? total : null,
    low: isKnown ? interval.low : null,
    high: isKnown ? interval.high : null,
    premium: members.reduce((all, { premiumBefore, premiumNow }) => all + premiumNow - premiumBefore, 0),
  };
}
