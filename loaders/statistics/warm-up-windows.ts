/** What a warm-up does in which iteration: the step size is learned throughout, the metric in windows that double. */
export interface WarmUpWindows {
  /** First iteration of the first window. */
  from: number;
  /** Last iteration of each window, ascending: the metric is set anew after it. */
  ends: number[];
}

/** Lengths of Stan's warm-up: before the first window, of the first window, after the last. */
const [BEFORE, FIRST, AFTER] = [75, 25, 50];

/** Windows of Stan's warm-up (reference manual, "Adaptation"); shares of a warm-up that is too short for its lengths. */
export function warmUpWindows(iterations: number): WarmUpWindows {
  if (iterations < 20) return { from: iterations, ends: [] };
  if (iterations < BEFORE + FIRST + AFTER) {
    return { from: Math.floor(0.15 * iterations), ends: [iterations - Math.floor(0.1 * iterations) - 1] };
  }
  const last = iterations - AFTER;
  const ends: number[] = [];
  for (let from = BEFORE, length = FIRST; from < last; from += length, length *= 2) {
    const next = from + length;
    const reachesEnd = next + 2 * length > last;
    ends.push((reachesEnd ? last : next) - 1);
    if (reachesEnd) break;
  }
  return { from: BEFORE, ends };
}
