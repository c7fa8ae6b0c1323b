import { describe, expect, it } from "vitest";
import { roundTable } from "../../../loaders/run/round-table.ts";

describe("roundTable", () => {
  it("cuts fractions to five significant digits and keeps whole numbers exact", () => {
    expect(roundTable([{ share: 0.123456789, money: -953400123.45, people: 123456789, small: 1.23456789e-9 }])).toEqual(
      [{ share: 0.12346, money: -953400000, people: 123456789, small: 1.2346e-9 }],
    );
  });

  it("leaves text, flags and null alone", () => {
    expect(roundTable([{ name: "1.23456789", known: true, low: null }])).toEqual([
      { name: "1.23456789", known: true, low: null },
    ]);
  });

  it("passes on a number that is not finite, for the writer to refuse", () => {
    expect(roundTable([{ share: NaN }])[0]!["share"]).toBeNaN();
  });
});
