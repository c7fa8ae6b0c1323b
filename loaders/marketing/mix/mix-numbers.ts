import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { randomSource } from "../../statistics/random-source.ts";
import type { PolicyWorth } from "../worth/policy-worth.ts";
import { posteriorEstimate, worthDraws } from "./estimates.ts";
import type { LineEstimates } from "./line-estimates.ts";
import type { MixModel } from "./mix-model.ts";
import type { Silence } from "./silence.ts";

type Numbers = Record<string, Estimate>;

/** The numbers of media together, of each line, and of how well the model foretells. */
export function mixNumbers(
  model: MixModel,
  lines: readonly LineEstimates[],
  worth: PolicyWorth,
  seed: number,
): Numbers {
  return { ...togetherNumbers(model, worth, seed), ...lineNumbers(lines), ...fitNumbers(model) };
}

function togetherNumbers({ summary, verdict, input }: MixModel, worth: PolicyWorth, seed: number): Numbers {
  const basis = { verdict, told: true, weeks: input.knownWeeks };
  const spend = summary.lines.reduce((sum, line) => sum + line.spend, 0);
  const value = worthDraws(summary.mediaLastYear, worth.valuePerPolicy, randomSource(seed + 12).normal);
  return {
    "marketing.mix.media_share": posteriorEstimate(summary.mediaShare, basis),
    "marketing.mix.media_policies": posteriorEstimate(summary.mediaLastYear, basis),
    ...(spend > 0 && {
      "marketing.mix.media_per_million": posteriorEstimate(
        summary.mediaLastYear.map((sales) => (sales * 1e6) / spend),
        basis,
      ),
    }),
    "marketing.mix.media_return":
      spend > 0 && value
        ? posteriorEstimate(
            value.map((amount) => amount / spend),
            basis,
          )
        : noEstimate(worth.valuePerPolicy.reason ?? "mix_no_spend", input.knownWeeks, "marketing_mix", "C"),
  };
}

function lineNumbers(lines: readonly LineEstimates[]): Numbers {
  return Object.fromEntries(
    lines.flatMap(({ name, estimates }) =>
      Object.entries(estimates).map(([key, estimate]) => [`marketing.mix.${name}.${key}`, estimate]),
    ),
  );
}

function fitNumbers({ heldOut, parameters, fits }: MixModel): Numbers {
  const weeks = heldOut.weeks.length;
  const draws = fits.main.chains.reduce((sum, chain) => sum + chain.energies.length, 0);
  const divergences = fits.main.chains.reduce((sum, chain) => sum + chain.divergences, 0);
  const naive = Number.isNaN(heldOut.naiveError)
    ? noEstimate("mix_no_year_before", weeks, "held_out_error")
    : estimateOf(heldOut.naiveError, weeks, "held_out_error");
  return {
    "marketing.mix.held_out_error": estimateOf(heldOut.error, weeks, "held_out_error"),
    "marketing.mix.naive_error": naive,
    "marketing.mix.r_hat": estimateOf(Math.max(...parameters.map(({ rHat }) => rHat)), draws, "chains"),
    "marketing.mix.sample_size": estimateOf(
      Math.min(...parameters.map(({ bulk, tail }) => Math.min(bulk, tail))),
      draws,
      "chains",
    ),
    "marketing.mix.divergences": estimateOf(divergences, draws, "chains"),
  };
}

/** The same without a model: why there is none. */
export function silentNumbers(reason: Silence, weeks: number): Numbers {
  const none = noEstimate(reason, weeks, "marketing_mix", "C");
  return Object.fromEntries(
    ["media_share", "media_policies", "media_per_million", "media_return", "held_out_error"].map((name) => [
      `marketing.mix.${name}`,
      none,
    ]),
  );
}
