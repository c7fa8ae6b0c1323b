import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bootstrapUplift } from "../../loaders/statistics/bootstrap-uplift.ts";
import { crossFittedUplift } from "../../loaders/statistics/cross-fitted-uplift.ts";
import { percentileInterval } from "../../loaders/statistics/percentile-interval.ts";
import { qiniCurve } from "../../loaders/statistics/qini-curve.ts";
import { rankUplift } from "../../loaders/statistics/ranked-uplift.ts";
import { UPLIFT_CANDIDATES } from "../../loaders/statistics/uplift-candidates.ts";
import { chosenRows } from "../../loaders/statistics/uplift-learner.ts";
import { hasReference, referenceFolder, referenceTitle } from "./reference-folder.ts";

describe.skipIf(!hasReference)(referenceTitle("uplift in Hillstrom's e-mail test"), () => {
  // scikit-uplift 0.5.1: area under metrics.uplift_curve by numpy.trapezoid, per person.
  it.each([
    ["history", { auuc: 0.022888923053643605, qini: 0.0002723697601171131, gain: 0.014388548607981168 }],
    ["womens_recency", { auuc: 0.029887477141371303, qini: 0.00727092384784481, gain: 0.02044715315956118 }],
  ] as const)("draws the curve of scikit-uplift for the score %s", async (score, theirs) => {
    const { units, scores } = await hillstrom("Womens E-Mail");
    const { auuc, qini, gains, effect } = qiniCurve(rankUplift(scores[score], units), [0.3]);
    expect(effect).toBeCloseTo(0.045233106587052985, 12);
    expect(auuc).toBeCloseTo(theirs.auuc, 12);
    expect(qini).toBeCloseTo(theirs.qini, 12);
    expect(gains[0]).toBeCloseTo(theirs.gain, 12);
  });

  it("finds that people differ in what the women's mail does to them, and not in what the men's does", async () => {
    const candidate = [UPLIFT_CANDIDATES.dr_logistic];
    const intervals = [];
    for (const mail of ["Womens E-Mail", "Mens E-Mail"]) {
      const { units } = await hillstrom(mail);
      const { chosen, judged } = crossFittedUplift(units, candidate, { folds: 5, first: 1 / 3, seed: 1 });
      const options = { replicates: 200, seed: 1, shares: [], groups: [] };
      intervals.push(percentileInterval(bootstrapUplift(rankUplift(chosen, chosenRows(units, judged)), options).qini));
    }
    expect(intervals[0]!.low).toBeGreaterThan(0.004);
    expect(intervals[1]!.low).toBeLessThan(0);
  });
});

async function hillstrom(mail: string) {
  const file = await readFile(join(referenceFolder, "experiments/hillstrom_email_64k.csv"), "utf8");
  const lines = file.trim().split(/\r?\n/).slice(1);
  // The one quoted cell of a line holds a comma; nothing is asked of it.
  const all = lines.map((line) => line.replace(/"[^"]*"/, "").split(","));
  const rows = all.filter(({ 8: segment }) => segment === mail || segment === "No E-Mail");
  const column = (of: (row: string[]) => number) => Float64Array.from(rows, of);
  const numbers = [0, 2, 3, 4, 6].map((at) => column((row) => Number(row[at])));
  const codes = (at: number, values: string[]) => values.map((value) => column((row) => Number(row[at] === value)));
  const features = [...numbers, ...codes(5, ["Rural", "Surburban"]), ...codes(7, ["Phone", "Web"])];
  const units = {
    features,
    treated: Uint8Array.from(rows, (row) => Number(row[8] === mail)),
    share: new Float64Array(rows.length).fill(0.5),
    outcome: column((row) => Number(row[9])),
  };
  const womensRecency = features[3]!.map((womens, row) => 100 * womens - features[0]![row]!);
  return { units, scores: { history: features[1]!, womens_recency: womensRecency } };
}
