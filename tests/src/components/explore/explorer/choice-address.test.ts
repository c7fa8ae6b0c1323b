import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readChoices, writeChoices } from "../../../../../src/components/explore/explorer/choice-address.ts";
import {
  chooseRange,
  toggleCategory,
  type Dimension,
} from "../../../../../src/components/explore/explorer/dimension.ts";

const premium: Dimension = {
  column: "premium",
  kind: "money",
  steps: { from: -2000, step: 1000, count: 6, openBelow: true, openAbove: true },
  categories: [{ value: "0" }, { value: null }],
};
const region: Dimension = {
  column: "region",
  kind: "category",
  steps: null,
  categories: [{ value: "Taipei, north" }, { value: "a&b=c" }, { value: "south" }, { value: null }],
};
const dimensions = [premium, region];

describe("writeChoices", () => {
  it("writes bounds, leaving out open ends, and categories one by one, and keeps what others have written", () => {
    const choices = { premium: chooseRange(premium, 0, 2), region: [2, 3] };
    expect(writeChoices(dimensions, choices, "?table=customers&region=north")).toBe(
      "?table=customers&premium=..1000&region=south&region=",
    );
  });

  it("leaves nothing behind when nothing is chosen", () => {
    expect(writeChoices(dimensions, {}, "?premium=..1000")).toBe("");
  });
});

describe("readChoices", () => {
  it("reads back whatever was written", () => {
    const range = fc.tuple(fc.nat(5), fc.nat(5)).map(([a, b]) => chooseRange(premium, Math.min(a, b), Math.max(a, b)));
    const beside = fc.subarray([6, 7], { minLength: 1 });
    const regions = fc.subarray([0, 1, 2, 3], { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.oneof(fc.constant(null), range, beside), fc.oneof(fc.constant(null), regions), (first, second) => {
        const choices = { premium: first, region: second };
        expect(readChoices(dimensions, writeChoices(dimensions, choices, ""))).toEqual(choices);
      }),
    );
  });

  it.each([
    "?premium=cheap",
    "?premium=9..1..4",
    "?premium=5000..1000",
    "?premium=",
    "?region=Atlantis",
    "?premium=NaN..Infinity",
  ])("leaves aside what cannot be: %s", (search) => {
    const { premium: range, region: where } = readChoices(dimensions, search);
    expect([range === null || range!.every((bin) => bin >= 0 && bin < 8), where]).toEqual([true, null]);
  });

  it("cuts bounds off at the ends of the range, and moves them onto the edges of bins", () => {
    expect(readChoices(dimensions, "?premium=900..99999999")["premium"]).toEqual([3, 4, 5]);
  });

  it("agrees with toggling", () => {
    expect(readChoices(dimensions, "?region=south")["region"]).toEqual(toggleCategory(region, null, 2));
  });
});
