import { expect, it } from "vitest";
import { noEventInterval } from "../../../loaders/statistics/survival-interval.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";

it("bounds an incidence of zero by how many were followed, as Wilson does", () => {
  const { low, high } = noEventInterval(68);
  expect(low).toBe(0);
  expect(high).toBeCloseTo(wilsonProportion(0, 68)!.high, 12);
});

it("bounds nothing where nobody was followed", () => {
  expect(noEventInterval(0)).toEqual({ low: null, high: null });
});
