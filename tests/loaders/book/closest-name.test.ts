import { expect, it } from "vitest";
import { closestName } from "../../../loaders/book/closest-name.ts";

const names = ["policies", "customers", "discount_rate", "geo"];

it.each([
  ["polices", "policies"],
  ["Customer", "customers"],
  ["discount", "discount_rate"],
  ["discuont_rate", "discount_rate"],
  ["colour", null],
  ["", null],
])("takes %j for %j", (mistyped, meant) => {
  expect(closestName(mistyped, names)).toBe(meant);
});
