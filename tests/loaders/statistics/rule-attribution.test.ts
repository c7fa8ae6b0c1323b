import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ATTRIBUTION_RULES, ruleAttribution } from "../../../loaders/statistics/rule-attribution.ts";
import { anyJourneys } from "./journeys.ts";

const JOURNEYS = { channels: 3, paths: [[0, 1, 1, 2], [2], [1, 0]] };

describe("ruleAttribution", () => {
  it("gives all to the first step", () => {
    expect([...ruleAttribution("first", JOURNEYS, [8, 1, 2])]).toEqual([8, 2, 1]);
  });

  it("gives all to the last step", () => {
    expect([...ruleAttribution("last", JOURNEYS, [8, 1, 2])]).toEqual([2, 0, 9]);
  });

  it("gives each step the same, and a channel met twice two parts", () => {
    expect([...ruleAttribution("linear", JOURNEYS, [8, 1, 2])]).toEqual([3, 5, 3]);
  });

  it("gives away exactly what was converted, whatever the rule", () => {
    fc.assert(
      fc.property(anyJourneys, fc.constantFrom(...ATTRIBUTION_RULES), (journeys, rule) => {
        const given = ruleAttribution(rule, journeys, journeys.conversions).reduce((sum, one) => sum + one, 0);
        expect(given).toBeCloseTo(
          Array.from(journeys.conversions).reduce((sum, one) => sum + one, 0),
          8,
        );
      }),
    );
  });
});
