import { describe, expect, it } from "vitest";
import { chainDiagnostics } from "../../../loaders/statistics/chain-diagnostics.ts";
import { sampleChain, type Chain } from "../../../loaders/statistics/no-u-turn-sampler.ts";
import type { LogDensity } from "../../../loaders/statistics/phase-point.ts";
import { randomSource } from "../../../loaders/statistics/random-source.ts";

const column = ({ draws, size }: Chain, index: number) =>
  Float64Array.from({ length: draws.length / size }, (_, draw) => draws[draw * size + index]!);

const fourChains = (density: LogDensity, size: number, seed = 1, draws = 1000) =>
  [0, 1, 2, 3].map((chain) => {
    const { normal } = randomSource(100 + seed * 10 + chain);
    const start = Float64Array.from({ length: size }, normal);
    return sampleChain(density, start, { warmUp: 1000, draws, seed: seed * 10 + chain });
  });

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** How many Monte Carlo standard errors the mean of a quantity lies from what it should be. */
function errorsFrom(chains: readonly Chain[], of: (draw: Float64Array) => number, expected: number): number {
  const values = chains.map(({ draws, size }) =>
    Float64Array.from({ length: draws.length / size }, (_, draw) => of(draws.subarray(draw * size, (draw + 1) * size))),
  );
  const all = values.flatMap((chain) => Array.from(chain));
  const centre = mean(all);
  const sd = Math.sqrt(mean(all.map((value) => (value - centre) ** 2)));
  const { rHat, bulk } = chainDiagnostics(values);
  expect(rHat).toBeLessThan(1.01);
  expect(bulk).toBeGreaterThan(400);
  return Math.abs(centre - expected) / (sd / Math.sqrt(bulk));
}

describe("the no-U-turn sampler", () => {
  it("finds means, variances and the correlation of a normal distribution of unlike scales within Monte Carlo error", () => {
    const [sa, sb, rho] = [0.01, 50, 0.7];
    const normal: LogDensity = (position, gradient) => {
      const [a, b] = [(position[0]! - 3) / sa, (position[1]! + 2) / sb];
      gradient[0] = -(a - rho * b) / (1 - rho ** 2) / sa;
      gradient[1] = -(b - rho * a) / (1 - rho ** 2) / sb;
      return -(a * a - 2 * rho * a * b + b * b) / (2 * (1 - rho ** 2));
    };
    const chains = fourChains(normal, 2);
    expect(errorsFrom(chains, (draw) => draw[0]!, 3)).toBeLessThan(4);
    expect(errorsFrom(chains, (draw) => draw[1]!, -2)).toBeLessThan(4);
    expect(errorsFrom(chains, (draw) => (draw[0]! - 3) ** 2, sa ** 2)).toBeLessThan(4);
    expect(errorsFrom(chains, (draw) => (draw[1]! + 2) ** 2, sb ** 2)).toBeLessThan(4);
    expect(errorsFrom(chains, (draw) => (draw[0]! - 3) * (draw[1]! + 2), rho * sa * sb)).toBeLessThan(4);
  });

  it("finds Neal's funnel once its necks are drawn in units of their own width", () => {
    const funnel: LogDensity = (position, gradient) => {
      let density = 0;
      for (let i = 0; i < position.length; i++) {
        const scale = i === 0 ? 3 : 1;
        gradient[i] = -position[i]! / scale ** 2;
        density -= position[i]! ** 2 / (2 * scale ** 2);
      }
      return density;
    };
    const chains = fourChains(funnel, 10);
    expect(errorsFrom(chains, (draw) => draw[0]!, 0)).toBeLessThan(4);
    expect(errorsFrom(chains, (draw) => draw[0]! ** 2, 9)).toBeLessThan(4);
    // x = exp(v / 2) z: the logarithm of |x| has mean v / 2 + E log |z| = -0.6352.
    const logNeck = (draw: Float64Array) => draw[0]! / 2 + Math.log(Math.abs(draw[1]!));
    expect(errorsFrom(chains, logNeck, -0.635181)).toBeLessThan(4);
  });

  it("says by divergences that the funnel as it stands cannot be trusted", () => {
    const funnel: LogDensity = (position, gradient) => {
      const v = position[0]!;
      let density = (-v * v) / 18;
      gradient[0] = -v / 9;
      for (let i = 1; i < position.length; i++) {
        const x = position[i]!;
        density -= (x * x * Math.exp(-v)) / 2 + v / 2;
        gradient[0] += (x * x * Math.exp(-v)) / 2 - 0.5;
        gradient[i] = -x * Math.exp(-v);
      }
      return density;
    };
    expect(fourChains(funnel, 10).reduce((sum, { divergences }) => sum + divergences, 0)).toBeGreaterThan(20);
  });

  it("finds the posterior of a logistic regression that a grid gives", () => {
    const x = Array.from({ length: 40 }, (_, i) => (i - 19.5) / 10);
    const y = x.map((value, i) => +((i * 7) % 10 < 10 / (1 + Math.exp(-0.5 - value))));
    const logistic: LogDensity = (position, gradient) => {
      const [a, b] = [position[0]!, position[1]!];
      let density = -(a * a + b * b) / 8;
      gradient[0] = -a / 4;
      gradient[1] = -b / 4;
      x.forEach((value, i) => {
        const eta = a + b * value;
        density += y[i]! * eta - Math.log1p(Math.exp(eta));
        const residual = y[i]! - 1 / (1 + Math.exp(-eta));
        gradient[0] = gradient[0]! + residual;
        gradient[1] = gradient[1]! + residual * value;
      });
      return density;
    };
    const grid = gridMeans(logistic, 6, 400);
    const chains = fourChains(logistic, 2);
    expect(errorsFrom(chains, (draw) => draw[0]!, grid.a)).toBeLessThan(4);
    expect(errorsFrom(chains, (draw) => draw[1]!, grid.b)).toBeLessThan(4);
    expect(errorsFrom(chains, (draw) => draw[1]! ** 2, grid.bb)).toBeLessThan(4);
  });

  it("draws the same from the same seed and other numbers from another", () => {
    const normal: LogDensity = (position, gradient) => {
      gradient[0] = -position[0]!;
      return -(position[0]! ** 2) / 2;
    };
    const run = (seed: number) => sampleChain(normal, [0.3], { warmUp: 200, draws: 50, seed }).draws;
    expect(run(4)).toEqual(run(4));
    expect(run(4)).not.toEqual(run(5));
  });

  it("accepts about as often as it was asked to", () => {
    const normal: LogDensity = (position, gradient) => {
      let density = 0;
      position.forEach((value, i) => {
        gradient[i] = -value;
        density -= value ** 2 / 2;
      });
      return density;
    };
    const chain = sampleChain(normal, new Float64Array(50).fill(0.1), { warmUp: 1000, draws: 1000, seed: 3 });
    expect(chain.divergences).toBe(0);
    expect(mean(column(chain, 0).map((value) => value ** 2))).toBeCloseTo(1, 0);
  });

  it("refuses a start of no density", () => {
    expect(() => sampleChain(() => NaN, [0], { warmUp: 10, draws: 10, seed: 1 })).toThrow(RangeError);
  });
});

function gridMeans(density: LogDensity, reach: number, cells: number): { a: number; b: number; bb: number } {
  const gradient = new Float64Array(2);
  let [total, a, b, bb] = [0, 0, 0, 0];
  for (let i = 0; i <= cells; i++) {
    for (let j = 0; j <= cells; j++) {
      const at = Float64Array.of(reach * ((2 * i) / cells - 1), reach * ((2 * j) / cells - 1));
      const weight = Math.exp(density(at, gradient) + 20);
      total += weight;
      a += weight * at[0]!;
      b += weight * at[1]!;
      bb += weight * at[1]! ** 2;
    }
  }
  return { a: a / total, b: b / total, bb: bb / total };
}
