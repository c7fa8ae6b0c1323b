import { describe, expect, it } from "vitest";
import { identifiersOf } from "../../../../loaders/site/identifiers.ts";
import { faultOfColumn } from "../../../../loaders/site/privacy/find-in-columns.ts";

/** A million customers with seven-digit numbers: one number in nine is one of them. */
const identifiers = identifiersOf(Array.from({ length: 1_000_000 }, (_, i) => String(1_000_000 + i)));
const column = (values: number[]) => faultOfColumn({ name: "people", values: values.map(String) }, identifiers);

describe("faultOfColumn", () => {
  it("finds numbers that are identifiers together, where one alone may be an accident", () => {
    expect(column(Array.from({ length: 40 }, (_, i) => 1_000_123 + 7 * i))).toMatch(
      /of whose 40 different numbers 40 are identifiers/,
    );
    expect(column([1_234_567])).toBeNull();
  });

  it("passes sums that meet identifiers as often as chance lets them", () => {
    expect(column(Array.from({ length: 900 }, (_, i) => 1_000_000 + i * 10_007))).toBeNull();
  });

  it("never repeats a value in full", () => {
    const fault = faultOfColumn({ name: "label", values: ["K-77-12345"] }, identifiersOf(["K-77-12345"]));
    expect(fault).toBe("holds an identifier of the book in column label: K-… (10 characters)");
  });
});
