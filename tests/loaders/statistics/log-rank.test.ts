import { describe, expect, it } from "vitest";
import { chiSquareTail } from "../../../loaders/statistics/chi-square-tail.ts";
import { logRank } from "../../../loaders/statistics/log-rank.ts";
import { group, lateLives, lives, stratum } from "./sixteen-lives.ts";

describe("logRank", () => {
  it("gives the chi-square and expected events of R survival for three groups", () => {
    const { chiSquare, degrees, expected } = logRank(lives, group)!;
    expect(chiSquare).toBeCloseTo(6.295865779, 8);
    expect(degrees).toBe(2);
    expect(expected[0]).toBeCloseTo(3.123717949, 8);
    expect(expected[2]).toBeCloseTo(4.565064103, 8);
  });

  it("compares each group with all others as a test of two groups does", () => {
    const { againstRest } = logRank(lives, group)!;
    againstRest.forEach((pValue, a) => {
      const alone = logRank(
        lives,
        group.map((code) => Number(code === a)),
      );
      expect(pValue).toBeCloseTo(alone!.pValue, 12);
    });
  });

  it("compares within strata when they are given", () => {
    expect(logRank(lives, group, { strata: stratum })!.chiSquare).toBeCloseTo(6.085199413, 8);
  });

  it("expects as many events as there are, with delayed entry too", () => {
    const { observed, expected } = logRank(lateLives, group)!;
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
    expect(sum(expected)).toBeCloseTo(sum(observed), 10);
  });

  it("finds no difference between a group and its copy", () => {
    const twice = { exit: Float64Array.of(1, 2, 3, 1, 2, 3), cause: Uint8Array.of(1, 1, 0, 1, 1, 0) };
    expect(logRank(twice, [0, 0, 0, 1, 1, 1])!.pValue).toBeCloseTo(1, 10);
  });

  it("compares nothing with one group or without events", () => {
    expect(
      logRank(
        lives,
        group.map(() => 0),
      ),
    ).toBeNull();
    expect(logRank({ exit: lives.exit, cause: new Uint8Array(16) }, group)).toBeNull();
    expect(logRank({ exit: Float64Array.of(3), cause: Uint8Array.of(1) }, [0])).toBeNull();
  });
});

it("keeps the tail of chi-square where 1 minus its distribution would be 0", () => {
  expect(chiSquareTail(3.2, 1)).toBeCloseTo(0.07363827012, 10);
  expect(chiSquareTail(40, 4) / 4.328422607e-8).toBeCloseTo(1, 8);
  expect(chiSquareTail(250, 5) / 5.496922467e-52).toBeCloseTo(1, 8);
  expect(chiSquareTail(0, 3)).toBe(1);
});
