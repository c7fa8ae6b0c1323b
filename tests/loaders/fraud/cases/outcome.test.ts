import { describe, expect, it } from "vitest";
import type { Findings, Label } from "../../../../loaders/fraud/cases/findings.ts";
import { outcomeBy } from "../../../../loaders/fraud/cases/outcome.ts";

const requestedAt = Float64Array.of(10, 20, 30);

/** Findings as they are read: in the order of request and time. */
function findings(...given: [request: number, at: number, label: Label][]): Findings {
  const none = new Float64Array(given.length).fill(NaN);
  return {
    request: Int32Array.from(given, ([request]) => request),
    at: Float64Array.from(given, ([, at]) => at),
    label: given.map(([, , label]) => label),
    by: given.map(() => "police"),
    paidOut: none,
    prevented: none,
    recovered: none,
  };
}

const known = (day: number, ...given: Parameters<typeof findings>) => outcomeBy(day, requestedAt, findings(...given));

describe("outcomeBy", () => {
  it("knows only what had been found by the day, the day with it", () => {
    expect([...known(39.9, [0, 40, "fraud"]).fraud]).toEqual([0, 0, 0]);
    expect([...known(40, [0, 40, "fraud"]).fraud]).toEqual([1, 0, 0]);
  });

  it("takes a request without a finding for neither fraud nor legitimate", () => {
    const { fraud, legitimate, suspected } = known(99, [1, 40, "fraud"]);
    expect([fraud[0], legitimate[0], suspected[0]]).toEqual([0, 0, 0]);
  });

  it("lets the later of two findings that contradict each other hold, and counts the request once", () => {
    const later = known(99, [0, 40, "fraud"], [0, 50, "legitimate"], [0, 60, "fraud"], [0, 70, "legitimate"]);
    expect([later.fraud[0], later.legitimate[0], later.contradictory]).toEqual([0, 1, 1]);
    expect(later.foundAt[0]).toBeNaN();
    expect(known(65, [0, 40, "fraud"], [0, 50, "legitimate"], [0, 60, "fraud"]).foundAt[0]).toBe(60);
  });

  it("lets fraud hold over legitimate at the same moment, in whatever order they are read", () => {
    expect(known(99, [0, 40, "fraud"], [0, 40, "legitimate"]).fraud[0]).toBe(1);
    expect(known(99, [0, 40, "legitimate"], [0, 40, "fraud"]).fraud[0]).toBe(1);
  });

  it("lets a suspicion decide nothing, and forgets it once something is decided", () => {
    expect(known(99, [0, 40, "suspected"]).suspected[0]).toBe(1);
    const decided = known(99, [0, 40, "legitimate"], [0, 50, "suspected"]);
    expect([decided.legitimate[0], decided.suspected[0]]).toEqual([1, 0]);
  });

  it("counts findings of fraud dated before their request, as found on the request's day", () => {
    const { fraud, foundAt, beforeRequest } = known(99, [1, 15, "fraud"]);
    expect([fraud[1], foundAt[1], beforeRequest]).toEqual([1, 20, 1]);
  });

  it("is empty for a book without findings or without requests", () => {
    expect([...known(99).fraud]).toEqual([0, 0, 0]);
    expect(outcomeBy(99, new Float64Array(0), findings()).contradictory).toBe(0);
  });
});
