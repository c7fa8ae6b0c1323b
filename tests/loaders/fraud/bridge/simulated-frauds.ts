import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import type { BridgeInput } from "../../../../loaders/fraud/bridge/read-bridge.ts";

export interface Planted {
  input: BridgeInput;
  /** Money and frauds that lights stopped under the same draws as without them. */
  saved: { money: number; frauds: number };
}

interface Options {
  seed: number;
  /** Frauds before lights, and as many since. */
  frauds: number;
  /** Chance that staff stop a fraud without a light, and with one. */
  without: number;
  withLight: number;
}

/** Frauds at the counter and elsewhere, each with its outcome with and without lights; four in five are asked about. */
export function simulatedFrauds({ seed, frauds, without, withLight }: Options): Planted {
  const generator = xoroshiro128plus(seed);
  const uniform = () => uniformInt(generator, 0, 999_999) / 1e6;
  const count = 2 * frauds;
  const column = () => new Float64Array(count);
  const [at, exposed, paid, prevented] = [column(), column(), column(), column()];
  const [codes, covered, asked, light, stopped] = [
    new Int16Array(count),
    new Uint8Array(count),
    new Uint8Array(count),
    new Uint8Array(count),
    new Uint8Array(count),
  ];
  const saved = { money: 0, frauds: 0 };
  for (let i = 0; i < count; i++) {
    at[i] = 10_000 + i;
    codes[i] = uniform() < 0.6 ? 0 : 1;
    covered[i] = i >= frauds && codes[i] === 0 ? 1 : 0;
    exposed[i] = Math.round(1000 * Math.exp(3 * uniform()));
    const isAsked = uniform() < 0.8;
    const draw = uniform();
    const anyway = draw < (codes[i] === 0 ? without : without / 3);
    const stop = anyway || (covered[i] === 1 && isAsked && draw < withLight);
    [asked[i], light[i]] = [covered[i]! && isAsked ? 1 : 0, covered[i] ? (isAsked ? 3 : 1) : 0];
    [stopped[i], prevented[i], paid[i]] = [stop ? 1 : 0, stop ? exposed[i]! : 0, stop ? 0 : exposed[i]!];
    if (stop && !anyway) {
      saved.money += exposed[i]!;
      saved.frauds++;
    }
  }
  const known = { customer: Int32Array.from(at.keys()), channel: { codes, levels: ["counter", "app"] } };
  const input = {
    context: { cases: { count, at, ...known }, outcome: { fraud: new Uint8Array(count).fill(1) } },
    handling: { light, asked },
    money: { exposed, paid, prevented, recovered: column(), stopped },
    cover: { since: 10_000 + frauds, sinceOf: [10_000 + frauds, NaN], covered },
    frauds: [...at.keys()].filter((i) => i >= frauds),
  };
  return { input: input as unknown as BridgeInput, saved };
}
