import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { cox, type CoxFit } from "../../../loaders/statistics/cox.ts";
import { age, cause, cluster, exit, male } from "./sixteen-lives.ts";

function fit(lives: number, seed: number, size: number, smallSample: boolean): CoxFit {
  const generator = xoroshiro128plus(seed);
  const uniform = () => ((generator.next() >>> 0) + 0.5) / 2 ** 32;
  const exit = Float64Array.from({ length: lives }, () => Math.ceil(1_000 * -Math.log(uniform())));
  const x = Float64Array.from({ length: lives }, () => uniform());
  const strata = Uint32Array.from({ length: lives }, (_, i) => Math.floor(i / size));
  const lifetimes = { exit, cause: new Uint8Array(lives).fill(1) };
  const found = cox(lifetimes, [x], { strata, cluster: Uint32Array.from(strata.keys()), smallSample });
  if (!found.converged) throw new Error(found.reason);
  return found;
}

/** Mean over many samples of the robust variance over that of the model, which is right here. */
function robustOverModel(lives: number, size: number, smallSample: boolean): number {
  const samples = Array.from({ length: 300 }, (_, seed) => fit(lives, seed + 1, size, smallSample));
  const mean = (of: (fit: CoxFit) => number) => samples.reduce((sum, one) => sum + of(one), 0) / samples.length;
  return mean(({ covariance }) => covariance[0]!) / mean(({ modelStandardErrors }) => modelStandardErrors[0]! ** 2);
}

describe("robust errors for few events", () => {
  it("are right where risk sets are small and plain ones are too narrow", () => {
    expect(robustOverModel(120, 6, false)).toBeLessThan(0.87);
    const corrected = robustOverModel(120, 6, true);
    expect(corrected).toBeGreaterThan(0.94);
    expect(corrected).toBeLessThan(1.08);
  });

  it("are the plain ones where there are many events", () => {
    const [plain, corrected] = [fit(20_000, 1, 20_000, false), fit(20_000, 1, 20_000, true)];
    expect(corrected.coefficients).toEqual(plain.coefficients);
    expect(corrected.standardErrors[0]! / plain.standardErrors[0]!).toBeCloseTo(1, 2);
  });

  it("do not rest on the names of the clusters", () => {
    const errors = (codes: ArrayLike<number>) => {
      const found = cox({ exit, cause }, [age, male], { cluster: codes, smallSample: true });
      return found.converged ? found.standardErrors : null;
    };
    const named = Float64Array.from(cluster, (code) => 1e9 - 17 * code);
    expect(errors(named)![0]).toBeCloseTo(errors(cluster)![0]!, 12);
    expect(errors(named)![1]).toBeCloseTo(errors(cluster)![1]!, 12);
  });
});
