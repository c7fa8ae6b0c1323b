/** A bin of forecasts: those with like probabilities, and what happened to them. */
export interface CalibrationBin {
  n: number;
  positives: number;
  /** Mean probability foretold. */
  foretold: number;
  /** Share of positives. */
  observed: number;
  lowest: number;
  highest: number;
}

/**
 * Cuts forecasts into bins, equal probabilities staying together, so there may be fewer bins than asked for.
 *
 * @param order positions from the highest probability to the lowest, as in ranked scores
 * @param count how many bins
 * @param by `people` for bins of equal numbers (quantiles); `risk` for bins that foretell equally many positives, which
 * spread the few positives of a rare outcome over all bins
 * @returns bins from the lowest probability to the highest
 */
export function calibrationBins(
  probability: ArrayLike<number>,
  outcome: ArrayLike<number>,
  order: Uint32Array,
  { count = 10, by = "people" }: { count?: number; by?: "people" | "risk" } = {},
): CalibrationBin[] {
  const n = order.length;
  const weightOf = (i: number) => (by === "people" ? 1 : probability[i]!);
  const total = order.reduce((sum, i) => sum + weightOf(i), 0);
  const bins: CalibrationBin[] = [];
  for (let until = n, passed = 0, from: number; until > 0; until = from) {
    const [bin, weight] = [emptyBin(probability[order[until - 1]!]!), { sum: 0 }];
    const goal = ((bins.length + 1) * total) / count;
    from = until;
    do {
      const i = order[--from]!;
      weight.sum += weightOf(i);
      addTo(bin, probability[i]!, outcome[i]!);
    } while (from > 0 && (passed + weight.sum < goal || probability[order[from - 1]!] === bin.highest));
    passed += weight.sum;
    bins.push({ ...bin, foretold: bin.foretold / bin.n, observed: bin.positives / bin.n });
  }
  return bins;
}

function emptyBin(lowest: number): CalibrationBin {
  return { n: 0, positives: 0, foretold: 0, observed: 0, lowest, highest: lowest };
}

function addTo(bin: CalibrationBin, probability: number, outcome: number): void {
  bin.n++;
  bin.positives += outcome;
  bin.foretold += probability;
  bin.highest = probability;
}

/**
 * Expected calibration error: the mean distance between what was foretold and what happened, bin by bin, weighed by their sizes
 * (Naeini, Cooper and Hauskrecht 2015). Chance alone keeps it above 0. Null without bins.
 */
export function expectedCalibrationError(bins: readonly CalibrationBin[]): number | null {
  const n = bins.reduce((sum, bin) => sum + bin.n, 0);
  if (n === 0) return null;
  return bins.reduce((sum, bin) => sum + (bin.n / n) * Math.abs(bin.foretold - bin.observed), 0);
}
