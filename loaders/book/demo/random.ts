import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** A stream of draws; what it gives depends on nothing but the seed, the theme and the index it was opened with. */
export interface Random {
  /** In (0, 1), never 0 or 1, so that logarithms are safe. */
  uniform(): number;
  normal(mean?: number, sd?: number): number;
  exponential(mean?: number): number;
  /** Marsaglia and Tsang (2000); mean = shape * scale. */
  gamma(shape: number, scale?: number): number;
  beta(a: number, b: number): number;
  poisson(mean: number): number;
  chance(probability: number): boolean;
  /** 0, 1, ... below - 1. */
  integer(below: number): number;
  /** One of the items, with equal weights when none are given; weights need not sum to 1. */
  pick<T>(items: readonly T[], weights?: ArrayLike<number>): T;
}

/** Opens the stream of a theme at an index (a block, a person, a policy), so that no theme disturbs another. */
export function random(seed: number, theme: string, index = 0): Random {
  return new Stream(seed, theme, index);
}

class Stream implements Random {
  private readonly generator: RandomGenerator;

  constructor(seed: number, theme: string, index: number) {
    this.generator = xoroshiro128plusFromState(stateOf(seed, theme, index));
  }

  uniform(): number {
    return ((this.generator.next() >>> 0) + 0.5) / 2 ** 32;
  }

  normal(mean = 0, sd = 1): number {
    return mean + sd * Math.sqrt(-2 * Math.log(this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  exponential(mean = 1): number {
    return -mean * Math.log(this.uniform());
  }

  gamma(shape: number, scale = 1): number {
    if (shape < 1) return this.gamma(shape + 1, scale) * this.uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(this.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return scale * d * v;
    }
  }

  beta(a: number, b: number): number {
    const first = this.gamma(a);
    return first / (first + this.gamma(b));
  }

  /** Knuth's product of uniforms; above a mean of 30 the rounded normal is close enough for a simulated insurer. */
  poisson(mean: number): number {
    if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.uniform(); product > limit; product *= this.uniform()) count++;
    return count;
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  integer(below: number): number {
    return Math.floor(this.uniform() * below);
  }

  pick<T>(items: readonly T[], weights?: ArrayLike<number>): T {
    return items[weights ? this.position(weights) : this.integer(items.length)]!;
  }

  private position(weights: ArrayLike<number>): number {
    let total = 0;
    for (let i = 0; i < weights.length; i++) total += weights[i]!;
    let left = this.uniform() * total;
    for (let i = 0; i < weights.length; i++) {
      left -= weights[i]!;
      if (left < 0) return i;
    }
    return weights.length - 1;
  }
}

/** Four words from FNV-1a over theme, seed and index, each mixed as in MurmurHash3. */
function stateOf(seed: number, theme: string, index: number): number[] {
  let hash = 0x811c9dc5;
  const absorb = (value: number) => (hash = Math.imul(hash ^ value, 0x01000193));
  for (let i = 0; i < theme.length; i++) absorb(theme.charCodeAt(i));
  for (const number of [seed, index]) {
    const words = [number | 0, Math.floor(number / 2 ** 32) | 0];
    for (const word of words) for (let shift = 0; shift < 32; shift += 8) absorb((word >>> shift) & 0xff);
    hash = mix(hash);
  }
  return [1, 2, 3, 4].map((word) => mix(Math.imul(hash + word, 0x9e3779b1)) | 1);
}

function mix(value: number): number {
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
