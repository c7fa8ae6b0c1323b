import type { LightCurve } from "../../../src/models/light-curve.ts";
import type { JudgedRequests } from "./judged-requests.ts";

/** People or frauds that a group must hold to be shown. */
export const FEWEST = 10;

/**
 * A curve of requests from the highest score down, in at most so many steps; null for fewer than ten people. Where ten frauds are on either side,
 * money is exact at the cuts given.
 */
export function lightCurve(rows: JudgedRequests, steps: number, cuts: readonly number[] = []): LightCurve | null {
  const stepped = requestSteps(rows, steps);
  if (!stepped) return null;
  const frauds = [...rows.score.keys()].filter((i) => rows.fraud[i] === 1);
  return { ...stepped, fraudScores: frauds.map((i) => rows.score[i]!), ...moneyOf(rows, frauds, cuts) };
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
  { exposed, score }: JudgedRequests,
  frauds: readonly number[],
  cuts: readonly number[],
): Pick<LightCurve, "fraudMoney" | "fraudSquare"> {
  const known = frauds.map((i) => exposed[i]!).filter((amount) => !Number.isNaN(amount));
  if (known.length < FEWEST) return { fraudMoney: null, fraudSquare: null };
  const mean = meanOf(known);
  const amounts = frauds.map((i) => (Number.isNaN(exposed[i]!) ? mean : exposed[i]!));
  const ends = cuts.map((cut) => frauds.filter((i) => score[i]! >= cut).length);
  return {
    fraudMoney: groupMeans(amounts, ends).map(Math.round),
    fraudSquare: groupMeans(
      amounts.map((amount) => amount * amount),
      ends,
    ).map(Math.round),
  };
}

/** Every value replaced by the mean of its group of ten or more; groups end at `ends` where that leaves ten on either side. */
export function groupMeans(values: readonly number[], ends: readonly number[] = []): number[] {
  const means: number[] = [];
  for (const end of [...ends, values.length].sort((a, b) => a - b)) {
    const left = values.length - end;
    if (end - means.length < FEWEST || (left > 0 && left < FEWEST)) continue;
    const segment = values.slice(means.length, end);
    const groups = Math.floor(segment.length / FEWEST);
    for (let at = 0; at < groups; at++) {
      const own = segment.slice(at * FEWEST, at === groups - 1 ? segment.length : (at + 1) * FEWEST);
      means.push(...own.map(() => meanOf(own)));
    }
  }
  return means.length === values.length ? means : values.map(() => meanOf(values));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
