import { describe, expect, it } from "vitest";
import { fraudMoney } from "../../../../loaders/fraud/handling/fraud-money.ts";
import type { Findings } from "../../../../loaders/fraud/cases/findings.ts";
import type { Cases } from "../../../../loaders/fraud/cases/cases.ts";
import { outcomeBy } from "../../../../loaders/fraud/cases/outcome.ts";

/** One request of 100 each, with one finding of fraud that tells so much. */
function moneyOf(status: string, told: { paid?: number; prevented?: number }, amount = 100) {
  const at = Float64Array.of(1);
  const finding = (value: number | undefined) => Float64Array.of(value ?? NaN);
  const findings: Findings = {
    request: Int32Array.of(0),
    at: Float64Array.of(5),
    label: ["fraud"],
    by: ["police"],
    paidOut: finding(told.paid),
    prevented: finding(told.prevented),
    recovered: finding(undefined),
  };
  const cases = { count: 1, at, status: { codes: Int16Array.of(0), levels: [status] } } as unknown as Cases;
  const handling = { amount: Float64Array.of(amount) };
  const money = fraudMoney({ cases, findings, outcome: outcomeBy(9, at, findings), handling, asOf: 9 });
  return { exposed: money.exposed[0], paid: money.paid[0], prevented: money.prevented[0], stopped: money.stopped[0] };
}

describe("money of a fraud", () => {
  it("is what its finding tells", () => {
    expect(moneyOf("executed", { paid: 70, prevented: 20 })).toEqual({
      exposed: 90,
      paid: 70,
      prevented: 20,
      stopped: 1,
    });
  });

  it("is the rest of the amount where the finding tells one side only", () => {
    expect(moneyOf("executed", { paid: 70 })).toMatchObject({ prevented: 30, exposed: 100 });
    expect(moneyOf("declined", { prevented: 100 })).toMatchObject({ paid: 0, stopped: 1 });
  });

  it("is the whole amount, paid or prevented as the request was executed or not, where the finding tells nothing", () => {
    expect(moneyOf("executed", {})).toEqual({ exposed: 100, paid: 100, prevented: 0, stopped: 0 });
    expect(moneyOf("withdrawn", {})).toEqual({ exposed: 100, paid: 0, prevented: 100, stopped: 1 });
  });

  it("is none for a change of payee, which is stopped when it was not executed", () => {
    expect(moneyOf("declined", { paid: 0, prevented: 0 }, NaN)).toEqual({
      exposed: 0,
      paid: 0,
      prevented: 0,
      stopped: 1,
    });
    expect(moneyOf("executed", {}, NaN)).toEqual({ exposed: 0, paid: 0, prevented: 0, stopped: 0 });
  });
});
