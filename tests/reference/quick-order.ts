/** Parts no longer than this are sorted by insertion. */
const SHORT = 16;

/**
 * Positions of scores from the highest to the lowest as pandas' `sort_values(ascending=False)` leaves them by NumPy's quicksort, which is not stable: equal
 * scores stand in an order of its own, and published counts at a cut that falls among them depend on it.
 */
export function quickOrder(scores: Float64Array): number[] {
  const reversed = Array.from(scores.keys()).reverse();
  quicksort(reversed, scores);
  return reversed.reverse();
}

/** Sorts positions by their scores, ascending: the pivot is the median of the first, middle and last; the shorter part goes first. */
function quicksort(positions: number[], scores: Float64Array): void {
  const waiting: [number, number][] = [[0, positions.length - 1]];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    let [left, right] = part;
    while (right - left > SHORT) {
      const pivot = partition(positions, scores, left, right);
      if (pivot - left < right - pivot) {
        waiting.push([pivot + 1, right]);
        right = pivot - 1;
      } else {
        waiting.push([left, pivot - 1]);
        left = pivot + 1;
      }
    }
    insertionSort(positions, scores, left, right);
  }
}

function partition(positions: number[], scores: Float64Array, left: number, right: number): number {
  const scoreAt = (at: number) => scores[positions[at]!]!;
  const middle = left + ((right - left) >> 1);
  if (scoreAt(middle) < scoreAt(left)) swap(positions, middle, left);
  if (scoreAt(right) < scoreAt(middle)) swap(positions, right, middle);
  if (scoreAt(middle) < scoreAt(left)) swap(positions, middle, left);
  const pivot = scoreAt(middle);
  let [from, until] = [left, right - 1];
  swap(positions, middle, until);
  for (;;) {
    do from++;
    while (scoreAt(from) < pivot);
    do until--;
    while (pivot < scoreAt(until));
    if (from >= until) break;
    swap(positions, from, until);
  }
  swap(positions, from, right - 1);
  return from;
}

function insertionSort(positions: number[], scores: Float64Array, left: number, right: number): void {
  for (let next = left + 1; next <= right; next++) {
    const position = positions[next]!;
    let at = next;
    for (; at > left && scores[position]! < scores[positions[at - 1]!]!; at--) positions[at] = positions[at - 1]!;
    positions[at] = position;
  }
}

function swap(positions: number[], one: number, other: number): void {
  [positions[one], positions[other]] = [positions[other]!, positions[one]!];
}
