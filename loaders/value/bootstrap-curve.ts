import type { MapTasks } from "../run/map.ts";
import type { ConcentrationBootstrapInput, ConcentrationReplicates } from "../statistics/concentration-bootstrap.ts";

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
