import betainc from "@stdlib/math-base-special-betainc";
import { delongArea, type DelongArea } from "../../statistics/delong.ts";
import { holm } from "../../statistics/holm.ts";
import type { Group } from "./by-group.ts";
import type { Judged } from "./judged.ts";

const SIGNIFICANT = 0.1;

/**
 * Whether each group's area under the ROC differs from that of all other groups together, on the logit scale with as many degrees of freedom as the
 * group has frauds, less one, and corrected for the number of groups (Holm).
 * False where either side is ranked without a fault, as its error is then unknown.
 */
export function differingGroups(judged: Judged, groups: readonly Group[]): boolean[] {
  const pValues = groups.map((group) => {
    const others = groups.filter((other) => other !== group).flatMap(({ members }) => members);
    const [own, rest] = [areaOf(judged, group.members), areaOf(judged, others)];
    if (!own || !rest) return NaN;
    const [one, other] = [onLogitScale(own), onLogitScale(rest)];
    const t = (one.value - other.value) / Math.hypot(one.error, other.error);
    return studentTail(t, group.frauds - 1);
  });
  return holm(pValues).map((p) => p < SIGNIFICANT);
}

/** Chance of a t-distributed number this far from zero or farther, either way. */
function studentTail(t: number, degrees: number): number {
  return Number.isFinite(t) ? betainc(degrees / (degrees + t * t), degrees / 2, 0.5) : NaN;
}

function onLogitScale({ area, standardError }: DelongArea): { value: number; error: number } {
  return { value: Math.log(area / (1 - area)), error: standardError / (area * (1 - area)) };
}

function areaOf({ score, fraud }: Judged, members: readonly number[]) {
  return delongArea(
    members.map((at) => score[at]!),
    members.map((at) => fraud[at]!),
  );
}
