import { beforeAll, describe, expect, it } from "vitest";
import { covarianceStructures } from "./covariance-structure.ts";
import { expected, hasReference, referenceFolder, referenceTitle } from "./reference-folder.ts";

interface Parameter {
  lhs: string;
  op: string;
  rhs: string;
  est: number;
  se: number;
  "std.all": number;
}

interface Published {
  fit: Record<string, number>;
  est: Parameter[];
  indirect_ind60_dem60_dem65: Record<string, number & number[]>;
}

const DATA_SETS = ["holzinger_swineford_cfa", "political_democracy_sem"] as const;

describe.skipIf(!hasReference)(referenceTitle("covariance structures against lavaan"), () => {
  let ours: Record<string, Published>;
  let theirs: Record<string, Published>;

  beforeAll(async () => {
    ours = (await covarianceStructures(referenceFolder)) as typeof ours;
    theirs = (await expected("loyalty")) as typeof theirs;
  });

  it.each(DATA_SETS)("gives the fit indices of %s", (name) => {
    for (const [index, value] of Object.entries(theirs[name]!.fit)) {
      expect(ours[name]!.fit[index], index).toBeCloseTo(value, 6);
    }
  });

  it.each(DATA_SETS)("gives estimates, errors and standardised values of %s", (name) => {
    for (const { lhs, op, rhs, ...published } of theirs[name]!.est) {
      const found = ours[name]!.est.find((own) => own.lhs === lhs && own.op === op && own.rhs === rhs);
      expect(found?.est, `${lhs} ${op} ${rhs}`).toBeCloseTo(published.est, 4);
      expect(found?.se, `${lhs} ${op} ${rhs}`).toBeCloseTo(published.se, 4);
      expect(found?.["std.all"], `${lhs} ${op} ${rhs}`).toBeCloseTo(published["std.all"], 5);
    }
    expect(ours[name]!.est).toHaveLength(theirs[name]!.est.length);
  });

  it("gives the indirect effect with its delta interval", () => {
    const { est, se, total, delta_ci95: interval } = ours["political_democracy_sem"]!.indirect_ind60_dem60_dem65;
    const published = theirs["political_democracy_sem"]!.indirect_ind60_dem60_dem65;
    expect(est).toBeCloseTo(published["est"]!, 3);
    expect(se).toBeCloseTo(published["se"]!, 3);
    expect(total).toBeCloseTo(published["total"]!, 3);
    published["delta_ci95"]!.forEach((bound, i) => expect(interval![i]).toBeCloseTo(bound, 2));
  });

  it("gives the simulated intervals of the indirect effect within Monte Carlo error", () => {
    const own = ours["political_democracy_sem"]!.indirect_ind60_dem60_dem65;
    const published = theirs["political_democracy_sem"]!.indirect_ind60_dem60_dem65;
    // A 2.5 % quantile of 1,000 draws with standard deviation .36 has a standard error of .03.
    published["monte_carlo_ci95"]!.forEach((bound, i) =>
      expect(own["monte_carlo_ci95"]![i]).toBeGreaterThan(bound - 0.04),
    );
    published["monte_carlo_ci95"]!.forEach((bound, i) =>
      expect(own["monte_carlo_ci95"]![i]).toBeLessThan(bound + 0.04),
    );
    published["percentile_bootstrap_1000"]!.forEach((bound, i) => {
      expect(Math.abs(own["percentile_bootstrap_1000"]![i]! - bound)).toBeLessThan(0.09);
    });
  });

  it("counts and leaves out the draws with negative variances, about a third", () => {
    const own = ours["political_democracy_sem"]!.indirect_ind60_dem60_dem65;
    expect(own["inadmissible_share"]).toBeGreaterThan(0.27);
    expect(own["inadmissible_share"]).toBeLessThan(0.37);
  });
});
