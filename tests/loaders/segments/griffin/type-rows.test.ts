import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loyaltyType, TYPES } from "../../../../loaders/segments/griffin/loyalty-types.ts";
import { typeRows, type Typed } from "../../../../loaders/segments/griffin/type-rows.ts";
import { moment } from "./answered.ts";

const people = (size: number, more: (i: number) => Partial<Typed>): Typed[] =>
  Array.from({ length: size }, (_, i) => ({ ...moment(i), weight: 1, type: "premium" as const, ...more(i) }));

describe("loyaltyType", () => {
  it("names Griffin's four", () => {
    expect(loyaltyType(true, true)).toBe("premium");
    expect(loyaltyType(false, true)).toBe("latent");
    expect(loyaltyType(true, false)).toBe("inertia");
    expect(loyaltyType(false, false)).toBe("none");
  });
});

describe("typeRows", () => {
  it("weighs sizes and money, and carries them to all policyholders", () => {
    const sized = people(40, (i) => ({
      type: i < 20 ? "premium" : "inertia",
      weight: i < 20 ? 3 : 1,
      contribution: i < 20 ? 100 : 200,
    }));
    const [premium, , inertia] = typeRows({ sized, followed: [], policyholders: 1000 });
    expect(premium).toMatchObject({ share: 0.75, share_plain: 0.5, contribution: 100, book_contribution: 75_000 });
    expect(inertia).toMatchObject({ share: 0.25, book_people: 250, book_contribution: 50_000 });
  });

  it("counts policies kept, not people", () => {
    const followed = people(20, (i) => ({ held: i < 10 ? 3 : 1, givenUp: i < 10 ? 1 : 0, boughtAfter: i < 5 ? 2 : 0 }));
    const [premium] = typeRows({ sized: followed, followed, policyholders: 20 });
    expect(premium).toMatchObject({ kept: 0.75, policies: 40, bought: 0.25, followed: 20 });
  });

  it("has no money where the book has none", () => {
    const sized = people(20, () => ({ contribution: NaN }));
    const [premium] = typeRows({ sized, followed: [], policyholders: 20 });
    expect(premium).toMatchObject({ share: 1, contribution: null, book_contribution: null });
  });

  it("splits everybody, whatever their weights", () => {
    const one = fc.record({ type: fc.constantFrom(...TYPES), weight: fc.double({ min: 0.1, max: 5, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 40, maxLength: 60 }), (drawn) => {
        const rows = typeRows({ sized: people(drawn.length, (i) => drawn[i]!), followed: [], policyholders: 500 });
        if (rows.some((row) => row["people"] === null)) return;
        expect(rows.reduce((sum, row) => sum + Number(row["share"]), 0)).toBeCloseTo(1, 9);
        for (const row of rows) expect(Number(row["share_low"])).toBeLessThanOrEqual(Number(row["share_high"]));
      }),
      { numRuns: 30 },
    );
  });
});
