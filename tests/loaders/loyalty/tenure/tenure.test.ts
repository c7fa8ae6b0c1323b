import { range } from "d3";
import { describe, expect, it } from "vitest";
import { byTenure, sourcesByTenure } from "../../../../loaders/loyalty/tenure/by-tenure.ts";
import { costOfWinning } from "../../../../loaders/loyalty/tenure/cost-of-winning.ts";
import { tenureContrasts } from "../../../../loaders/loyalty/tenure/tenure-contrast.ts";
import type { TenureCustomers } from "../../../../loaders/loyalty/tenure/tenure-customers.ts";
import { tenureEras, type EraRow } from "../../../../loaders/loyalty/tenure/tenure-eras.ts";

interface Person {
  years: number;
  contribution: number;
  product?: string;
  wasWon?: number;
  winning?: number;
  keeping?: number;
}

function customersOf(people: readonly Person[]): TenureCustomers {
  const column = (value: (person: Person) => number) => Float64Array.from(people, value);
  return {
    years: column(({ years }) => years),
    wasWon: column(({ wasWon }) => wasWon ?? 0),
    mainProduct: people.map(({ product }) => product ?? "term"),
    ageBand: column(() => 4),
    contribution: column(({ contribution }) => contribution),
    interest: column(({ contribution }) => contribution / 4),
    expense: column(({ contribution }) => (3 * contribution) / 4),
    mortality: column(() => 0),
    winning: column(({ winning }) => winning ?? 0),
    keeping: column(({ keeping }) => keeping ?? 0),
  };
}

const group = (size: number, years: number, contribution: number, more: Partial<Person> = {}): Person[] =>
  range(size).map((i) => ({ years, contribution: contribution + (i % 2 ? 1 : -1), ...more }));

describe("byTenure", () => {
  it("shows each year alone and with the years around it", () => {
    const rows = byTenure(customersOf([...group(10, 3, 100), ...group(10, 4, 200), ...group(10, 5, 600)]));
    expect(rows.map(({ years, customers, raw, estimate }) => ({ years, customers, raw, estimate }))).toEqual([
      { years: 3, customers: 10, raw: 100, estimate: 150 },
      { years: 4, customers: 10, raw: 200, estimate: 300 },
      { years: 5, customers: 10, raw: 600, estimate: 400 },
    ]);
  });

  it("leaves years of fewer than ten customers out, with the next smallest where they would be found", () => {
    const rows = byTenure(customersOf([...group(30, 3, 1), ...group(12, 4, 1), ...group(4, 5, 1)]));
    expect(rows.map(({ years }) => years)).toEqual([3]);
  });

  it("has no rows without anybody whose joining is known, and no sources without an earned rate", () => {
    const unknown = customersOf(group(20, NaN, 1));
    expect(byTenure(unknown)).toEqual([]);
    expect(sourcesByTenure({ ...unknown, interest: unknown.interest.map(() => NaN) })).toEqual([]);
  });
});

describe("tenureContrasts", () => {
  it("holds three years of tenure against three, and the single years beside them", () => {
    const people = [9, 10, 11].flatMap((years) => group(20, years, 100)).concat(group(20, 13, 100), group(40, 14, 220));
    const found = tenureContrasts(customersOf(people), []);
    expect(found["loyalty.tenure.14_against_10"]).toMatchObject({ n: 120, grade: "D" });
    expect(found["loyalty.tenure.14_against_10"]!.estimate).toBeCloseTo(0.8, 12);
    expect(found["loyalty.tenure.14_against_10.raw"]!.estimate).toBeCloseTo(1.2, 12);
    expect(found["loyalty.tenure.14_against_10"]!.low).toBeLessThan(0.8);
  });

  it("finds nothing left once both have the same products, where the mix was all", () => {
    const mix = (years: number, rich: number) => [
      ...group(rich, years, 300, { product: "endowment" }),
      ...group(40 - rich, years, 100),
    ];
    const found = tenureContrasts(customersOf([...mix(10, 10), ...mix(14, 30)]), []);
    expect(found["loyalty.tenure.14_against_10"]!.estimate).toBeCloseTo(250 / 150 - 1, 12);
    expect(found["loyalty.tenure.14_against_10.adjusted"]!.estimate).toBeCloseTo(0, 12);
  });

  it("says why there is nothing: nobody so long, too few, no overlap, nothing to hold it against", () => {
    const reason = (people: Person[], id = "loyalty.tenure.14_against_10") =>
      tenureContrasts(customersOf(people), [])[id]!.reason;
    expect(reason(group(20, 10, 100))).toBe("nobody_so_long");
    expect(reason([...group(20, 10, 100), ...group(9, 14, 100)])).toBe("too_few");
    expect(reason([...group(20, 10, -100), ...group(20, 14, 100)])).toBe("base_not_positive");
    expect(reason([...group(20, 10, 0.01), ...group(20, 14, 100)])).toBe("base_near_zero");
    const apart = [...group(20, 10, 100), ...group(20, 14, 100, { product: "annuity" })];
    expect(reason(apart, "loyalty.tenure.14_against_10.adjusted")).toBe("too_little_overlap");
  });
});

describe("costOfWinning", () => {
  const people = [
    ...group(10, 0, 0, { wasWon: 1, winning: 900, keeping: 5 }),
    ...group(20, 5, 0, { winning: 77, keeping: 100 }),
  ];

  it("sets what the newly won cost against what keeping the others cost", () => {
    const found = costOfWinning(customersOf(people), { winning: 0, keeping: 0 });
    expect(found["loyalty.cost.win"]).toMatchObject({ estimate: 900, n: 10 });
    expect(found["loyalty.cost.keep"]).toMatchObject({ estimate: 100, n: 20 });
    expect(found["loyalty.cost.win_against_keep"]).toMatchObject({ estimate: 9, low: 9, high: 9 });
  });

  it("adds marketing that the ledger does not hold", () => {
    const found = costOfWinning(customersOf(people), { winning: 1000, keeping: 200 });
    expect(found["loyalty.cost.win"]!.estimate).toBe(1000);
    expect(found["loyalty.cost.keep"]!.estimate).toBe(110);
  });

  it("says when nobody was won, and when keeping cost nothing", () => {
    const none = costOfWinning(customersOf(group(20, 5, 0, { keeping: 100 })), { winning: 5, keeping: 0 });
    expect(none["loyalty.cost.win"]!.reason).toBe("nobody_won");
    expect(none["loyalty.cost.win_against_keep"]!.reason).toBe("nobody_won");
    const free = costOfWinning(customersOf(people.map((one) => ({ ...one, keeping: 0 }))), { winning: 0, keeping: 0 });
    expect(free["loyalty.cost.win_against_keep"]!.reason).toBe("no_cost_of_keeping");
  });
});

describe("tenureEras", () => {
  const era = (first_year: number, customers: number, interest: number | null): EraRow => ({
    first_year,
    last_year: first_year + 3,
    customers,
    interest,
    mortality: 0,
    expense: 40,
    interest_squares: 1000,
    mortality_squares: 0,
    expense_squares: 1000,
  });

  it("shares each source out over the span's customers", () => {
    const [interest, , expense] = tenureEras([era(2004, 20, -60)]);
    expect(interest).toMatchObject({ group: "2004–2007", source: "interest", customers: 20, amount: -3 });
    expect(expense).toMatchObject({ amount: 2 });
  });

  it("leaves small spans out, and all where no earned rate is known", () => {
    expect(tenureEras([era(2004, 20, 1), era(2008, 4, 1), era(2012, 12, 1)]).map(({ group }) => group)).toEqual(
      Array(3).fill("2004–2007"),
    );
    expect(tenureEras([era(2004, 20, null)])).toEqual([]);
  });
});
