import { group } from "d3";
import type { Row } from "../../../src/models/report.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { isExecuted } from "../handling/fraud-money.ts";
import { LIGHTS } from "../handling/handling.ts";
import { requestsOf, type BridgeInput } from "./read-bridge.ts";
import { peopleIn } from "./steps.ts";

/**
 * What came of reviews by light and by whether staff went against it: rows {light, override, requests, executed_share, fraud_share, low, high}.
 * Groups of fewer than ten people are left out with the other group of their light.
 */
export function overrideRows(input: BridgeInput): Row[] {
  const { context } = input;
  const groups = reviewGroups(input);
  const small = new Set(groups.filter(({ people }) => people < FEWEST_PEOPLE).map(({ light }) => light));
  return groups
    .filter(({ light }) => !small.has(light))
    .map(({ light, override, members }) => {
      const frauds = members.filter((i) => context.outcome.fraud[i] === 1).length;
      const { share, low, high } = wilsonInterval(frauds, members.length);
      const executed = members.filter((i) => isExecuted(context.cases, i)).length;
      return {
        light: LIGHTS[light]!,
        override: override === 1,
        requests: members.length,
        executed_share: executed / members.length,
        fraud_share: share,
        low,
        high,
      };
    });
}

function reviewGroups({ context, handling, cover }: BridgeInput) {
  const { cases } = context;
  const reviewed = requestsOf(
    cases.count,
    (i) => handling.reviews[i]! > 0 && handling.light[i]! > 0 && cases.at[i]! >= cover.since,
  );
  const groups = group(reviewed, (i) => 2 * handling.light[i]! + handling.override[i]!);
  return [...groups]
    .sort(([a], [b]) => b - a)
    .map(([key, members]) => {
      return { light: Math.floor(key / 2), override: key % 2, members, people: peopleIn(cases, members) };
    });
}
