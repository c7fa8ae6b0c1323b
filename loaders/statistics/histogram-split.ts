import { CELL } from "./gradient-histogram.ts";

/** What keeps a tree from growing too far. */
export interface SplitLimits {
  /** Penalty on squared leaf values. */
  l2: number;
  /** Least sum of hessians in a leaf. */
  minHessian: number;
  /** Least weight of rows in a leaf. */
  minRows: number;
  /** Least fall of the penalised loss, to second order, that a split must bring. */
  minGain: number;
  /** By feature: 1 where the score must not fall as the value rises, -1 where it must not rise, 0 otherwise; null without such demands. */
  monotone: ArrayLike<number> | null;
}

/** Sums of gradient, hessian and weight. */
export type Sums = readonly [gradient: number, hessian: number, weight: number];

/** What is known of a node: its sums, and the bounds that demands of monotony above it put on its value. */
export interface NodeSums {
  sums: Sums;
  low: number;
  high: number;
}

export interface HistogramSplit {
  feature: number;
  /** Bins from 1 up to here go left. */
  bin: number;
  missingLeft: boolean;
  gain: number;
  left: Sums;
  right: Sums;
}

/** The value that lowers the loss of a node most (Newton's step, Chen and Guestrin 2016, eq. 5), within its bounds. */
export function newtonValue([gradient, hessian]: Sums, l2: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, -gradient / (hessian + l2)));
}

/**
 * The split of a node that lowers its loss most (Chen and Guestrin 2016, eq. 7; missing values tried on both sides, their algorithm 3); null where
 * none is allowed. Of equal splits the first feature's lowest counts.
 *
 * @param cells the node's histogram
 */
export function bestSplit(
  cells: Float64Array,
  binsPerFeature: number,
  node: NodeSums,
  limits: SplitLimits,
): HistogramSplit | null {
  const features = cells.length / (binsPerFeature * CELL);
  const bounded = limits.monotone !== null;
  let best: HistogramSplit | null = null;
  for (let feature = 0; feature < features; feature++) {
    const start = feature * binsPerFeature * CELL;
    const lastBin = lastFilled(cells, start, binsPerFeature);
    const sides = cells[start + 2]! > 0 && lastBin > 0 ? [true, false] : [false];
    for (const missingLeft of sides) {
      const scan: Scan = { cells, start, lastBin, missingLeft, least: best?.gain ?? limits.minGain };
      const found: Found | null = bounded
        ? scanBounded(scan, feature, node, limits)
        : scanFree(scan, node.sums, limits);
      if (found) best = { feature, missingLeft: settled(missingLeft, sides, found), ...found };
    }
  }
  return best;
}

/** Where no missing value was seen, one goes where most rows go. */
function settled(missingLeft: boolean, sides: boolean[], { left, right }: Found): boolean {
  return sides.length === 2 ? missingLeft : left[2] > right[2];
}

function lastFilled(cells: Float64Array, start: number, bins: number): number {
  for (let bin = bins - 1; bin > 0; bin--) if (cells[start + bin * CELL + 2]! > 0) return bin;
  return 0;
}

interface Scan {
  cells: Float64Array;
  start: number;
  lastBin: number;
  missingLeft: boolean;
  /** Gains up to here do not count. */
  least: number;
}

type Found = Pick<HistogramSplit, "bin" | "gain" | "left" | "right">;

/** Scores are compared as fractions, because a division takes longer than all else in the loop. */
function scanFree(scan: Scan, [allG, allH, allW]: Sums, limits: SplitLimits): Found | null {
  const { cells, start, lastBin, missingLeft } = scan;
  const { l2, minHessian, minRows } = limits;
  const alone = (allG * allG) / (allH + l2);
  let least = 2 * scan.least + alone;
  let [g, h, w] = missingLeft ? [cells[start]!, cells[start + 1]!, cells[start + 2]!] : [0, 0, 0];
  // With missing values on the right, all others on the left are a split too.
  const until = cells[start + 2]! > 0 && !missingLeft ? lastBin : lastBin - 1;
  let [bestBin, bestG, bestH, bestW] = [0, 0, 0, 0];
  for (let bin = 1, at = start + CELL; bin <= until; bin++, at += CELL) {
    const here = cells[at + 2]!;
    if (here === 0) continue;
    g += cells[at]!;
    h += cells[at + 1]!;
    w += here;
    if (w < minRows || h < minHessian) continue;
    const otherH = allH - h;
    if (allW - w < minRows || otherH < minHessian) break;
    const otherG = allG - g;
    const leftH = h + l2;
    const rightH = otherH + l2;
    const product = leftH * rightH;
    const score = g * g * rightH + otherG * otherG * leftH;
    if (score > least * product) {
      least = score / product;
      [bestBin, bestG, bestH, bestW] = [bin, g, h, w];
    }
  }
  if (bestBin === 0) return null;
  return {
    bin: bestBin,
    gain: (least - alone) / 2,
    left: [bestG, bestH, bestW],
    right: [allG - bestG, allH - bestH, allW - bestW],
  };
}

function scanBounded(scan: Scan, feature: number, node: NodeSums, limits: SplitLimits): Found | null {
  const { cells, start, lastBin, missingLeft } = scan;
  const direction = limits.monotone![feature]!;
  const [allG, allH, allW] = node.sums;
  const alone = fall(node.sums, newtonValue(node.sums, limits.l2, node.low, node.high), limits.l2);
  const until = cells[start + 2]! > 0 && !missingLeft ? lastBin : lastBin - 1;
  let sums: Sums = missingLeft ? [cells[start]!, cells[start + 1]!, cells[start + 2]!] : [0, 0, 0];
  let best: Found | null = null;
  for (let bin = 1, at = start + CELL; bin <= until; bin++, at += CELL) {
    if (cells[at + 2] === 0) continue;
    sums = [sums[0] + cells[at]!, sums[1] + cells[at + 1]!, sums[2] + cells[at + 2]!];
    const other: Sums = [allG - sums[0], allH - sums[1], allW - sums[2]];
    if (!largeEnough(sums, limits) || !largeEnough(other, limits)) continue;
    const left = newtonValue(sums, limits.l2, node.low, node.high);
    const right = newtonValue(other, limits.l2, node.low, node.high);
    if (direction * (right - left) < 0) continue;
    const gain = fall(sums, left, limits.l2) + fall(other, right, limits.l2) - alone;
    if (gain > (best?.gain ?? scan.least)) best = { bin, gain, left: sums, right: other };
  }
  return best;
}

function largeEnough([, hessian, weight]: Sums, { minHessian, minRows }: SplitLimits): boolean {
  return weight >= minRows && hessian >= minHessian;
}

/** How far a value lowers the penalised loss of a node, to second order. */
function fall([gradient, hessian]: Sums, value: number, l2: number): number {
  return -(gradient * value + ((hessian + l2) * value * value) / 2);
}
