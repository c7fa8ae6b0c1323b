// @vitest-environment jsdom
import { expect, it } from "vitest";
import { metricList } from "../../../src/components/metric-list.ts";
import "../../../src/words/known/segments-fit.ts";

it("lists every metric of a pillar that is known, with its formula", () => {
  const list = metricList("segments.fit.");
  expect(list.querySelectorAll("dt").length).toBeGreaterThan(3);
  expect(list.querySelectorAll(".formula").length).toBe(list.querySelectorAll("dt").length);
});

it("complains rather than list nothing", () => {
  expect(() => metricList("loyalty.")).toThrow('No metric "loyalty." is known');
});
