import { expect, it } from "vitest";
import { distanceOf, nearestNames } from "../../../../../src/components/explore/sql/nearest-name.ts";

it("counts letters changed, added, lost and swapped", () => {
  expect(distanceOf("region", "region")).toBe(0);
  expect(distanceOf("regin", "region")).toBe(1);
  expect(distanceOf("form", "from")).toBe(1);
  expect(distanceOf("", "abc")).toBe(3);
});

it("gives the nearest first, and none that are more than a third away", () => {
  expect(nearestNames("polices", ["policies", "police", "customers"])).toEqual(["police", "policies"]);
  expect(nearestNames("xyz", ["customers"])).toEqual([]);
});
