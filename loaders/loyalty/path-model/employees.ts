import type { Row } from "../../../src/models/report.ts";
import { cronbachAlpha } from "../../statistics/measurement-quality.ts";
import { EMPLOYEE_ARROWS, EMPLOYEE_CONSTRUCTS } from "./constructs.ts";
import { drawInterval } from "./arrow-rows.ts";
import { estimatePaths, type BootstrapOptions, type NoPaths, type PathEstimate } from "./estimate-paths.ts";
import { meanScore } from "./measurement.ts";
import { prepareWave, type PreparedWave } from "./prepare-wave.ts";
import type { Wave } from "./read-survey.ts";

/** What employees say of executives, processes and cooperation. Nothing links an employee's answer to a customer. */
export interface Employees {
  /** {wave, construct, respondents, estimate, low, high, alpha}. */
  means: Row[];
  /** {from, to, path, low, high} of the latest wave; none when too few answered. */
  arrows: Row[];
  latest: PreparedWave | null;
}

export async function employees(waves: readonly Wave[], options: BootstrapOptions): Promise<Employees> {
  const outline = { constructs: EMPLOYEE_CONSTRUCTS, arrows: EMPLOYEE_ARROWS };
  const prepared = waves.map((wave, i) => prepareWave(wave, waves.slice(0, i), outline));
  const latest = prepared.at(-1) ?? null;
  const paths = latest && (await estimatePaths(latest, options));
  return { means: prepared.flatMap(meanRows), arrows: latest && paths ? pathRows(latest, paths) : [], latest };
}

function meanRows(wave: PreparedWave): Row[] {
  return wave.matrix.constructs.flatMap((construct) => {
    const { respondents, mean, low, high } = meanScore(wave, construct);
    if (mean === null) return [];
    const alpha = cronbachAlpha(wave.correlation, wave.matrix.items.length, construct.items);
    return [{ wave: wave.wave, construct: construct.name, respondents, estimate: mean, low, high, alpha }];
  });
}

function pathRows({ model }: PreparedWave, paths: PathEstimate | NoPaths): Row[] {
  if (paths.kind === "failed") return [];
  return model.arrows.map(({ from, to }, i) => {
    const names = { from: model.constructs[from]!.name, to: model.constructs[to]!.name };
    return { ...names, path: paths.paths[i]!, ...drawInterval(paths, i) };
  });
}
