import type { MapTasks } from "../../run/map.ts";
import type { GeoFinding } from "../geo/geo-findings.ts";
import { fitAll, type Fits } from "./fits.ts";
import { holdOut, type HoldOut } from "./hold-out.ts";
import { calibrations, type Calibration } from "./lift-tests.ts";
import { calibrated, type MixInput } from "./mix-input.ts";
import { summarise, type MixSummary } from "./mix-summary.ts";
import type { MixVerdict } from "./mix-findings.ts";
import { doubtBefore } from "./prior-draws.ts";
import { residualAutocorrelation } from "./residuals.ts";
import { sharesOf, stabilityCheck, type LineShare } from "./stability.ts";
import { agreementWith, type Agreement } from "./test-agreement.ts";
import { isTold } from "./told.ts";
import {
  checkOf,
  parameterDiagnostics,
  samplerChecks,
  verdictOf,
  type ParameterDiagnostics,
  type TrustCheck,
} from "./trust-checks.ts";

/** All that was fitted and checked. */
export interface MixModel {
  input: MixInput;
  fits: Fits;
  summary: MixSummary;
  /** By line. */
  told: boolean[];
  /** Shares of the lines by fit; the placebo's last share is that of the shuffled channel. */
  shares: Record<keyof Fits, LineShare[]>;
  placeboTold: boolean;
  heldOut: HoldOut;
  tests: { calibration: Calibration; before: Agreement; after: Agreement }[];
  parameters: ParameterDiagnostics[];
  checks: TrustCheck[];
  verdict: MixVerdict;
}

export interface MixOptions {
  seed: number;
  map: MapTasks;
}

/** Weeks below which a fit is to be reviewed: two years, so that a season has been seen twice. */
const WEEKS_TO_TRUST = 104;
const MOST_EMPTY_WEEKS = 0.25;
/** Correlation of one week's residual with the next beyond which something that lasts is missing from the model. */
const MOST_AUTOCORRELATION = 0.3;
/** Share of 13 held-out weeks inside their 90 % intervals: fewer would come about once in a hundred times. */
const LEAST_COVERED = 9 / 13;

/** Fits the model with its refits and holds it against its checks. */
export async function mixModel(
  uncalibrated: MixInput,
  findings: readonly GeoFinding[],
  { seed, map }: MixOptions,
): Promise<MixModel> {
  const used = calibrations(uncalibrated, findings, "policies");
  const input = calibrated(
    uncalibrated,
    used.map(({ lift }) => lift),
  );
  const fits = await fitAll(input, uncalibrated, seed, map);
  const summary = summarise(input, fits.main, seed);
  const { priors } = input.problem;
  const told = summary.lines.map(({ share, channels }) => isTold(share, doubtBefore(channels.map((c) => priors[c]!))));
  const placebo = shuffledShare(fits);
  const shares = sharesByFit(input, fits, summary, seed);
  const tests = used.map((calibration) => ({
    calibration,
    before: agreementWith(fits.uncalibrated, calibration, input.meanSales, seed),
    after: agreementWith(fits.main, calibration, input.meanSales, seed),
  }));
  const found = {
    input,
    fits,
    summary,
    told,
    shares: { ...shares, placebo: [...shares.placebo, sharesOf([{ name: "placebo", share: placebo }])[0]!] },
    placeboTold: isTold(placebo, doubtBefore([fits.placebo.problem.priors.at(-1)!])),
    heldOut: holdOut(fits.shortened, input.problem.sales, seed),
    tests,
    parameters: parameterDiagnostics(fits.main.chains),
  };
  const checks = trustChecks(found);
  return { ...found, checks, verdict: verdictOf(checks) };
}

/** Draws of the share of the channel whose weeks were shuffled, which stands last. */
function shuffledShare({ placebo }: Fits): Float64Array {
  const at = 3 * placebo.problem.spend.length - 1;
  return Float64Array.from(
    placebo.chains.flatMap(({ draws, size }) =>
      Array.from({ length: draws.length / size }, (_, draw) => Math.exp(draws[draw * size + at]!)),
    ),
  );
}

function sharesByFit(input: MixInput, fits: Fits, main: MixSummary, seed: number): Record<keyof Fits, LineShare[]> {
  const of = (name: keyof Fits) => sharesOf(summarise(input, fits[name], seed).lines);
  const calibratedByNone = fits.uncalibrated === fits.main;
  return {
    main: sharesOf(main.lines),
    uncalibrated: calibratedByNone ? sharesOf(main.lines) : of("uncalibrated"),
    shortened: of("shortened"),
    perturbed: of("perturbed"),
    placebo: of("placebo"),
  };
}

function trustChecks(found: Omit<MixModel, "checks" | "verdict">): TrustCheck[] {
  const { input, fits, summary, told, shares, placeboTold, heldOut, tests, parameters } = found;
  return [
    ...samplerChecks(fits.main.chains, parameters),
    checkOf("mix_held_out", heldOut.error, { review: heldOut.naiveError }),
    checkOf("mix_held_out_covered", heldOut.covered, { review: LEAST_COVERED, least: true }),
    stabilityCheck("mix_refresh", shares.main, shares.shortened, told),
    stabilityCheck("mix_perturbed", shares.main, shares.perturbed, told),
    { check: "mix_placebo", value: shares.placebo.at(-1)!.median, limit: null, outcome: placeboTold ? "fail" : "pass" },
    checkOf("mix_residuals", Math.abs(residualAutocorrelation(input, summary)), { review: MOST_AUTOCORRELATION }),
    checkOf("mix_weeks", input.knownWeeks, { review: WEEKS_TO_TRUST, least: true }),
    checkOf("mix_empty_weeks", input.emptyWeeks, { review: MOST_EMPTY_WEEKS }),
    ...(tests.length > 0
      ? [checkOf("mix_tests", tests.filter(({ before }) => !before.agrees).length, { review: 0 })]
      : []),
  ];
}
