import { describe, expect, it } from "vitest";
import { price } from "../../../../loaders/segments/price/index.ts";
import type { Part } from "../../../../loaders/segments/part.ts";
import type { PriceModel } from "../../../../src/models/price-what-if.ts";
import { priceOutcome } from "../../../../src/models/price-what-if.ts";
import { bestPrices } from "../../../../src/models/price-plan.ts";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { contextOf } from "../../loyalty/part-context.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";

const settings = { ape_weights: { regular: 1, single: 0.1 }, hurdle_rate: 0.08, discount_rate: 0.03 };

async function priceOf(rows: TableRows, without: readonly string[] = []): Promise<Part> {
  const database = await stagedBook(rows);
  const context = contextOf(database, without);
  Object.assign(context.book.settings, settings);
  try {
    return await price(context);
  } finally {
    database.close();
  }
}

/** So many quotes at each price, of which a share is taken up: none drawn, all as planned. */
function quotes(shares: Record<string, number>, each: number): TableRows[string] {
  return Object.entries(shares).flatMap(([ratio, share]) =>
    Array.from({ length: each }, (_, i) => ({
      application_id: `A${ratio}-${i}`,
      customer_id: `C${i % 400}`,
      product: i % 2 ? "term" : "endowment",
      quoted_on: "2024-05-01",
      decision: i < share * each ? "accepted" : "withdrawn",
      list_premium: 10_000 + (i % 7) * 1000,
      offered_premium: (10_000 + (i % 7) * 1000) * Number(ratio),
      price_randomised: true,
    })),
  );
}

const customers = Array.from({ length: 400 }, (_, i) => ({
  customer_id: `C${i}`,
  birth_year: 1950 + (i % 40),
  gender: i % 2 ? "male" : "female",
  income_band: (["lower", "middle", "upper"] as const)[i % 3]!,
}));

/** Term policies whose tariff rose on 2020-07-01 and endowments whose did not; some are given up, more of those after the rise. */
function tariffBook(): TableRows {
  const generator = xoroshiro128plus(7);
  const uniform = () => (generator.next() >>> 0) / 2 ** 32;
  const day = (offset: number) => new Date(Date.UTC(2016, 0, 1) + offset * 864e5).toISOString().slice(0, 10);
  const rise = Math.round((Date.UTC(2020, 6, 1) - Date.UTC(2016, 0, 1)) / 864e5);
  const policies: TableRows[string] = [];
  const events: TableRows[string] = [];
  for (let i = 0; i < 4000; i++) {
    const product = i % 2 ? "term" : "endowment";
    const issued = Math.floor(uniform() * 3620);
    let at = issued;
    let ended: number | null = null;
    while (at < 3652 && ended === null) {
      at += 30;
      const isRisen = product === "term" && issued < rise && at >= rise && at < rise + 365;
      if (uniform() < 0.01 * (isRisen ? 2 : 1)) ended = Math.min(at, 3640);
    }
    const row = { policy_id: `P${i}`, customer_id: `C${i % 400}`, product, issued_on: day(issued), channel: "web" };
    const money = { annual_premium: 10_000, list_premium: 9_000 + (i % 5) * 500, premium_term_years: 10, frequency: 1 };
    const end = ended === null ? {} : { ended_on: day(ended), end_reason: "lapse" };
    policies.push({ ...row, ...money, ...end });
    if (product === "term" && issued < rise && (ended === null || ended > rise))
      events.push({
        policy_id: `P${i}`,
        occurred_on: day(rise),
        kind: "premium_change",
        before: 10_000,
        after: 10_800,
      });
  }
  return { policies, policy_events: events };
}

const assumptions = ["term", "endowment"].flatMap((product) =>
  Array.from({ length: 10 }, (_, i) => ({
    version: "2020",
    product,
    policy_year: i + 1,
    ...{ lapse: 0.1, claim: 0.5, expense: i === 0 ? 0.5 : 0.05, commission: i === 0 ? 0.25 : 0.03 },
  })),
);

describe("a book with a price test and a new tariff", () => {
  it("finds what was planted, passes its checks, and offers a model that the browser answers alike", async () => {
    const part = await priceOf({
      ...tariffBook(),
      customers,
      assumptions,
      applications: quotes({ "0.9": 0.5, "1": 0.4, "1.1": 0.3 }, 700),
    });
    const { numbers } = part;
    expect(numbers["segments.price.take_up.list"]!.estimate).toBeCloseTo(0.4, 2);
    expect(numbers["segments.price.elasticity"]).toMatchObject({ grade: "A", n: 2100 });
    const ratio = numbers["segments.price.lapse_ratio"]!;
    expect(ratio.low!).toBeLessThan(2);
    expect(ratio.high!).toBeGreaterThan(2);
    expect(numbers["segments.price.change_size"]!.estimate).toBeCloseTo(0.08, 6);
    expect(part.checks.filter(({ passed }) => !passed).map(({ id }) => id)).toEqual([]);
    const { model } = JSON.parse(JSON.stringify(part.model)) as { model: PriceModel };
    const asked = priceOutcome(model, bestPrices(model, "tested", "most"));
    expect(asked.profit!.estimate).toBeCloseTo(numbers["segments.price.plan.most.gain"]!.estimate!, 6);
  });
});

describe("a book that cannot tell", () => {
  const reasonOf = (part: Part, id: string) => part.numbers[`segments.price.${id}`]?.reason;

  it("says that there are no quotes, and no new tariff", async () => {
    const part = await priceOf({ customers });
    expect(reasonOf(part, "elasticity")).toBe("price_no_quotes");
    expect(reasonOf(part, "lapse_ratio")).toBe("price_no_change");
    expect(part.model).toBeUndefined();
  });

  it("says which tables are missing, and gives what the others tell", async () => {
    const part = await priceOf({}, ["applications", "policy_events"]);
    expect(part.missing.map(({ analysis, table }) => `${analysis} ${table}`)).toEqual([
      "price_take_up applications",
      "price_change policy_events",
    ]);
    expect(part.numbers).toEqual({});
  });
});
