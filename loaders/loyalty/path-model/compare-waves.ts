import type { Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { estimatePaths, type BootstrapOptions } from "./estimate-paths.ts";
import { meanScore } from "./measurement.ts";
import type { PreparedWave } from "./prepare-wave.ts";

/** Mean score of each construct in each wave: rows {wave, construct, respondents, estimate, low, high}; constructs of fewer than ten people are left out. */
export function waveRows(waves: readonly PreparedWave[]): Row[] {
  return waves.flatMap((wave) =>
    wave.matrix.constructs.flatMap((construct) => {
      const { respondents, mean, low, high } = meanScore(wave, construct);
      return mean === null
        ? []
        : [{ wave: wave.wave, construct: construct.name, respondents, estimate: mean, low, high }];
    }),
  );
}

/** Who was invited to each wave and who answered: rows {wave, invited, respondents, response_rate}. */
export function responseRows(waves: readonly PreparedWave[]): Row[] {
  return waves.flatMap(({ wave, invited, matrix }) => {
    const respondents = matrix.surveys.length;
    return respondents < FEWEST_PEOPLE ? [] : [{ wave, invited, respondents, response_rate: respondents / invited }];
  });
}

/** The path of each arrow in each wave, without intervals: rows {wave, respondents, from, to, path}. */
export async function wavePathRows(waves: readonly PreparedWave[], options: BootstrapOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const wave of waves) {
    const found = await estimatePaths(wave, { ...options, bootstraps: 0 });
    if (found.kind === "failed") continue;
    const { arrows, constructs } = wave.model;
    arrows.forEach(({ from, to }, i) => {
      const names = { from: constructs[from]!.name, to: constructs[to]!.name };
      rows.push({ wave: wave.wave, respondents: wave.complete.rows.length, ...names, path: found.paths[i]! });
    });
  }
  return rows;
}
