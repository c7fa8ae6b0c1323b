import type { Random } from "../random.ts";
import type { Calendar } from "./levels.ts";
import type { Light, Request, Scored, SourceName, SourceRow, SourceRows } from "./request.ts";

/** The model whose lights staff saw: hand-weighted experts, added up; it knows nothing of how signs go together. */
export const FIRST_MODEL = "counter 1";
export const SECOND_MODEL = "counter 2";

export function modelOn(calendar: Calendar, day: number): string {
  return day < calendar.secondModelFrom ? FIRST_MODEL : SECOND_MODEL;
}

export function cutsOn(calendar: Calendar, day: number): { yellow: number; red: number } {
  if (day < calendar.secondModelFrom) return { yellow: 0.039, red: 0.12 };
  return day < calendar.cutsMoved ? { yellow: 0.042, red: 0.15 } : { yellow: 0.04, red: 0.13 };
}

/** Log-odds that an expert gives when it has nothing to say. */
const QUIET = -5;
const weights: Record<SourceName, number> = {
  behaviour: 0.9,
  profile: 0.8,
  context: 0.75,
  police: 0.9,
  telecom: 0.5,
  field: 0.5,
};

export const experts = Object.keys(weights) as SourceName[];

/** The score of the whole and of each expert that had something at the time; the telecom expert runs on trial only. */
export function scoreOf(request: Request, sources: SourceRows, calendar: Calendar, random: Random): Scored {
  const day = Math.floor(request.at / 86_400);
  const spoken: Scored["experts"] = {};
  let total = QUIET;
  for (const source of experts) {
    const noise = random.normal(0, 0.35);
    const row = sources[source];
    if (!row || row.knownAt > request.at || !isRunning(source, calendar, day)) continue;
    const logit = opinions[source](row.values) + noise;
    spoken[source] = probability(logit);
    if (source !== "telecom") total += weights[source] * (logit - QUIET);
  }
  const score = probability(total);
  return { score, experts: spoken, light: lightOf(score, cutsOn(calendar, day)) };
}

function isRunning(source: SourceName, calendar: Calendar, day: number): boolean {
  if (source === "police") return day >= calendar.secondModelFrom;
  return source !== "telecom" || day >= calendar.telecomExpertFrom;
}

export function lightOf(score: number, cuts: { yellow: number; red: number }): Light {
  return score >= cuts.red ? "red" : score >= cuts.yellow ? "yellow" : "green";
}

function probability(logit: number): number {
  return Math.round(1e6 / (1 + Math.exp(-logit))) / 1e6;
}

/** Values in the order of the source's columns; a missing value counts as the usual one. */
const opinions: Record<SourceName, (values: SourceRow["values"]) => number> = {
  behaviour: ([share, , payeeNew, , others, quiet, , changed]) =>
    -6 +
    1.6 * payeeNew! +
    1.8 * ((share ?? 0.4) - 0.4) +
    0.2 * Math.min(6, quiet ?? 1) +
    0.3 * others! +
    0.5 * changed!,
  profile: ([age, alone, years]) => -5.7 + 0.03 * (age! - 50) + 0.4 * alone! + 0.02 * Math.min(20, years!),
  context: ([hours, inquiries, , , , accompanied, , remote]) =>
    -5.3 +
    2 * (hours === null ? 0 : Math.exp(-hours! / 60)) +
    0.25 * Math.min(3, inquiries!) +
    0.2 * (accompanied ?? 0) +
    0.3 * (remote ?? 0),
  police: ([payeeReports, callerReports]) => QUIET + 1.2 * Math.log1p(payeeReports!) + 0.9 * Math.log1p(callerReports!),
  telecom: (values) => -6 + 0.12 * values.reduce<number>((sum, value) => sum + Math.log1p(value!), 0),
  field: ([, softSigns, , acquaintance]) => QUIET + 0.6 * softSigns! + 0.8 * acquaintance!,
};
