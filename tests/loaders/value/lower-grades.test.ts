import { expect, it } from "vitest";
import { lowerGrades } from "../../../loaders/value/lower-grades.ts";
import { estimateOf } from "../../../src/models/evidence.ts";

const numbers = {
  measured: estimateOf(1, 10, "contribution"),
  modelled: estimateOf(2, 10, "profit_by_source", { grade: "C" }),
};
const check = (passed: boolean) => ({ id: "claims_near_expected", passed, value: 0.8, limit: 0.1 });

it("makes a measured number a model's estimate when a check behind it failed, and says so", () => {
  const lowered = lowerGrades(numbers, [check(true), check(false)]);
  expect(lowered["measured"]).toMatchObject({ estimate: 1, grade: "C", warnings: ["check_failed"] });
  expect(lowered["modelled"]).toEqual(numbers.modelled);
});

it("leaves numbers as they are when all checks passed", () => {
  expect(lowerGrades(numbers, [check(true)])).toBe(numbers);
});
