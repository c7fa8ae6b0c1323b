import type { LiftTest } from "../../statistics/media-mix-problem.ts";
import type { MediaOutcome } from "../../../src/models/media-response.ts";
import type { GeoFinding } from "../geo/geo-findings.ts";
import type { MixInput } from "./mix-input.ts";
import { weekOfDay } from "./mix-weeks.ts";

/** A test by regions, as the model takes it. */
export interface Calibration {
  test: string;
  channel: string;
  metric: string;
  /** Sales that it says were added, and their standard error. */
  effect: number;
  standardError: number;
  lift: LiftTest;
}

const GRADES_THAT_CALIBRATE = ["A", "B"];
const MILLISECONDS_OF_A_DAY = 86_400_000;

/**
 * Tests whose checks passed and whose extra spend and effect are known. What the treated regions spent beyond the usual is taken
 * off the country's spend in proportion, though it was spent in those regions alone: response is about straight over so little.
 */
export function calibrations(input: MixInput, findings: readonly GeoFinding[], outcome: MediaOutcome): Calibration[] {
  if (outcome !== "policies") return [];
  return findings.flatMap((finding) => {
    const channel = input.channels.indexOf(finding.channel ?? "");
    const { policies, spendExtra, startsOn, endsOn, grade } = finding;
    if (channel < 0 || !startsOn || !endsOn || !GRADES_THAT_CALIBRATE.includes(grade)) return [];
    const { estimate, standardError } = policies;
    if (estimate === null || !standardError || !spendExtra.estimate) return [];
    const [from, until] = [weekOf(input, startsOn), weekOf(input, endsOn) + 1];
    if (from < 0 || until > input.weeks.weeks) return [];
    const without = withoutExtra(
      input.problem.spend[channel]!,
      from,
      until,
      spendExtra.estimate / input.meanSpend[channel]!,
    );
    if (!without) return [];
    const metric = finding.metric ?? "policies";
    const { meanSales } = input;
    const lift = {
      channel,
      without,
      from,
      until,
      effect: estimate / meanSales,
      standardError: standardError / meanSales,
      early: metric !== "policies",
    };
    return [{ test: finding.test, channel: finding.channel!, metric, effect: estimate, standardError, lift }];
  });
}

function weekOf({ weeks }: MixInput, day: string): number {
  return weekOfDay(weeks, Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_OF_A_DAY);
}

/** Spend had the extra not been spent; null when more was taken off than there was. */
function withoutExtra(spend: Float64Array, from: number, until: number, extra: number): Float64Array | null {
  const during = spend.subarray(from, until).reduce((sum, value) => sum + value, 0);
  if (!(during > 0) || extra > during) return null;
  return spend.map((value, week) => (week >= from && week < until ? value * (1 - extra / during) : value));
}
