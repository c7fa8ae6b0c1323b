import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../loaders/segments/griffin/answers.ts";
import {
  crossed,
  moveRows,
  netMoney,
  pairsOf,
  regressionRows,
  shareOfPairs,
} from "../../../../loaders/segments/griffin/panel.ts";
import { reliabilityOf } from "../../../../loaders/segments/griffin/reliability.ts";
import { typed } from "../../../../loaders/segments/griffin/type-rows.ts";
import { randomSource } from "../../../../loaders/statistics/random-source.ts";
import { answer, wave } from "./answered.ts";

const type = (answers: Answer[]) =>
  typed(
    answers,
    ({ bought }) => bought >= 2,
    ({ attachment }) => attachment > 5,
  );
/** Sixty repeat buyers: 12 cool down, 18 warm up; the later weight counts. */
const first = type(
  Array.from({ length: 60 }, (_, i) => answer(i, i < 30 ? 8 : 3, { bought: 2, contribution: i < 12 ? 200 : 100 })),
);
const second = type(
  Array.from({ length: 60 }, (_, i) => answer(i, i < 12 ? 3 : i < 48 ? 8 : 3, { bought: 2, contribution: 999 })),
);

describe("moves between types", () => {
  const pairs = pairsOf([first, second]);

  it("pairs people who answered two waves in a row, with the earlier money", () => {
    expect(pairs).toHaveLength(60);
    expect(pairs[0]).toMatchObject({ from: "premium", to: "inertia", contribution: 200, earlier: 8, later: 3 });
    expect(pairsOf([first, [], second])).toEqual([]);
  });

  it("tells them in people and money, carried to all policyholders", () => {
    const rows = moveRows(pairs, 600);
    expect(rows).toHaveLength(12);
    const cooled = rows.find(({ from, to }) => from === "premium" && to === "inertia");
    expect(cooled).toMatchObject({ people: 12, share: 0.4, book_people: 120, contribution: 24_000, withheld: false });
  });

  it("nets what warmed against what cooled", () => {
    const { gained, lost, net } = netMoney(
      pairs,
      600,
      ({ from }) => from === "inertia",
      ({ to }) => to === "inertia",
    );
    expect([gained.estimate, lost.estimate]).toEqual([30_000, 36_000]);
    expect(net.estimate).toBeCloseTo(-6_000);
    expect(net.low).toBeLessThan(net.estimate);
  });

  it("has none of fewer than ten people", () => {
    expect(moveRows(pairs.slice(0, 9), 600)).toEqual([]);
    expect(regressionRows(pairs.slice(0, 9))).toEqual([]);
  });
});

describe("with an error of measurement and no change at all", () => {
  const { normal } = randomSource(7);
  const people = 1500;
  const attitudes = Float64Array.from({ length: people }, () => Math.sqrt(0.7) * normal());
  const waves = ["a", "b", "c"].map((name) =>
    wave(
      name,
      Array.from(attitudes, (attitude, i) => answer(i, 5 + attitude + Math.sqrt(0.3) * normal())),
    ),
  );

  it("finds the reliability from three waves, and that true attachment stays", () => {
    const found = reliabilityOf(waves, { seed: 1, bootstraps: 40 })!;
    expect(found.method).toBe("griffin_three_waves");
    expect(found.reliability).toBeCloseTo(0.7, 1);
    expect(found.stability).toBeGreaterThan(0.93);
    expect(found.low).toBeLessThan(found.reliability);
  });

  it("still sees people cross the cut, and the highest fifth come back to the middle", () => {
    const pairs = pairsOf(waves.map(({ answers }) => type(answers)));
    expect(shareOfPairs(pairs, crossed).estimate).toBeCloseTo(Math.acos(0.7) / Math.PI, 1);
    const rows = regressionRows(pairs);
    expect(Number(rows.at(-1)!["later"])).toBeLessThan(Number(rows.at(-1)!["earlier_low"]));
    expect(Number(rows[0]!["later"])).toBeGreaterThan(Number(rows[0]!["earlier_high"]));
  });

  it("goes by two waves where there are two, and knows nothing of an error from thirty answers of one", () => {
    expect(reliabilityOf(waves.slice(1), { seed: 1, bootstraps: 20 })).toMatchObject({ method: "griffin_two_waves" });
    expect(reliabilityOf([wave("a", waves[0]!.answers.slice(0, 30))], { seed: 1, bootstraps: 20 })).toBeNull();
  });
});
