import { range } from "d3";
import { describe, expect, it } from "vitest";
import { referral } from "../../../../loaders/loyalty/tenure/referral/referral.ts";
import type { WonCustomers } from "../../../../loaders/loyalty/tenure/referral/won-customers.ts";

interface Won {
  source: "referral" | "advertising";
  product: string;
  stayed: number;
  ownsHome: number;
}

function wonOf(people: readonly Won[]): WonCustomers {
  const column = (value: (person: Won, i: number) => number) => Float64Array.from(people, value);
  return {
    source: people.map(({ source }) => source),
    numbers: { age: column((_, i) => 30 + (i % 7)), premium: column(() => 1000) },
    levels: {
      gender: people.map((_, i) => (i % 2 ? "female" : "male")),
      region: people.map(() => null),
      income_band: people.map(() => "middle"),
      product: people.map(({ product }) => product),
      issue_year: people.map(() => "2020"),
    },
    heldOut: { lives_in_town: column((_, i) => i % 3), has_employer: column(() => NaN) },
    placebos: { owns_home: column(({ ownsHome }) => ownsHome), has_died: column(() => 0) },
    stayed: column(({ stayed }) => stayed),
    policies: column(({ stayed }) => stayed),
    contribution: column(({ stayed }) => 100 * stayed),
  };
}

/** People of both sources whose staying hangs on the product alone, unless `effect` says otherwise. */
function cohorts(effect: number, homes: (source: Won["source"], i: number) => number = (_, i) => i % 2): Won[] {
  const of = (source: Won["source"], product: string, size: number, share: number): Won[] =>
    range(size).map((i) => ({
      source,
      product,
      stayed: (i * 7) % 10 < 10 * share ? 1 : 0,
      ownsHome: homes(source, i),
    }));
  return [
    ...of("referral", "term", 100, 0.5 + effect),
    ...of("referral", "annuity", 300, 0.9),
    ...of("advertising", "term", 300, 0.5),
    ...of("advertising", "annuity", 100, 0.9),
  ];
}

describe("referral", () => {
  it("finds no difference where the product was all, though the raw one is large", () => {
    const { numbers, checks } = referral(wonOf(cohorts(0)), []);
    const found = numbers["loyalty.referral.persistency_25_difference"]!;
    expect(numbers["loyalty.referral.persistency_25_difference.raw"]!.estimate).toBeCloseTo(0.2, 10);
    expect(numbers["loyalty.referral.persistency_25_difference.raw"]!.grade).toBe("D");
    expect(Math.abs(found.estimate!)).toBeLessThan(0.02);
    expect(numbers["loyalty.referral.persistency_25_e_value_bound"]!.estimate).toBe(1);
    expect(checks.every(({ passed }) => passed)).toBe(true);
    expect(found.grade).toBe("B");
  });

  it("recovers a planted difference among those referred", () => {
    const { numbers } = referral(wonOf(cohorts(0.4)), []);
    // 40 points among the quarter of the referred who bought term.
    expect(numbers["loyalty.referral.persistency_25_difference"]!.estimate).toBeCloseTo(0.1, 1);
    expect(numbers["loyalty.referral.contribution_difference"]!.estimate).toBeCloseTo(10, 0);
    expect(numbers["loyalty.referral.persistency_25_e_value"]!.estimate).toBeGreaterThan(1.5);
  });

  it("falls to grade C when what the source cannot have caused differs", () => {
    const { numbers, checks } = referral(wonOf(cohorts(0, (source) => (source === "referral" ? 1 : 0))), []);
    expect(checks.find(({ id }) => id === "referral_placebo")!.passed).toBe(false);
    expect(numbers["loyalty.referral.persistency_25_difference"]!.grade).toBe("C");
  });

  it("falls to grade C when the book holds no trait for a placebo", () => {
    const won = wonOf(cohorts(0));
    won.placebos.owns_home.fill(NaN);
    expect(referral(won, []).numbers["loyalty.referral.policies_difference"]!.grade).toBe("C");
  });

  it("says why there is nothing with one source, or too few of one", () => {
    const reason = (people: Won[]) => {
      const { numbers, tables } = referral(wonOf(people), []);
      expect(tables).toEqual({});
      return numbers["loyalty.referral.persistency_25_difference"]!.reason;
    };
    expect(reason(cohorts(0).filter(({ source }) => source === "referral"))).toBe("one_source_only");
    expect(reason(cohorts(0).slice(0, 450))).toBe("too_few_to_match");
    expect(reason([])).toBe("one_source_only");
  });

  it("tells nothing when no weights make the groups alike", () => {
    const won = wonOf(cohorts(0));
    won.numbers.age = Float64Array.from(won.source, (source, i) => (source === "referral" ? 60 : 30) + (i % 7));
    expect(referral(won, []).numbers["loyalty.referral.contribution_difference"]!.reason).toBe("no_balance");
  });
});
