import type { Estimate } from "../../../src/models/evidence.ts";
import { randomSource } from "../../statistics/random-source.ts";
import type { PolicyWorth } from "../worth/policy-worth.ts";
import { posteriorEstimate, worthDraws, type Basis } from "./estimates.ts";
import type { MixModel } from "./mix-model.ts";

/** What is published of a line. */
export interface LineEstimates {
  name: string;
  channels: string[];
  spend: number;
  told: boolean;
  tests: string[];
  /** Sales added in the last year, by draw. */
  contribution: Float64Array;
  /** share, policies, per_million, marginal and, where a policy's worth is known, return. */
  estimates: Record<string, Estimate>;
}

const MILLION = 1e6;

/** Shares of all known sales; policies, policies per million spent and value per money spent of the last year. */
export function lineEstimates(model: MixModel, worth: PolicyWorth, seed: number): LineEstimates[] {
  const { summary, told, verdict, input, tests } = model;
  const { normal } = randomSource(seed + 11);
  return summary.lines.map((line, l) => {
    const basis: Basis = { verdict, told: told[l]!, weeks: input.knownWeeks };
    const of = (draws: Float64Array) => posteriorEstimate(draws, basis);
    const value = worthDraws(line.lastYear, worth.valuePerPolicy, normal);
    const spent = line.spend > 0;
    return {
      name: line.name,
      channels: line.channels.map((c) => input.channels[c]!),
      spend: line.spend,
      told: told[l]!,
      tests: tests
        .filter(({ calibration }) => line.channels.includes(calibration.lift.channel))
        .map(({ calibration }) => calibration.test),
      contribution: line.lastYear,
      estimates: {
        share: of(line.share),
        policies: of(line.lastYear),
        ...(spent && {
          per_million: of(line.lastYear.map((sales) => (sales * MILLION) / line.spend)),
          marginal: of(line.marginal.map((sales) => sales * MILLION)),
          ...(value && { return: of(value.map((amount) => amount / line.spend)) }),
        }),
      },
    };
  });
}
