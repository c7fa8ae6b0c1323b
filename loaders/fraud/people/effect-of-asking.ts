import { group } from "d3";
import { riskDifference } from "../../statistics/mantel-haenszel.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { decidedRequests, stratumOf } from "../bridge/honest-strata.ts";
import type { BridgeInput } from "../bridge/read-bridge.ts";
import { peopleIn } from "../bridge/steps.ts";
import { isExecuted } from "../handling/fraud-money.ts";

/**
 * By how much asking raises the share not executed, among some requests that are not known to be fraud, within the same light, kind, channel, amount
 * and age. Null when fewer than ten people were asked, or not asked.
 */
export function effectOfAsking(input: BridgeInput, requests: readonly number[]) {
  const { context, handling } = input;
  const wanted = new Set(requests);
  const decided = decidedRequests(input).filter((i) => wanted.has(i));
  const sides = [1, 0].map((asked) => decided.filter((i) => handling.asked[i] === asked));
  if (sides.some((members) => peopleIn(context.cases, members) < FEWEST_PEOPLE)) return null;
  const [treated, control] = sides.map((members) => group(members, stratumOf(input, true)));
  const lost = (members: readonly number[]) => members.filter((i) => !isExecuted(context.cases, i)).length;
  return riskDifference(
    [...treated!].map(([key, members]) => {
      const others = control!.get(key) ?? [];
      return {
        treated: members.length,
        treatedEvents: lost(members),
        control: others.length,
        controlEvents: lost(others),
      };
    }),
  );
}
