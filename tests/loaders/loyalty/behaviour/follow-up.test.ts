import { describe, expect, it } from "vitest";
import type { Attitudes } from "../../../../loaders/loyalty/behaviour/attitudes.ts";
import { followPolicies, followPurchases, partOf } from "../../../../loaders/loyalty/behaviour/follow-up.ts";
import type { RespondentPolicies } from "../../../../loaders/loyalty/behaviour/policies.ts";

/** Customer 1 answers on days 1000 and 1400, customer 2 on day 1200. */
const attitudes = {
  customer: Float64Array.of(1, 1, 2),
  day: Float64Array.of(1000, 1400, 1200),
} as Attitudes;

function policies(rows: [customer: number, issued: number, exit: number, cause: number][]): RespondentPolicies {
  const column = (at: number) => Float64Array.from(rows, (row) => row[at]!);
  const texts = rows.map(() => null);
  const none = column(0).fill(NaN);
  return {
    customer: column(0),
    issued: column(1),
    exit: column(2),
    cause: column(3),
    product: texts,
    channel: texts,
    premium: none,
    frequency: none,
  };
}

describe("followPolicies", () => {
  it("enters at the policy's age on the day of the answer and hands over at the next answer", () => {
    const rows = followPolicies(attitudes, policies([[1, 900, 700, 1]]));
    expect([...rows.entry]).toEqual([100, 500]);
    expect([...rows.exit]).toEqual([500, 700]);
    expect([...rows.cause]).toEqual([0, 1]);
    expect([...rows.answer]).toEqual([0, 1]);
  });

  it("leaves out policies that are not in force on the day, and takes other ends for censored", () => {
    const ended = [1, 900, 50, 1] as const;
    const later = [2, 1300, 100, 1] as const;
    const died = [2, 1100, 300, 2] as const;
    const rows = followPolicies(attitudes, policies([[...ended], [...later], [...died]]));
    expect([...rows.policy]).toEqual([2]);
    expect([...rows.cause]).toEqual([0]);
  });

  it("cuts a life at an age without losing or doubling its end", () => {
    const rows = followPolicies(attitudes, policies([[2, 1100, 900, 1]]));
    const [young, old] = [partOf(rows, "before", 761), partOf(rows, "from", 761)];
    expect([young.entry[0], young.exit[0], young.cause[0]]).toEqual([100, 761, 0]);
    expect([old.entry[0], old.exit[0], old.cause[0]]).toEqual([761, 900, 1]);
  });
});

describe("followPurchases", () => {
  it("counts policies bought after the answer, by those who hold one, until the next answer or the book's last day", () => {
    const bought = followPurchases(
      attitudes,
      policies([
        [1, 900, 2000, 0],
        [1, 1200, 1700, 0],
        [1, 1500, 1400, 0],
      ]),
      2131,
    );
    expect([...bought.answer]).toEqual([0, 1]);
    expect([...bought.bought]).toEqual([1, 1]);
    expect([...bought.held]).toEqual([1, 2]);
    expect(bought.years[1]).toBeCloseTo(731 / 365.25, 12);
  });
});
