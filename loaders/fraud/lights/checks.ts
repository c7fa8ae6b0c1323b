import { rollup } from "d3";
import { lightsOutcome, type ChannelLights } from "../../../src/models/fraud-lights.ts";
import type { Check } from "../../../src/models/report.ts";
import type { CapacityDay } from "./branch-queues.ts";
import type { FoundLights } from "./model-lights.ts";

/** How far the page's model may be off its recompute from every request, and its queues off the days as they were. */
const MOST_CURVE = 0.02;
const MOST_QUEUE = 0.05;
const MOST_MISCALIBRATED = 0.25;

/** Whether what the sliders say is what a recompute from every request says, and whether the assumptions of queues and of the rule hold. */
export function lightChecks(
  found: FoundLights,
  lit: readonly ChannelLights[],
  capacity: readonly CapacityDay[],
  branchNames: readonly string[],
): Check[] {
  return [
    curveCheck(found, lit),
    ...queueCheck(found, capacity, branchNames),
    ...(found.model.isProbability ? calibrationCheck(found) : []),
  ];
}

/** The largest difference over the options: of lights, found frauds and money kept, each as a share of what the recompute says. */
function curveCheck({ options, model, setting }: FoundLights, lit: readonly ChannelLights[]): Check {
  const errors = options.flatMap(({ name, cuts, outcome }) => {
    if (name === "rule") return [];
    const { all } = lightsOutcome(model, lit, cuts, setting.assumptions);
    const off = (asked: number, counted: number) => (counted > 0 ? Math.abs(asked / counted - 1) : Math.sign(asked));
    const kept = [all, outcome.all].map((one) => one.protected?.estimate ?? 0);
    return [
      off(all.lit.requests, outcome.all.lit.requests),
      off(all.lit.frauds, outcome.all.lit.frauds),
      off(kept[0]!, kept[1]!),
    ];
  });
  const worst = Math.max(0, ...errors);
  return { id: "lights_curve", passed: worst <= MOST_CURVE, value: worst, limit: MOST_CURVE };
}

/** Lights without a reviewer as the queues expect them, against the branches' days as they were. */
function queueCheck(
  { options, judged, setting }: FoundLights,
  capacity: readonly CapacityDay[],
  branchNames: readonly string[],
): Check[] {
  if (setting.branches.length === 0) return [];
  const known = new Map(capacity.map(({ branch, day, reviews }) => [`${branch} ${day}`, reviews]));
  const errors = options.flatMap(({ name, cuts, outcome: { queue } }) => {
    if (name === "rule" || !queue || queue.lights === 0) return [];
    const lit = [...judged.score.keys()].filter((i) => judged.score[i]! >= cuts.yellow && judged.branch[i]! >= 0);
    const days = rollup(
      lit,
      (own) => own.length,
      (i) => `${branchNames[judged.branch[i]!]} ${judged.day[i]!}`,
    );
    let unserved = 0;
    for (const [day, lights] of days) unserved += Math.max(0, lights - (known.get(day) ?? 0));
    return [Math.abs(unserved / lit.length - queue.unserved / queue.lights)];
  });
  const worst = Math.max(0, ...errors);
  return [{ id: "lights_queue", passed: worst <= MOST_QUEUE, value: worst, limit: MOST_QUEUE }];
}

/** The rule per request takes scores at their word: frauds expected by them against frauds found. */
function calibrationCheck({ judged: { score, fraud } }: FoundLights): Check[] {
  const found = fraud.reduce((sum, one) => sum + one, 0);
  if (found === 0) return [];
  const off = Math.abs(score.reduce((sum, one) => sum + one, 0) / found - 1);
  return [{ id: "lights_calibrated", passed: off <= MOST_MISCALIBRATED, value: off, limit: MOST_MISCALIBRATED }];
}
