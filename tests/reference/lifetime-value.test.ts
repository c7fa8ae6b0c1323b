import { describe, expect, it } from "vitest";
import { contractual, lifetimeValue } from "./lifetime-value.ts";
import { expected, hasReference, referenceFolder, referenceTitle } from "./reference-folder.ts";

type Numbers = Record<string, number>;

const PARAMETERS = 1e-5;
const LOG_LIKELIHOOD = 0.01;

describe.skipIf(!hasReference)(referenceTitle("the published results of lifetime value"), () => {
  const recomputed = hasReference ? lifetimeValue(referenceFolder) : Promise.resolve<Record<string, unknown>>({});
  it.each(["CDNOW_BGNBD", "CDNOW_ParetoNBD", "CDNOW_GammaGamma", "CDNOW_MBGNBD"])("agrees with %s", async (name) => {
    const ours = (await recomputed)[name] as Numbers;
    const theirs = (await expected("lifetime_value"))[name] as Numbers;
    for (const [key, value] of Object.entries(theirs)) {
      if (typeof value !== "number") continue;
      const allowed = key === "loglik" ? LOG_LIKELIHOOD : PARAMETERS * Math.abs(value);
      expect(Math.abs(ours[key]! - value), key).toBeLessThanOrEqual(allowed);
    }
  });
});

describe.skipIf(!hasReference)(referenceTitle("the published results of contracts"), () => {
  it.each(["highend", "regular"])("agrees with the shifted beta-geometric of the %s cohort", async (cohort) => {
    const ours = ((await contractual(referenceFolder))["sbg"] as Record<string, Numbers>)[cohort]!;
    const theirs = ((await expected("persistency"))["sbg"] as Record<string, Numbers>)[cohort]!;
    expect(ours["alpha"]).toBeCloseTo(theirs["alpha"]!, 5);
    expect(ours["beta"]).toBeCloseTo(theirs["beta"]!, 5);
    expect(Math.abs(ours["loglik"]! - theirs["loglik"]!)).toBeLessThan(LOG_LIKELIHOOD);
    const projections = [ours, theirs].map((tree) => tree["projected_S8_12"] as unknown as number[]);
    projections[0]!.forEach((survival, i) => expect(survival).toBeCloseTo(projections[1]![i]!, 6));
  });

  it("agrees with the discounted residual lifetime of the high-end cohort", async () => {
    const sbg = (await contractual(referenceFolder))["sbg"] as Record<string, Numbers>;
    expect(sbg["highend_DERL_10pct"]!["value"]).toBeCloseTo(7.53, 2);
  });

  it("agrees with the annuity factors of the illustrative life table to the printed digits", async () => {
    const ours = (await contractual(referenceFolder))["soa08Act"] as Numbers;
    const theirs = (await expected("persistency"))["soa08Act"] as Numbers;
    expect(ours["a_due_65"]).toBeCloseTo(theirs["a_due_65"]!, 4);
    expect(ours["a_due_30"]).toBeCloseTo(theirs["a_due_30"]!, 4);
    expect(Math.abs(ours["thousand_A65"]! - theirs["thousand_A65"]!)).toBeLessThan(0.01);
    expect(Math.abs(ours["thousand_A30"]! - theirs["thousand_A30"]!)).toBeLessThan(0.01);
  });
});
