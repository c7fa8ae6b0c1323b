import { randomNormal } from "d3-random";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Draws from one seed. */
export interface RandomSource {
  /** Between 0 and 1, both left out. */
  uniform: () => number;
  normal: () => number;
}

/** The generator's first numbers hardly differ between neighbouring seeds; they are thrown away. */
const THROWN_AWAY = 64;

export function randomSource(seed: number): RandomSource {
  const generator = xoroshiro128plus(seed);
  for (let i = 0; i < THROWN_AWAY; i++) generator.next();
  const uniform = () => ((generator.next() >>> 0) + 0.5) / 2 ** 32;
  return { uniform, normal: randomNormal.source(uniform)() };
}
