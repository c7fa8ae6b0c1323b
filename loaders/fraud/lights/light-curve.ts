import type { LightCurve } from "../../../src/models/light-curve.ts";
import type { JudgedRequests } from "./judged-requests.ts";

/** People or frauds that a group must hold to be shown. */
export const FEWEST = 10;

/** A curve of requests from the highest score down, in at most so many steps; null for fewer than ten people. */
export function lightCurve(rows: JudgedRequests, steps: number): LightCurve | null {
  const stepped = requestSteps(rows, steps);
  if (!stepped) return null;
  const frauds = [...rows.score.keys()].filter((i) => rows.fraud[i] === 1);
  return { ...stepped, fraudScores: frauds.map((i) => rows.score[i]!), ...moneyOf(rows, frauds) };
}

/**
 * Requests down to the lowest score of each step. A step holds equal scores whole and ten people or more; what is left at the end joins the last
 * step. Null for fewer than ten people.
 */
export function requestSteps(
  { score, person }: Pick<JudgedRequests, "score" | "person">,
  steps: number,
): Pick<LightCurve, "scores" | "requests"> | null {
  const fewest = Math.max(1, Math.ceil(score.length / steps));
  const [scores, requests]: [number[], number[]] = [[], []];
  let people = new Set<number>();
  let start = 0;
  for (let i = 0; i < score.length; i++) {
    people.add(person[i]!);
    const tied = i + 1 < score.length && score[i + 1]! === score[i]!;
    if (tied || people.size < FEWEST || i + 1 - start < fewest) continue;
    scores.push(score[i]!);
    requests.push(i + 1);
    people = new Set();
    start = i + 1;
  }
  if (scores.length === 0) return null;
  scores[scores.length - 1] = score[score.length - 1]!;
  requests[requests.length - 1] = score.length;
  return { scores, requests };
}

/** The mean money of each fraud's group of ten or more, and its mean square; a fraud without an amount has the mean of all. */
function moneyOf(
  { exposed }: JudgedRequests,
  frauds: readonly number[],
): Pick<LightCurve, "fraudMoney" | "fraudSquare"> {
  const known = frauds.map((i) => exposed[i]!).filter((amount) => !Number.isNaN(amount));
  if (known.length < FEWEST) return { fraudMoney: null, fraudSquare: null };
  const mean = meanOf(known);
  const amounts = frauds.map((i) => (Number.isNaN(exposed[i]!) ? mean : exposed[i]!));
  return {
    fraudMoney: groupMeans(amounts).map(Math.round),
    fraudSquare: groupMeans(amounts.map((amount) => amount * amount)).map(Math.round),
  };
}

/** Every value replaced by the mean of its group: groups of ten in order, the last one larger. */
export function groupMeans(values: readonly number[]): number[] {
  const groups = Math.max(1, Math.floor(values.length / FEWEST));
  return values.map((_, i) => {
    const at = Math.min(groups - 1, Math.floor(i / FEWEST));
    return meanOf(values.slice(at * FEWEST, at === groups - 1 ? values.length : (at + 1) * FEWEST));
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
