import type { ScoredRound } from "./explain-rounds.ts";
import { GAP } from "./lessons.ts";
import type { TestPeriod } from "./reference-model.ts";

/** What a period was scored with. `fraud` says of each request whether it was found to be one by the last day. */
export function periodOf({ round, stack, chosen }: ScoredRound, fraud: Uint8Array): TestPeriod {
  const { lessons, span, test } = round;
  const kinds = Object.keys(stack.weights).map((source) => [source, chosen.get(source)!.expert.kind]);
  return {
    from: span!.from,
    until: span!.until,
    learntUntil: lessons.knownBy - GAP,
    learntRequests: lessons.rows.length,
    learntFrauds: lessons.frauds,
    requests: test.length,
    frauds: test.reduce((sum, request) => sum + fraud[request]!, 0),
    experts: Object.fromEntries(kinds) as TestPeriod["experts"],
  };
}
