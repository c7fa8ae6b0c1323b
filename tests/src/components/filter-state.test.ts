import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeFilters, readFilters, writeFilters, type Filter } from "../../../src/components/filter-state.ts";

const filters: Filter[] = [
  {
    kind: "segmented",
    id: "period",
    label: "Period",
    choices: [
      { value: "lifetime", label: "Lifetime to date" },
      { value: "year", label: "Last twelve months" },
    ],
    initial: "lifetime",
  },
  { kind: "slider", id: "rate", label: "Discount rate", minimum: 0, maximum: 0.1, step: 0.005, initial: 0.03 },
];

const states = fc.record({
  period: fc.constantFrom("lifetime", "year"),
  rate: fc.integer({ min: 0, max: 20 }).map((step) => Number((step * 0.005).toFixed(10))),
});

describe("filters in the URL", () => {
  it("come back as they were written, whatever else the URL says", () => {
    fc.assert(
      fc.property(states, fc.constantFrom("", "?other=1", "?rate=0.1&period=year"), (state, search) => {
        expect(readFilters(filters, writeFilters(filters, state, search))).toEqual(state);
      }),
    );
  });

  it("leave initial settings out and keep parameters of others", () => {
    expect(writeFilters(filters, { period: "lifetime", rate: 0.03 }, "")).toBe("");
    expect(writeFilters(filters, { period: "year", rate: 0.03 }, "?view=a&rate=0.1")).toBe("?view=a&period=year");
  });

  it("fall back to the initial setting for whatever a URL should not say", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (period, rate) => {
        const search = `?${new URLSearchParams({ period, rate }).toString()}`;
        const state = readFilters(filters, search);
        expect(["lifetime", "year"]).toContain(state["period"]);
        expect(state["rate"]).toBeGreaterThanOrEqual(0);
        expect(state["rate"]).toBeLessThanOrEqual(0.1);
      }),
    );
    for (const bad of ["-1", "0.2", "NaN", "", "x", "Infinity"]) {
      expect(readFilters(filters, `?rate=${bad}`)["rate"]).toBe(0.03);
    }
  });

  it("move a slider's value to its next step", () => {
    expect(readFilters(filters, "?rate=0.0371")["rate"]).toBe(0.035);
  });

  it("are described for print by their labels", () => {
    expect(describeFilters(filters, { period: "year", rate: 0.05 })).toBe(
      "Period: Last twelve months; Discount rate: 0.05",
    );
  });
});
