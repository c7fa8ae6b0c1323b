import type { MapTasks } from "../run/map.ts";
import type { ConcentrationBootstrapInput, ConcentrationReplicates } from "../statistics/concentration-bootstrap.ts";
import { percentileInterval, type Interval } from "../statistics/percentile-interval.ts";

export interface BootstrapOptions {
  bootstraps: number;
  seed: number;
  map: MapTasks;
}

// More tasks than threads, so that none waits long for the last; fixed, so that draws do not depend on the machine.
const TASKS = 8;

/** Replicates of the amounts along a ranking, drawn in tasks that can run side by side. */
export async function bootstrapCurve(
  ranked: Float64Array,
  grid: readonly number[],
  { bootstraps, seed, map }: BootstrapOptions,
): Promise<ConcentrationReplicates> {
  const inputs: ConcentrationBootstrapInput[] = Array.from({ length: TASKS }, (_, task) => ({
    ranked,
    grid,
    replicates: Math.ceil((bootstraps - task) / TASKS),
    seed: seed * TASKS + task,
  }));
  const module = new URL("../statistics/concentration-bootstrap.ts", import.meta.url);
  return (await map<ConcentrationBootstrapInput, ConcentrationReplicates>(module, inputs)).flat();
}

/**
 * Interval of the share of the total between two points of the grid, given by their positions. There is none when the total
 * of any replicate is not positive: a share of about nothing can be anything.
 */
export function shareInterval(replicates: ConcentrationReplicates, points: number, from: number, to: number): Interval {
  if (replicates.some((row) => row[points - 1]! <= 0)) return { low: null, high: null };
  return percentileInterval(replicates.map((row) => (row[to]! - row[from]!) / row[points - 1]!));
}
