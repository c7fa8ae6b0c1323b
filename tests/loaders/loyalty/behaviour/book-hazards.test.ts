import { describe, expect, it } from "vitest";
import { bookToday, type BookPolicies } from "../../../../loaders/loyalty/behaviour/book-hazards.ts";
import { persistencyPoint } from "../../../../loaders/loyalty/behaviour/persistency-point.ts";

const AS_OF = 20_000;
const YEAR = 365.25;

/** 60 policies issued half a year ago, 120 issued four and a half years ago of which 40 were given up after half a year. */
function book(contribution: number): BookPolicies {
  const lives = [
    ...Array.from({ length: 60 }, () => ({ age: YEAR / 2, exit: YEAR / 2, cause: 0 })),
    ...Array.from({ length: 120 }, (_, i) =>
      i < 40 ? { age: 4.5 * YEAR, exit: YEAR / 2, cause: 1 } : { age: 4.5 * YEAR, exit: 4.5 * YEAR, cause: 0 },
    ),
  ];
  return {
    product: lives.map(() => "term"),
    issued: Float64Array.from(lives, ({ age }) => AS_OF - age),
    entry: new Float64Array(lives.length),
    exit: Float64Array.from(lives, ({ exit }) => exit),
    cause: Float64Array.from(lives, ({ cause }) => cause),
    contribution: Float64Array.from(lives, ({ exit }) => (exit > YEAR ? contribution : NaN)),
  };
}

describe("bookToday", () => {
  const today = bookToday(book(100), AS_OF, 0);

  it("divides those given up in a policy year by the years at risk in it", () => {
    const [first] = today.newBusiness;
    expect(first).toMatchObject({ product: "term", policies: 60 });
    expect(first!.hazard25).toBeCloseTo(40 / (60 / 2 + 40 / 2 + 80), 10);
  });

  it("counts policies in force by policy year with their yearly contribution and its worth while they stay", () => {
    expect(today.inForce.map(({ year, policies, contribution }) => ({ year, policies, contribution }))).toEqual([
      { year: 1, policies: 60, contribution: 100 },
      { year: 5, policies: 80, contribution: 100 },
    ]);
    // Nobody ends after the fifth year, so thirty years of contributions are left.
    expect(today.inForce[1]!.worth).toBeCloseTo(3000, 8);
  });

  it("values a point of persistency at a hundredth of the new policies", () => {
    const { total, rows } = persistencyPoint(today);
    expect(total).toMatchObject({ estimate: 0.01 * 60 * 100, n: 60, grade: "C" });
    expect(rows[0]).toMatchObject({ product: "term", policies: 60, contribution: 100 });
  });

  it.each([NaN, 0])("says that there is no money without contributions (%s)", (contribution) => {
    const without = bookToday(book(contribution), AS_OF, 0);
    expect(without.inForce[1]).toMatchObject({ contribution: null, worth: null });
    expect(persistencyPoint(without).total).toMatchObject({ estimate: null, reason: "no_contribution" });
  });

  it("pools cells of fewer than ten policies", () => {
    const few = book(100);
    few.issued[179] = AS_OF - 9.5 * YEAR;
    few.exit[179] = 9.5 * YEAR;
    expect(bookToday(few, AS_OF, 0).inForce.every(({ policies }) => policies >= 10)).toBe(true);
  });
});
