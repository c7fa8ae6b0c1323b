import { describe, expect, it } from "vitest";
import { byTrait, type TraitLevel } from "../../../loaders/value/by-trait.ts";

function level(trait: string, name: string | null, values: number[]): TraitLevel {
  return {
    trait,
    level: name,
    customers: values.length,
    total: values.reduce((a, b) => a + b, 0),
    squares: values.reduce((a, b) => a + b * b, 0),
  };
}

const alternating = (n: number, centre: number) => Array.from({ length: n }, (_, i) => centre + (i % 2 ? 1 : -1));

describe("byTrait", () => {
  it("gives each level its mean, interval and share, and says which differ from all others", () => {
    const rows = byTrait([
      level("gender", "female", alternating(400, 12)),
      level("gender", "male", alternating(600, 8)),
    ]);
    expect(rows.map((row) => [row["category"], row["estimate"], row["differs"]])).toEqual([
      ["female", 12, true],
      ["male", 8, true],
    ]);
    expect(rows[0]!["value_share"]).toBe(0.5);
    expect(rows[0]!["low"] as number).toBeLessThan(12);
  });

  it("does not call a difference what many comparisons bring by chance", () => {
    const traits = Array.from({ length: 30 }, (_, i) => `trait ${i}`);
    // Each level is .25 from the other at a standard error of .141: p = .077 alone, but not among sixty.
    const rows = byTrait(
      traits.flatMap((trait) => [level(trait, "a", alternating(100, 10)), level(trait, "b", alternating(100, 10.25))]),
    );
    expect(rows).toHaveLength(60);
    expect(rows.every((row) => row["differs"] === false)).toBe(true);
  });

  it("names what is not known, and pools levels of fewer than ten people so that none can be subtracted out", () => {
    const rows = byTrait([
      level("region", "north", alternating(50, 5)),
      level("region", "south", alternating(30, 5)),
      level("region", "islands", alternating(4, 5)),
      level("region", null, alternating(20, 5)),
    ]);
    expect(rows.map((row) => [row["category"], row["customers"]])).toEqual([
      ["north", 50],
      ["south", 30],
      ["other", 24],
    ]);
  });

  it("leaves out a trait with one level, and has no rows without customers", () => {
    expect(byTrait([level("gender", null, alternating(50, 5))])).toEqual([]);
    expect(byTrait([])).toEqual([]);
  });
});
