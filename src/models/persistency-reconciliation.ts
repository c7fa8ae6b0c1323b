import { bookPersistency, type PersistencyModel } from "./persistency.js";
import { LAXEST, STRICTEST, type Choice, type Definition } from "./persistency-definition.js";
import type { Row } from "./report.js";

/**
 * How definitions of one persistency hang together, from the laxest by single choices to the given definition and on to the strictest.
 *
 * @returns rows {step, side, option, estimate, change}: `step` is "laxest", a choice, "chosen", a choice, or "strictest"; `option` the
 *   option that the choice takes there; `change` in points from the row before, null for the three definitions themselves. Choices
 *   that change nothing are left out. No rows when persistency itself is not defined at that month.
 */
export function reconcileDefinitions(
  model: PersistencyModel,
  { month, by }: { month: number; by: "count" | "premium" },
  chosen: Definition,
): Row[] {
  const at = (definition: Definition) => bookPersistency(model, month, by, definition).estimate;
  const whole = at(chosen);
  if (whole === null) return [];
  const down = stepsTowards(chosen, STRICTEST, at);
  const up = stepsTowards(chosen, LAXEST, at);
  const ends = (step: string, estimate: number) => ({ step, side: step, option: null, estimate, change: null });
  return [
    ends("laxest", up.at(-1)?.estimate ?? whole),
    ...up.map((step, i) => reversed(step, i === 0 ? whole : up[i - 1]!.estimate, chosen)).reverse(),
    ends("chosen", whole),
    ...down.map((step) => ({ ...step, side: "strictest" })),
    ends("strictest", down.at(-1)?.estimate ?? whole),
  ];
}

interface Step {
  step: Choice;
  option: string;
  estimate: number;
  change: number;
}

function stepsTowards(
  from: Definition,
  target: Partial<Definition>,
  at: (definition: Definition) => number | null,
): Step[] {
  const steps: Step[] = [];
  let definition = from;
  let reached = at(from)!;
  for (const choice of Object.keys(target) as Choice[]) {
    definition = { ...definition, [choice]: target[choice] };
    const estimate = at(definition);
    if (estimate === null || estimate === reached) continue;
    steps.push({ step: choice, option: target[choice]!, estimate, change: estimate - reached });
    reached = estimate;
  }
  return steps;
}

/** A step towards the laxest definition, walked the other way: it arrives where the step began, at the option of the chosen definition. */
function reversed({ step, change }: Step, estimate: number, chosen: Definition) {
  return { step, side: "laxest", option: chosen[step], estimate, change: -change };
}
