/** Equal steps over a range of numbers; what lies beyond the first and last edge falls into the outermost bins. */
export interface Steps {
  /** Lower edge of the first bin. */
  from: number;
  step: number;
  /** How many bins. */
  count: number;
  /** True when smaller numbers than the first edge, or larger ones than the last, lie in the outermost bins. */
  openBelow: boolean;
  openAbove: boolean;
}

export interface NumberSummary {
  minimum: number;
  maximum: number;
  /** Between these two lies almost everything; they keep a few extreme values from stretching the axis. */
  low: number;
  high: number;
}

const BINS = 32;
const NICE = [1, 2, 5, 10];

/** Bins of whole numbers with round edges, two or three dozen over what lies between `low` and `high`. */
export function roundSteps({ minimum, maximum, low, high }: NumberSummary, smallestStep = 1): Steps {
  const step = Math.max(smallestStep, niceStep((high - low + 1) / BINS));
  const from = Math.floor(low / step) * step;
  const count = Math.max(1, Math.floor(high / step) - Math.floor(low / step) + 1);
  return { from, step, count, openBelow: minimum < from, openAbove: maximum >= from + count * step };
}

/** The smallest of 1, 2, 5, 10, 20, 50 ... that is no smaller than `raw`. */
function niceStep(raw: number): number {
  if (raw <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(raw));
  return NICE.map((nice) => nice * power).find((nice) => nice >= raw)!;
}

/** The bin of a number. */
export function binOf({ from, step, count }: Steps, value: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor((value - from) / step)));
}

/** Bounds of the bins `first` to `last`: at least `from`, less than `to`; null where that side is open. */
export function boundsOf(steps: Steps, first: number, last: number): { from: number | null; to: number | null } {
  const open = { below: first === 0 && steps.openBelow, above: last === steps.count - 1 && steps.openAbove };
  return {
    from: open.below ? null : steps.from + first * steps.step,
    to: open.above ? null : steps.from + (last + 1) * steps.step,
  };
}
