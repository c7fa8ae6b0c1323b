import { describe, expect, it } from "vitest";
import { information } from "../../../../../loaders/book/demo/fraud/truth.ts";

describe("information", () => {
  it("is nothing for a sign that comes as often among frauds as among honest requests", () => {
    expect(information(10, 100, 50, 500)).toBeCloseTo(0, 12);
  });

  it("is the entropy of fraud for a sign that tells all: ln 2 when half are frauds", () => {
    expect(information(100, 100, 0, 100)).toBeCloseTo(Math.LN2, 12);
  });

  it("is zero for a sign that is always or never there", () => {
    expect(information(100, 100, 300, 300)).toBeCloseTo(0, 12);
    expect(information(0, 100, 0, 300)).toBeCloseTo(0, 12);
  });
});
