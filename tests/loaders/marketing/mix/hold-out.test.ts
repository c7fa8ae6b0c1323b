import { expect, it } from "vitest";
import { errorOf } from "../../../../loaders/marketing/mix/hold-out.ts";
import { checkOf } from "../../../../loaders/marketing/mix/trust-checks.ts";

it("counts the error of the weeks that were foretold, and of none when none was", () => {
  expect(errorOf([10, 20, 30], [12, NaN, 27])).toBeCloseTo(5 / 40, 12);
  expect(errorOf([10, 20], [NaN, NaN])).toBeNaN();
});

it("asks for a review, without a limit, where there is nothing to hold the error against", () => {
  expect(checkOf("mix_held_out", 0.2, { review: NaN })).toEqual({
    check: "mix_held_out",
    value: 0.2,
    limit: null,
    outcome: "review",
  });
});
