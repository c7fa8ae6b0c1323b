import { sum } from "d3";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { flagged } from "../handling/handling.ts";
import type { BridgeInput } from "./read-bridge.ts";

/** The steps that are counted, each a part of the one before, but for what was stopped without a light. */
export const STEPS = ["exposed", "covered", "flagged", "asked", "stopped"] as const;
export type StepName = (typeof STEPS)[number];

export interface Step {
  step: StepName;
  frauds: number;
  people: number;
  amount: number;
  /** Why the step is not told: it holds fewer than ten people, or fewer than ten were lost on the way to it or after it; null when it is told. */
  withheld: "too_few" | "bridge_few_lost" | "bridge_few_lost_after" | null;
}

export type StepInput = Pick<BridgeInput, "handling" | "money" | "cover"> & {
  context: Pick<BridgeInput["context"], "cases">;
};

/** Frauds, people and money of each step among some frauds; steps that would give away fewer than ten people are marked withheld. */
export function stepsOf(input: StepInput, frauds: readonly number[]): Step[] {
  const { handling, money, cover, context } = input;
  const holds: Record<StepName, (i: number) => boolean> = {
    exposed: () => true,
    covered: (i) => cover.covered[i] === 1,
    flagged: (i) => cover.covered[i] === 1 && flagged(handling, i),
    asked: (i) => cover.covered[i] === 1 && flagged(handling, i) && handling.asked[i] === 1,
    stopped: (i) => money.stopped[i] === 1,
  };
  const steps = STEPS.map((step): Step => {
    const members = frauds.filter(holds[step]);
    const amounts = step === "stopped" ? money.prevented : money.exposed;
    return {
      step,
      frauds: members.length,
      people: peopleIn(context.cases, members),
      amount: sum(members, (i) => amounts[i]!),
      withheld: null,
    };
  });
  return withhold(steps);
}

/** Different people behind some requests; a request whose customer is not known counts as one of its own. */
export function peopleIn({ customer }: { customer: Int32Array }, requests: readonly number[]): number {
  const known = new Set(requests.map((i) => customer[i]!).filter((number) => number >= 0));
  return known.size + requests.filter((i) => customer[i]! < 0).length;
}

/** Goes down the steps and withholds each that holds fewer than ten people or leaves fewer than ten behind; the last step goes before its forerunners. */
export function withhold(steps: readonly Step[]): Step[] {
  const isSmall = (people: number) => people > 0 && people < FEWEST_PEOPLE;
  const told: Step[] = steps.map((step) => ({ ...step, withheld: isSmall(step.people) ? "too_few" : null }));
  const kept: Step[] = [];
  const gapTo = (step: Step) => Math.abs(kept.at(-1)!.people - step.people);
  told.forEach((step, i) => {
    if (step.withheld) return;
    if (i === told.length - 1)
      while (kept.length > 1 && isSmall(gapTo(step))) kept.pop()!.withheld = "bridge_few_lost_after";
    if (kept.length > 0 && isSmall(gapTo(step))) step.withheld = "bridge_few_lost";
    else kept.push(step);
  });
  return told;
}
