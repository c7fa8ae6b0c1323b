import { describe, expect, it } from "vitest";
import type { Quotes } from "../../../../loaders/segments/price/quotes.ts";
import { takeUpFindings } from "../../../../loaders/segments/price/take-up-findings.ts";
import { randomSource } from "../../../../loaders/statistics/random-source.ts";

type Sketch = { ratio: number; share: number; quotes: number; randomised?: boolean };

/** Quotes of which the first share at each price is taken up, of 400 people and three incomes. */
function quotesOf(sketches: readonly Sketch[]): Quotes {
  const rows = sketches.flatMap(({ ratio, share, quotes, randomised = true }) =>
    Array.from({ length: quotes }, (_, i) => ({ ratio, taken: i < Math.round(share * quotes), randomised, i })),
  );
  const numbers = (of: (row: (typeof rows)[number], i: number) => number) => Float64Array.from(rows, of);
  const none = rows.map(() => null);
  return {
    length: rows.length,
    customer: numbers((_, i) => i % 400),
    product: rows.map(({ i }) => (i % 2 ? "term" : "endowment")),
    ratio: numbers(({ ratio }) => ratio),
    listPremium: numbers(({ i }) => 1000 + (i % 7)),
    isRandomised: numbers(({ randomised }) => (randomised ? 1 : 0)),
    isTaken: numbers(({ taken }) => (taken ? 1 : 0)),
    quotedDay: numbers(() => 19_000),
    channel: none,
    traits: {
      product_group: none,
      income_band: rows.map(({ i }) => ["lower", "middle", "upper"][i % 3]!),
      source: none,
      preferred_channel: none,
      has_policy: none,
    },
  };
}

const numberOf = (quotes: Quotes, name: string) => takeUpFindings(quotes).numbers[`segments.price.${name}`]!;

describe("take-up by price", () => {
  it("passes through the shares of a test with two prices", () => {
    const quotes = quotesOf([
      { ratio: 0.9, share: 0.5, quotes: 500 },
      { ratio: 1.1, share: 0.3, quotes: 500 },
    ]);
    expect(numberOf(quotes, "take_up.minus_10").estimate).toBeCloseTo(0.5, 6);
    expect(numberOf(quotes, "take_up.plus_10").estimate).toBeCloseTo(0.3, 6);
    const slope = Math.log(0.3 / 0.7) / 0.2;
    const list = numberOf(quotes, "take_up.list").estimate!;
    expect(numberOf(quotes, "elasticity").estimate).toBeCloseTo(slope * (1 - list), 6);
    expect(numberOf(quotes, "elasticity").grade).toBe("A");
  });

  it("takes drawn prices alone where there are any, and shows what bargained ones would have said", () => {
    const drawn = [
      { ratio: 0.9, share: 0.5, quotes: 300 },
      { ratio: 1, share: 0.4, quotes: 300 },
    ];
    const bargained = [
      { ratio: 0.9, share: 1, quotes: 100, randomised: false },
      { ratio: 1, share: 0.5, quotes: 100, randomised: false },
    ];
    const quotes = quotesOf([...drawn, ...bargained]);
    expect(numberOf(quotes, "elasticity").n).toBe(600);
    expect(numberOf(quotes, "take_up.plus_10").reason).toBe("price_not_tested");
    expect(numberOf(quotes, "naive_elasticity")).toMatchObject({ grade: "D", n: 200 });
    expect(numberOf(quotes, "naive_elasticity").estimate).toBeCloseTo(Math.log(2) / Math.log(0.9), 9);
  });

  it("is graded down when prices were not drawn equally often", () => {
    const quotes = quotesOf([
      { ratio: 0.9, share: 0.5, quotes: 600 },
      { ratio: 1, share: 0.4, quotes: 300 },
    ]);
    expect(numberOf(quotes, "elasticity")).toMatchObject({ grade: "C", warnings: ["price_arms_failed"] });
  });

  it("is graded down when a price went to other people", () => {
    const quotes = quotesOf([
      { ratio: 0.9, share: 0.5, quotes: 300 },
      { ratio: 1, share: 0.4, quotes: 300 },
    ]);
    quotes.traits.income_band = quotes.traits.income_band.map((_, i) => (i < 300 ? "upper" : "lower"));
    expect(numberOf(quotes, "elasticity")).toMatchObject({ grade: "C", warnings: ["price_balance_failed"] });
  });

  it("warns where no price was drawn by lot", () => {
    const quotes = quotesOf([
      { ratio: 0.9, share: 0.9, quotes: 200, randomised: false },
      { ratio: 1, share: 0.4, quotes: 200, randomised: false },
    ]);
    expect(numberOf(quotes, "elasticity")).toMatchObject({ grade: "C", warnings: ["price_not_randomised"] });
  });

  it("says why there is none: no quotes, one price, too few, all taken up, or discounts that always sell", () => {
    const reasonOf = (...sketches: Sketch[]) => numberOf(quotesOf(sketches), "elasticity").reason;
    expect(reasonOf()).toBe("price_no_quotes");
    expect(reasonOf({ ratio: 1, share: 0.4, quotes: 200 })).toBe("price_one_price");
    const few = reasonOf({ ratio: 0.9, share: 0.5, quotes: 15 }, { ratio: 1, share: 0.4, quotes: 15 });
    expect(few).toBe("price_few_quotes");
    expect(reasonOf({ ratio: 0.9, share: 1, quotes: 100 }, { ratio: 1, share: 1, quotes: 100 })).toBe(
      "price_one_outcome",
    );
    const always = reasonOf(
      { ratio: 0.9, share: 1, quotes: 100, randomised: false },
      { ratio: 1, share: 0.6, quotes: 100, randomised: false },
    );
    expect(always).toBe("price_no_curve");
  });
});

it("tells incomes apart whose take-up was planted to differ, and holds what was planted", () => {
  const { uniform } = randomSource(11);
  const planted: Record<string, number> = { lower: -9, upper: -1 };
  const quotes = quotesOf([0.9, 1, 1.1].map((ratio) => ({ ratio, share: 0, quotes: 1500 })));
  quotes.traits.income_band = quotes.traits.income_band.map((_, i) => (i % 2 ? "lower" : "upper"));
  quotes.isTaken = quotes.ratio.map((ratio, i) => {
    const slope = planted[quotes.traits.income_band[i]!]!;
    return uniform() < 1 / (1 + Math.exp(0.6 - slope * (ratio - 1))) ? 1 : 0;
  });
  const { tables } = takeUpFindings(quotes);
  expect(tables["price_take_up_traits"]).toMatchObject([{ trait: "income_band", differs: true }]);
  for (const row of tables["price_take_up"]!) {
    const truth = planted[String(row["level"])]! * (1 - 1 / (1 + Math.exp(0.6)));
    expect(Number(row["low"])).toBeLessThan(truth);
    expect(Number(row["high"])).toBeGreaterThan(truth);
  }
});
