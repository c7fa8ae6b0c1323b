import { describe, expect, it } from "vitest";
import { cox } from "../../../loaders/statistics/cox.ts";
import { fineGray } from "../../../loaders/statistics/fine-gray.ts";
import { age, cause, exit, lateLives, lives, male } from "./sixteen-lives.ts";

function fitted(found: ReturnType<typeof cox>) {
  if (!found.converged) throw new Error(found.reason);
  return found;
}

describe("fineGray", () => {
  it("gives coefficients, errors and likelihood of finegray and coxph of R survival", () => {
    const { coefficients, standardErrors, logLikelihood } = fitted(fineGray(lives, [age, male], 1));
    expect(coefficients[0]).toBeCloseTo(-0.04186189699, 8);
    expect(coefficients[1]).toBeCloseTo(0.3365338566, 8);
    expect(standardErrors[0]).toBeCloseTo(0.03196816991, 8);
    expect(standardErrors[1]).toBeCloseTo(0.61950520082, 8);
    expect(logLikelihood.fitted).toBeCloseTo(-17.82998161, 7);
  });

  it("weighs by censoring and by entry when lives enter late", () => {
    const { coefficients, standardErrors } = fitted(fineGray(lateLives, [age, male], 1));
    expect(coefficients[0]).toBeCloseTo(-0.0555351919, 8);
    expect(coefficients[1]).toBeCloseTo(0.5191863703, 8);
    expect(standardErrors[1]).toBeCloseTo(0.56621404131, 8);
  });

  it("is Cox's model when nothing competes", () => {
    const one = { exit, cause: cause.map((code) => Math.min(1, code)) };
    const subdistribution = fitted(fineGray(one, [age, male], 1));
    fitted(cox(one, [age, male])).coefficients.forEach((value, j) =>
      expect(subdistribution.coefficients[j]).toBeCloseTo(value, 9),
    );
  });

  it("says why there is no fit", () => {
    expect(fineGray({ exit, cause: new Uint8Array(16) }, [age], 1)).toMatchObject({ reason: "no_events" });
  });
});
