import { expect, it } from "vitest";
import { fraudAmounts } from "../../../../loaders/fraud/cases/fraud-amounts.ts";
import { smallContext } from "../reported/small-context.ts";

it("takes the money of a fraud from its finding, and what could go where the finding leaves a part out", () => {
  const at = [0, 0, 0, 0, 0];
  const { cases, findings, outcome } = smallContext(
    at,
    [0, 1, 2, 3].map((request) => ({ request, at: 5, label: "fraud" })),
    400,
  );
  findings.paidOut.set([300, 300, NaN, NaN]);
  findings.prevented.set([200, NaN, 1500, NaN]);
  expect(Array.from(fraudAmounts(cases, findings, outcome))).toEqual([500, 1000, 1500, 1000, 1000]);
});
