import type { Row } from "../../../src/models/report.ts";
import type { Saved } from "./saved.ts";
import type { Step } from "./steps.ts";

/** What is lost on the way to a step. */
const LOSS_BEFORE: Record<string, string> = {
  covered: "no_lights",
  flagged: "green",
  asked: "not_asked",
  stopped: "paid",
};

/**
 * The bridge as rows {step, kind: level | loss, frauds, people, amount, low, high, withheld}: each level that is told, before it what was lost since
 * the level told last, in the end what was saved. Levels that are withheld stand there without numbers, and their loss is in the next one.
 */
export function bridgeRows(steps: readonly Step[], saved: Saved | null): Row[] {
  const rows: Row[] = [];
  let last: Step | null = null;
  let pending: string[] = [];
  for (const step of steps) {
    if (last && LOSS_BEFORE[step.step]) pending.push(LOSS_BEFORE[step.step]!);
    if (step.withheld) {
      if (step.step !== "covered") rows.push(levelRow(step));
      continue;
    }
    if (last) rows.push(lossRow(pending.join("_or_"), last, step));
    if (step.step !== "covered") rows.push(levelRow(step));
    [last, pending] = [step, []];
  }
  const stopped = steps.at(-1)!;
  return saved && !stopped.withheld ? [...rows, ...savedRows(stopped, saved)] : rows;
}

function levelRow({ step, frauds, people, amount, withheld }: Step): Row {
  const told = withheld ? { frauds: null, people: null, amount: null } : { frauds, people, amount };
  return { step, kind: "level", ...told, low: null, high: null, withheld };
}

function lossRow(step: string, from: Step, to: Step): Row {
  return {
    step,
    kind: "loss",
    frauds: from.frauds - to.frauds,
    people: from.people - to.people,
    amount: from.amount - to.amount,
    low: null,
    high: null,
    withheld: null,
  };
}

function savedRows(stopped: Step, { money, frauds }: Saved): Row[] {
  const round = (count: number | null) => (count === null ? null : Math.round(count * 10) / 10);
  return [
    {
      step: "anyway",
      kind: "loss",
      frauds: round(stopped.frauds - frauds.estimate),
      people: null,
      amount: stopped.amount - money.estimate,
      low: null,
      high: null,
      withheld: null,
    },
    {
      step: "saved",
      kind: "level",
      frauds: round(frauds.estimate),
      people: null,
      amount: money.estimate,
      low: money.low,
      high: money.high,
      withheld: null,
    },
  ];
}
