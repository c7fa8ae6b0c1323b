import type { Decision } from "../../../components/decision-table.js";
import type { Report } from "../../../models/report.js";
import { count, known, share, type Numbers } from "../said.js";

interface StepDecision {
  decision: string;
  reason: (frauds: string, numbers: Numbers) => string;
}

const steps: Record<string, StepDecision> = {
  no_lights: {
    decision: "Bring lights to phone, app and web",
    reason: (frauds, numbers) =>
      `The amount is what ${frauds} frauds asked for where no lights are; hardly any were stopped.${kept(numbers)}`,
  },
  green: {
    decision: "Teach the model what passed as green",
    reason: (frauds) => `${frauds} frauds met a light that did not warn. Their findings are what it can learn from.`,
  },
  not_asked: {
    decision: "Have somebody there to ask",
    reason: (frauds) => `${frauds} frauds were flagged, and nobody asked.`,
  },
  paid: {
    decision: "Ask better: questions, training, trusted contacts",
    reason: (frauds) => `${frauds} frauds were asked about and paid out all the same.`,
  },
  not_asked_or_paid: {
    decision: "Ask always, and ask better",
    reason: (frauds, numbers) =>
      `${frauds} frauds were flagged and paid out all the same.${numbers["fraud.bridge.asked"]?.reason === "bridge_few_lost" ? " Nearly all had been asked about: questions, training and trusted contacts come first." : ""}`,
  },
};

/** What the page asks to be decided: each loss of the bridge that can be told, the largest first. */
export function decisions({ numbers }: Report): Decision[] {
  const found = Object.entries(steps).flatMap(([step, { decision, reason }]): Decision[] => {
    const lost = numbers[`fraud.bridge.lost.${step}`];
    if (!known(lost) || lost.estimate <= 0) return [];
    return [{ decision, reason: reason(count(lost.n), numbers), amount: lost.estimate, grade: lost.grade, n: lost.n }];
  });
  return found.sort((a, b) => b.amount! - a.amount!);
}

/** What lights are estimated to save where they are, as a share. */
function kept(numbers: Numbers): string {
  const where = numbers["fraud.bridge.saved_share_with_lights"];
  if (!known(where)) return "";
  return ` Where lights are, they are estimated to keep ${share(where.estimate)} of the money.`;
}
