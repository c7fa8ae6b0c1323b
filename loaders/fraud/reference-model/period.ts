import type { ChosenExperts } from "./chosen-experts.ts";
import { GAP } from "./lessons.ts";
import type { TestPeriod } from "./reference-model.ts";
import type { Round } from "./rounds.ts";
import type { Stack } from "./stack.ts";

/** What a period was scored with. */
export function periodOf(
  { lessons, span, test }: Round,
  fraud: Uint8Array,
  { weights }: Stack,
  chosen: ChosenExperts,
): TestPeriod {
  return {
    from: span!.from,
    until: span!.until,
    learntUntil: lessons.knownBy - GAP,
    learntRequests: lessons.rows.length,
    learntFrauds: lessons.frauds,
    requests: test.length,
    frauds: test.reduce((sum, request) => sum + fraud[request]!, 0),
    experts: Object.fromEntries(Object.keys(weights).map((source) => [source, chosen.get(source)!.expert.kind])),
  };
}
