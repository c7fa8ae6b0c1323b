import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markovAttribution } from "../../../loaders/statistics/markov-attribution.ts";
import type { Journeys } from "../../../loaders/statistics/rule-attribution.ts";
import { anyJourneys } from "./journeys.ts";

describe("markovAttribution", () => {
  it("gives removal effects that can be worked by hand", () => {
    // start -> a always; a -> b by half, a -> sale by a quarter; b -> sale by half.
    const journeys = { channels: 2, paths: [[0], [0, 1]], conversions: [1, 1], nulls: [1, 1] };
    const { conversion, removalEffects, shares } = markovAttribution(journeys)!;
    expect(conversion).toBeCloseTo(0.5, 12);
    expect([...removalEffects]).toEqual([1, 0.5]);
    expect([...shares].map((share) => share.toFixed(12))).toEqual(["0.666666666667", "0.333333333333"]);
  });

  it("agrees with taking each channel out of the chain and iterating it to its end", () => {
    fc.assert(
      fc.property(anyJourneys, (journeys) => {
        const attribution = markovAttribution(journeys);
        const whole = iterated(journeys, null);
        if (whole === 0) expect(attribution).toBeNull();
        attribution?.removalEffects.forEach((effect, c) =>
          expect(effect).toBeCloseTo(1 - iterated(journeys, c) / whole, 6),
        );
      }),
    );
  });

  it("has no answer when nothing was ever sold", () => {
    expect(markovAttribution({ channels: 1, paths: [[0]], conversions: [0], nulls: [9] })).toBeNull();
    expect(markovAttribution({ channels: 0, paths: [], conversions: [], nulls: [] })).toBeNull();
  });

  it("gives the same shares however often everything happened", () => {
    const once = { channels: 3, paths: [[0, 1], [2, 2, 0], [1]], conversions: [3, 1, 0], nulls: [2, 5, 4] };
    const often = { ...once, conversions: [3e6, 1e6, 0], nulls: [2e6, 5e6, 4e6] };
    markovAttribution(once)!.shares.forEach((share, c) =>
      expect(markovAttribution(often)!.shares[c]).toBeCloseTo(share, 12),
    );
  });
});

/** Chance of a sale after many steps, steps at a channel going nowhere when it is removed. */
function iterated({ channels, paths, conversions, nulls }: Journeys, removed: number | null): number {
  const states = channels + 2;
  const counts = Array.from({ length: states }, () => new Float64Array(states + 1));
  paths.forEach((path, i) => {
    const whole = [0, ...Array.from(path, (step) => step + 1)];
    const times = conversions[i]! + nulls[i]!;
    whole.forEach((from, s) => {
      if (s + 1 < whole.length) counts[from]![whole[s + 1]!]! += times;
      else {
        counts[from]![channels + 1]! += conversions[i]!;
        counts[from]![states]! += nulls[i]!;
      }
    });
  });
  let here = new Float64Array(states);
  here[0] = 1;
  for (let step = 0; step < 4000; step++) {
    const next = new Float64Array(states);
    next[channels + 1] = here[channels + 1]!;
    for (let from = 0; from <= channels; from++) {
      const leaving = counts[from]!.reduce((sum, count) => sum + count, 0);
      if (leaving === 0 || here[from]! < 1e-14) continue;
      for (let to = 1; to <= channels + 1; to++)
        if (to - 1 !== removed) next[to]! += (here[from]! * counts[from]![to]!) / leaving;
    }
    here = next;
  }
  return here[channels + 1]!;
}
