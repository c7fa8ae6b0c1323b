import { noEstimate } from "../../../src/models/evidence.ts";
import type { Check, Row } from "../../../src/models/report.ts";
import { readSurvey } from "../../loyalty/path-model/read-survey.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { AnalysePart, Part } from "../part.ts";
import { answeredWaves, constructsAsked, type AnsweredWave } from "./answers.ts";
import { attachmentCuts, cutRows, REPEAT_CUTS, weightedShare, type AttachmentCut } from "./cuts.ts";
import { knownSigns, missingNeeds } from "./needs.ts";
import { panelNumbers } from "./panel-numbers.ts";
import { moveRows, pairsOf, regressionRows, waveRows } from "./panel.ts";
import { proxyOf, type Proxy } from "./proxy.ts";
import { agreementNumbers, ofProxy } from "./proxy-part.ts";
import { readMoments } from "./read-moments.ts";
import { reliabilityOf } from "./reliability.ts";
import { errorNumbers, gapNumbers, latentNumbers, typeNumbers, weightNumbers } from "./survey-numbers.ts";
import { typed, typeRows } from "./type-rows.ts";

type Found = Pick<Part, "numbers" | "tables" | "checks">;

interface Survey {
  waves: AnsweredWave[];
  cuts: AttachmentCut[];
}

interface Options {
  seed: number;
  bootstraps: number;
}

/** Griffin's four types of loyalty: repeat purchase by attachment, from a survey, and apart from it by a proxy from behaviour. */
export const griffin: AnalysePart = async ({ book, database, options }) => {
  const missing = missingNeeds(book);
  const lacks = new Set(missing.map(({ analysis }) => analysis));
  if (lacks.has("griffin")) return { numbers: {}, tables: {}, missing, checks: [] };
  const { answers, now, before } = await readMoments(database);
  const waves = lacks.has("griffin_survey") ? [] : await readSurvey(database, "customer");
  const answered = answeredWaves(waves, answers);
  const survey = surveyOf(
    answered,
    constructsAsked(waves),
    waves.some((wave) => wave.surveys.length > 0),
  );
  const proxy = proxyOf(knownSigns(book), before);
  const parts = [
    typeof survey === "string" ? unasked(survey) : ofSurvey(survey, now.length, options),
    ofProxy(proxy, now, before),
    typeof survey === "string" ? { numbers: {}, tables: {}, checks: [] } : agreement(proxy, survey),
  ];
  return { ...joined(parts), missing };
};

function joined(parts: readonly Found[]): Found {
  return {
    numbers: Object.assign({}, ...parts.map(({ numbers }) => numbers)) as Part["numbers"],
    tables: Object.assign({}, ...parts.map(({ tables }) => tables)) as Part["tables"],
    checks: parts.flatMap(({ checks }) => checks),
  };
}

/** The survey with its cuts, or the code of why it cannot be used. */
function surveyOf(
  waves: readonly AnsweredWave[],
  asked: { preference: boolean; differentiation: boolean },
  anyAnswer: boolean,
): Survey | string {
  if (!anyAnswer) return "griffin_no_survey";
  if (!asked.preference && !asked.differentiation) return "griffin_not_asked";
  if (!asked.differentiation) return "griffin_no_difference";
  if (!asked.preference) return "griffin_no_preference";
  if (waves.length === 0) return "griffin_nobody_known";
  if (waves.at(-1)!.answers.length < FEWEST_PEOPLE) return "too_few";
  const [first, latest] = [waves[0]!.answers, waves.at(-1)!.answers];
  const cuts = attachmentCuts(first);
  const { isAttached } = cuts[0]!;
  if (!latest.some(isAttached) || latest.every(isAttached)) return "griffin_alike";
  return { waves: [...waves], cuts };
}

/** Numbers that only a survey gives, with the reason why there are none. */
const SURVEY_NUMBERS = ["answers", "premium_share", "inertia_share", "inertia_contribution", "persistency_gap"];

function unasked(reason: string): Found {
  const none = noEstimate(reason, 0, "griffin_share", "C");
  return {
    numbers: Object.fromEntries(SURVEY_NUMBERS.map((name) => [`segments.griffin.${name}`, none])),
    tables: {},
    checks: [],
  };
}

function ofSurvey({ waves, cuts }: Survey, policyholders: number, options: Options): Found {
  const { isAttached } = cuts[0]!;
  const typedWaves = waves.map(({ answers }) => typed(answers, REPEAT_CUTS.two_bought, isAttached));
  const latest = typedWaves.at(-1)!;
  const followed = typedWaves.flat().filter(({ givenUp }) => !Number.isNaN(givenUp));
  const rows = typeRows({ sized: latest, followed, policyholders });
  const warnings = [
    ...(waves.every(({ corrected }) => corrected) ? [] : ["griffin_uncorrected"]),
    ...(latest.length < 100 ? ["griffin_few_answers"] : []),
  ];
  const source = { grade: "C" as const, warnings };
  const shareAttached = weightedShare(latest, latest.map(isAttached)).estimate;
  const reliability = reliabilityOf(waves, options);
  const pairs = pairsOf(typedWaves);
  return {
    numbers: {
      ...typeNumbers(rows, latest.length, "segments.griffin.", source),
      ...weightNumbers(latest, rows, source),
      ...gapNumbers(followed, rows, warnings),
      ...latentNumbers(rows, warnings),
      ...errorNumbers(reliability, shareAttached, warnings),
      ...panelNumbers({ pairs, policyholders, reliability, shareAttached, warnings }),
    },
    tables: {
      griffin_types: rows,
      griffin_cuts: cutRows(latest, cuts),
      griffin_waves: surveyRows(waves, cuts[0]!),
      griffin_moves: moveRows(pairs, policyholders),
      griffin_changes: waveRows(
        pairs,
        waves.map(({ name }) => name),
      ),
      griffin_regression: regressionRows(pairs),
    },
    checks: checksOf(waves, rows),
  };
}

/** Rows by wave {wave, invited, answered, used, attached with bounds}. */
function surveyRows(waves: readonly AnsweredWave[], { isAttached, at }: AttachmentCut): Row[] {
  return waves
    .filter(({ answers }) => answers.length >= FEWEST_PEOPLE)
    .map(({ name, invited, answered, answers }) => {
      const { estimate, low, high } = weightedShare(answers, answers.map(isAttached));
      return {
        wave: name,
        invited,
        answered,
        used: answers.length,
        cut: at,
        attached: estimate,
        attached_low: low,
        attached_high: high,
      };
    });
}

function checksOf(waves: readonly AnsweredWave[], rows: readonly Row[]): Check[] {
  const total = rows.reduce((sum, row) => sum + Number(row["share"] ?? 0), 0);
  const complete = rows.every((row) => row["share"] !== null && row["people"] !== null);
  return [
    { id: "griffin_response", passed: waves.every(({ corrected }) => corrected), value: null, limit: null },
    ...(complete ? [{ id: "griffin_exhaustive", passed: Math.abs(total - 1) < 1e-9, value: null, limit: null }] : []),
  ];
}

function agreement(proxy: Proxy | null, { waves, cuts }: Survey): Found {
  return { numbers: agreementNumbers(proxy, waves.at(-1)!.answers, cuts[0]!.isAttached), tables: {}, checks: [] };
}
