import { chainDiagnostics, energyFraction } from "../../statistics/chain-diagnostics.ts";
import type { Chain } from "../../statistics/no-u-turn-sampler.ts";
import type { MixVerdict } from "./mix-findings.ts";

/** A check of the model: what was measured, what it may be, and what follows. */
export interface TrustCheck {
  check: string;
  value: number | null;
  limit: number | null;
  outcome: MixVerdict;
}

export interface Limits {
  /** Beyond the first the model is to be reviewed, beyond the second it fails. */
  review: number;
  fail?: number;
  /** Whether small values are the bad ones. */
  least?: boolean;
}

/** Holds a measured value against limits; where either is not known it is to be reviewed. */
export function checkOf(check: string, value: number, { review, fail, least = false }: Limits): TrustCheck {
  const beyond = (limit: number) => (least ? !(value >= limit) : !(value <= limit));
  const outcome = fail !== undefined && beyond(fail) ? "fail" : beyond(review) ? "review" : "pass";
  const known = (size: number) => (Number.isFinite(size) ? size : null);
  return { check, value: known(value), limit: known(review), outcome };
}

/** The worst outcome decides. */
export function verdictOf(checks: readonly TrustCheck[]): MixVerdict {
  if (checks.some(({ outcome }) => outcome === "fail")) return "fail";
  return checks.some(({ outcome }) => outcome === "review") ? "review" : "pass";
}

/** Convergence of one parameter. */
export interface ParameterDiagnostics {
  place: number;
  rHat: number;
  bulk: number;
  tail: number;
}

/** Convergence of every parameter of a position. */
export function parameterDiagnostics(chains: readonly Chain[]): ParameterDiagnostics[] {
  const size = chains[0]!.size;
  return Array.from({ length: size }, (_, place) => {
    const values = chains.map(({ draws }) =>
      Float64Array.from({ length: draws.length / size }, (_, draw) => draws[draw * size + place]!),
    );
    return { place, ...chainDiagnostics(values) };
  });
}

/** Whether the chains can be relied on (limits of Vehtari et al. 2021, and of Betancourt 2017 for energies). */
export function samplerChecks(chains: readonly Chain[], parameters: readonly ParameterDiagnostics[]): TrustCheck[] {
  const draws = chains.reduce((sum, chain) => sum + chain.energies.length, 0);
  const divergent = chains.reduce((sum, chain) => sum + chain.divergences, 0) / draws;
  const worst = (of: (each: ParameterDiagnostics) => number) => parameters.map(of);
  return [
    checkOf("mix_r_hat", Math.max(...worst(({ rHat }) => rHat)), { review: 1.01, fail: 1.05 }),
    checkOf("mix_sample_size", Math.min(...worst(({ bulk, tail }) => Math.min(bulk, tail))), {
      review: 400,
      fail: 100,
      least: true,
    }),
    checkOf("mix_divergences", divergent, { review: 0, fail: 0.01 }),
    checkOf("mix_energy", Math.min(...chains.map(({ energies }) => energyFraction(energies))), {
      review: 0.3,
      least: true,
    }),
  ];
}
