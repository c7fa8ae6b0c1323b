import { expect, it } from "vitest";
import "../../../src/words/known/all.ts";
import { addCodes, words } from "../../../src/words/index.ts";

it("knows the codes of every pillar, each with one meaning", () => {
  expect(words().reasons["no_ledger_premium"]).toMatch(/premium/);
  expect(words().methods["e_value"]).toMatch(/E-value/);
});

it("refuses a second meaning of a code, and takes the same one again", () => {
  addCodes("en", { reasons: { only_here: "once" } });
  expect(() => addCodes("en", { reasons: { only_here: "once" } })).not.toThrow();
  expect(() => addCodes("en", { reasons: { only_here: "twice" } })).toThrow(/"only_here" has two meanings/);
});
