import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { ascendingOrder } from "./ascending-order.ts";
import { qiniCurve } from "./qini-curve.ts";
import { rankUplift } from "./ranked-uplift.ts";
import { chosenColumns, chosenRows, type UpliftBase, type UpliftLearner, type UpliftRows } from "./uplift-learner.ts";

export interface UpliftCandidate {
  learner: UpliftLearner;
  base: UpliftBase;
}

export interface CrossFittingOptions {
  /** Blocks of rows that are scored, one after another. */
  folds: number;
  /** Share of all rows that are learned from alone, before the first block. */
  first: number;
  seed: number;
  /** By row, the number from 0 of what was assigned together: it stays in one block. */
  clusters?: Uint32Array;
}

/** All by judged row, in the order of `judged`. */
export interface CrossFittedUplift {
  /** Positions of the rows that were scored, block after block. */
  judged: Uint32Array;
  /** Where each block ends among them. */
  ends: number[];
  /** By candidate: rank in the block, between 0 and 1; a high one speaks for a large effect. */
  scores: Float64Array[];
  /** By candidate: the effect itself that was expected. */
  expected: Float64Array[];
  /** The same of the candidate that had done best on the blocks before; the first candidate in the first block. */
  chosen: Float64Array;
  chosenExpected: Float64Array;
  /** By block, the candidate chosen. */
  picks: number[];
}

/**
 * Uplift scores of rows by models that were learned from the blocks before them alone, and the candidate chosen by the same blocks. What the scores of a block
 * are worth then errs independently of what was learned, block by block (a martingale: Luedtke and van der Laan 2016, section 4), and a bootstrap over the
 * judged rows says how much. Ordinary cross-fitting, where two folds teach each other, would count every chance likeness between them twice: with no
 * effect to find, its intervals are too short by a factor of about the root of two. Ranks are taken within a block, because models of different
 * blocks have different levels.
 */
export function crossFittedUplift(
  given: UpliftRows,
  candidates: readonly UpliftCandidate[],
  options: CrossFittingOptions,
): CrossFittedUplift {
  const rows = given.features.length > 0 ? given : { ...given, features: [new Float64Array(given.outcome.length)] };
  const [first, ...blocks] = blocksOf(rows.outcome.length, options);
  const judged = concatenated(blocks);
  const own = () => new Float64Array(judged.length);
  const found: CrossFittedUplift = {
    judged,
    ends: [],
    scores: candidates.map(own),
    expected: candidates.map(own),
    chosen: own(),
    chosenExpected: own(),
    picks: [],
  };
  for (const block of blocks) {
    const from = found.ends.at(-1) ?? 0;
    const until = from + block.length;
    const learned = chosenRows(rows, concatenated([first!, judged.subarray(0, from)]));
    const features = chosenColumns(rows.features, block);
    candidates.forEach(({ learner, base }, c) => {
      const expected = learner(learned, base)(features);
      found.expected[c]!.set(expected, from);
      found.scores[c]!.set(ranksOf(expected), from);
    });
    const pick = leader(chosenRows(rows, judged.subarray(0, from)), found.scores);
    found.chosen.set(found.scores[pick]!.subarray(from, until), from);
    found.chosenExpected.set(found.expected[pick]!.subarray(from, until), from);
    found.picks.push(pick);
    found.ends.push(until);
  }
  return found;
}

/** The candidate with the largest Qini area on the rows judged so far. */
function leader(judged: UpliftRows, scores: readonly Float64Array[]): number {
  const rows = judged.outcome.length;
  if (rows === 0) return 0;
  const areas = scores.map((values) => qiniCurve(rankUplift(values.subarray(0, rows), judged), []).qini);
  return areas.reduce((most, area, c) => (area > areas[most]! ? c : most), 0);
}

/** The first part of the rows, drawn by cluster, and the blocks of equal size after it. */
function blocksOf(rows: number, { folds, first, seed, clusters }: CrossFittingOptions): Uint32Array[] {
  const generator = xoroshiro128plus(seed);
  const units = clusters ? clusters.reduce((most, own) => Math.max(most, own + 1), 0) : rows;
  const order = ascendingOrder(new Float64Array(units).map(() => generator.next()));
  const blockOf = new Uint8Array(units);
  order.forEach((unit, place) => {
    const beyond = (place + 0.5) / units - first;
    blockOf[unit] = beyond < 0 ? 0 : 1 + Math.floor((folds * beyond) / (1 - first));
  });
  const all = Uint32Array.from({ length: rows }, (_, row) => row);
  return Array.from({ length: folds + 1 }, (_, k) => all.filter((row) => blockOf[clusters?.[row] ?? row] === k));
}

function concatenated(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Mean rank, between 0 and 1; equal values share theirs. */
function ranksOf(values: Float64Array): Float64Array {
  const ranks = new Float64Array(values.length);
  const order = ascendingOrder(values);
  for (let from = 0, until = 1; from < order.length; from = until++) {
    while (until < order.length && values[order[until]!] === values[order[from]!]) until++;
    for (let at = from; at < until; at++) ranks[order[at]!] = (from + until) / 2 / order.length;
  }
  return ranks;
}
