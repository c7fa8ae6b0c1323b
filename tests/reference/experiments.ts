import { differenceInMeans } from "../../loaders/statistics/difference-in-means.ts";
import { sampleRatioPValue } from "../../loaders/statistics/sample-ratio.ts";
import { meanOfUnits, type UnitSums } from "../../loaders/statistics/unit-sums.ts";
import { referenceRows } from "./reference-folder.ts";

const HELD_OUT = "No E-Mail";
const OUTCOMES = ["visit", "conversion", "spend"] as const;
/** What the published intervals took for the normal quantile of 95 %. */
const NORMAL_95 = 1.959964;

/** Hillstrom's e-mail test, the part of expected.json under `experiments.hillstrom`: effects of both e-mails with Welch's errors, and the sample ratio. */
export async function hillstrom(folder: string): Promise<Record<string, unknown>> {
  const rows = await referenceRows(folder, "experiments/hillstrom_email_64k.csv");
  const segments = ["Womens E-Mail", "Mens E-Mail", HELD_OUT];
  const sums = (segment: string, outcome: (typeof OUTCOMES)[number]) =>
    unitSums(rows.filter((row) => row["segment"] === segment).map((row) => Number(row[outcome])));
  const n = Object.fromEntries(segments.map((segment) => [segment, sums(segment, "visit").units]));
  const effects = ["Mens E-Mail", "Womens E-Mail"].flatMap((segment) =>
    OUTCOMES.map((outcome) => [`${segment}|${outcome}`, effect(sums(segment, outcome), sums(HELD_OUT, outcome))]),
  );
  return {
    n,
    ate: Object.fromEntries(effects) as Record<string, unknown>,
    srm_chi2_p: sampleRatioPValue(Object.values(n), [1, 1, 1]),
  };
}

function effect(treated: UnitSums, holdout: UnitSums) {
  const [first, second] = [meanOfUnits(treated), meanOfUnits(holdout)];
  const { difference, error } = differenceInMeans(first, second);
  return {
    treat: first.mean,
    control: second.mean,
    ate: difference,
    se_welch: error,
    ci95: [difference - NORMAL_95 * error, difference + NORMAL_95 * error],
    relative_lift: difference / second.mean,
  };
}

function unitSums(values: readonly number[]): UnitSums {
  const outcome = values.reduce((sum, value) => sum + value, 0);
  const outcomeSquared = values.reduce((sum, value) => sum + value ** 2, 0);
  const n = values.length;
  return { units: n, people: n, peopleSquared: n, outcome, outcomeSquared, outcomePeople: outcome };
}
