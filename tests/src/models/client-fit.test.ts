import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { checkFit, type Question } from "../../../src/models/client-fit-check.ts";
import { declineMoney, hoursAYear, shareBelow, type FitCase, type FitModel } from "../../../src/models/client-fit.ts";

const exact = (estimate: number) => ({ estimate, low: estimate, high: estimate });
const model: FitModel = {
  products: [{ product: "annuity", chance: exact(0.5), worth: exact(0.1), policies: 40 }],
  hour: { book: exact(1000), prospects: exact(100) },
  demand: { people: 500, rates: Array.from({ length: 99 }, (_, i) => (i + 1) / 100), minutesPerContact: 15, most: 1 },
  calm: { ...exact(0.8), low: 0.7, high: 0.9, contacts: 3, people: 60 },
  expected: null,
  corner: null,
  channels: [{ channel: "phone", contacts: 90, settled: exact(0.85), within: [0.4, 0.7, 0.9, 1], atWeekends: 0.28 }],
};
const ordinary: FitCase = {
  ...{ premium: 1_000_000, product: "annuity", contactsAWeek: 0.1, strainDays: 0, trend: "steady", exceptions: 0 },
  ...{ atWeekends: false, channel: "phone", wait: 10 },
};
const answerTo = (question: Question, change: Partial<FitCase>, of = model) =>
  checkFit(of, { ...ordinary, ...change }).answers.find((one) => one.question === question)!.answer;

describe("declineMoney", () => {
  it("gives up chance x premium x worth, and frees a year and the chance of nine more", () => {
    const money = declineMoney(1_000_000, 10, { chance: exact(0.5), worth: exact(0.1), perHour: exact(1000) });
    expect(money.givenUp.estimate).toBe(50_000);
    expect(money.hours).toBe(55);
    expect(money.net).toEqual({ estimate: 5000, low: 5000, high: 5000 });
  });

  it("holds the net in an interval that widens with every error", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.2, noNaN: true }), (error) => {
        const parts = {
          chance: exact(0.5),
          worth: exact(0.1),
          perHour: { estimate: 100, low: 100 - error, high: 100 + error },
        };
        const { net } = declineMoney(1000, 5, parts);
        expect(net.high - net.low).toBeCloseTo(2 * error * 27.5, 8);
      }),
    );
  });
});

describe("checkFit", () => {
  it("finds an ordinary prospect to fit both ways", () => {
    const { outcome, answers } = checkFit(model, ordinary);
    expect(outcome).toBe("fits");
    expect(answers.map(({ answer }) => answer)).toEqual(Array(8).fill("yes"));
  });

  it("declines the prospect of the source whatever the money", () => {
    const heavy = { ...ordinary, premium: 1e9, contactsAWeek: 4, strainDays: 3, exceptions: 2 };
    expect(checkFit(model, heavy).outcome).toBe("decline");
    expect(answerTo("worth", heavy)).toBe("yes");
  });

  it("lets one bad day be a doubt and no more", () => {
    expect(answerTo("problems", { strainDays: 1 })).toBe("doubt");
    expect(checkFit(model, { ...ordinary, strainDays: 1 }).outcome).toBe("talk");
  });

  it("does not let the money decide where it depends on what hours earn elsewhere", () => {
    expect(answerTo("worth", { premium: 60_000, contactsAWeek: 0.1 })).toBe("doubt");
    expect(checkFit(model, { ...ordinary, premium: 60_000 }).outcome).toBe("fits");
    expect(answerTo("worth", { premium: 100, contactsAWeek: 0.1 })).toBe("no");
  });

  it("says that we are not right for them where they ask for what we do not sell", () => {
    expect(checkFit(model, { ...ordinary, product: "yacht" }).outcome).toBe("not_for_them");
  });

  it("says what is not known of a book without contacts, quotes or channels, and declines nobody for it", () => {
    const empty: FitModel = {
      ...model,
      products: [],
      hour: { book: null, prospects: null },
      demand: null,
      calm: null,
      channels: [],
    };
    const { answers, outcome, money } = checkFit(empty, { ...ordinary, atWeekends: true });
    expect(answers.filter(({ answer }) => answer === "unknown").map(({ question }) => question)).toEqual([
      ...["problems", "better", "worth", "service", "weekends", "waiting"],
    ]);
    expect([outcome, money]).toEqual(["not_for_them", null]);
  });
});

it("shareBelow counts percentiles under a value", () => {
  expect(shareBelow(model.demand!.rates, 0.5)).toBe(0.49);
  expect(shareBelow(model.demand!.rates, 9)).toBe(0.99);
  expect(hoursAYear(4, 15)).toBe(52);
});
