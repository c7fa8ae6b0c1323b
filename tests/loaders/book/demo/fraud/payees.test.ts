import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { PayeeBook, tokenOf } from "../../../../../loaders/book/demo/fraud/payees.ts";
import { random } from "../../../../../loaders/book/demo/random.ts";

const mule = {
  block: 0,
  day: 100,
  script: "guided_app",
  kind: "policy_loan",
  channel: "app",
  mule: 3,
  muleUses: 4,
  retry: false,
} as const;

describe("tokenOf", () => {
  it("differs for different accounts", () => {
    const account = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    fc.assert(fc.property(account, account, (a, b) => (tokenOf(a) === tokenOf(b)) === (a === b)));
  });
});

describe("PayeeBook", () => {
  it("knows an account that the policyholder named before", () => {
    const book = new PayeeBook(0);
    const draws = random(1, "payees");
    const first = book.honest(7, 7, 100, "home", draws);
    expect([first.isNew, first.ageDays, first.others]).toEqual([true, 0, 0]);
    expect(book.honest(7, 7, 130, "own", draws).isNew).toBe(false);
  });

  it("counts other policyholders of an account in the 90 days before, and forgets them after", () => {
    const draws = { ...random(1, "payees"), integer: () => 0, uniform: () => 0.5 } as ReturnType<typeof random>;
    const book = new PayeeBook(0);
    book.honest(1, 1, 100, "home", draws);
    expect(book.honest(2, 2, 150, "home", draws).others).toBe(1);
    expect(book.honest(3, 3, 235, "home", draws).others).toBe(1);
    expect(book.honest(4, 4, 500, "home", draws).others).toBe(0);
  });

  it("takes the uses of a fraudster's account from the plan, for its victims live in other blocks too", () => {
    const book = new PayeeBook(0);
    expect(book.fraudulent(mule, 5, 100, 0)).toMatchObject({ isNew: true, others: 4 });
    expect(book.fraudulent(mule, 6, 100, 12)).toMatchObject({ isNew: false, ageDays: 12 });
  });
});
