import { describe, expect, it } from "vitest";
import { claims } from "../../src/claims.ts";
import { metric } from "../../src/metrics.ts";
import { claimWords } from "../../src/words/en/claims.ts";
import "../../src/words/known/claims.ts";

describe("the registry of claims", () => {
  it("names each claim once", () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  });

  it("has words for every claim and none besides", () => {
    expect(Object.keys(claimWords).sort()).toEqual(claims.map(({ id }) => id).sort());
  });

  it.each(claims.filter(({ metric }) => metric !== null))("answers $id with a registered number", (claim) => {
    expect(metric(claim.metric!).id).toBe(claim.metric);
  });

  it("gives a reason for every claim that a book cannot be held against", () => {
    const without = claims.filter(({ metric, elsewhere, currency }) => metric === null || elsewhere || currency);
    expect(without.filter(({ id }) => !claimWords[id]!.reason)).toEqual([]);
  });
});
