import { noEstimate } from "../../../src/models/evidence.ts";
import type { Check, Row } from "../../../src/models/report.ts";
import { readSurvey } from "../../loyalty/path-model/read-survey.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { AnalysePart, Part } from "../part.ts";
import { answeredWaves, constructsAsked, type AnsweredWave } from "./answers.ts";
import { cutRows, REPEAT_CUTS, weightedShare, type AttachmentCut } from "./cuts.ts";
import { TYPES } from "./loyalty-types.ts";
import { knownSigns, missingNeeds } from "./needs.ts";
import { panelNumbers } from "./panel-numbers.ts";
import { moveRows, pairsOf, regressionRows, waveRows } from "./panel.ts";
import { proxyOf, type Proxy } from "./proxy.ts";
import { agreementNumbers, ofProxy } from "./proxy-part.ts";
import { readMoments } from "./read-moments.ts";
import { reliabilityOf } from "./reliability.ts";
import { errorNumbers, gapNumbers, latentNumbers, typeNumbers, weightNumbers } from "./survey-numbers.ts";
import { usableSurvey, type Survey } from "./usable-survey.ts";
import { bounded, typed, typeRows, type Typed } from "./type-rows.ts";
import { withheldSmall } from "./withheld-small.ts";

type Found = Pick<Part, "numbers" | "tables" | "checks">;

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
  const usable = usableSurvey(
    answered,
    constructsAsked(waves),
    waves.some((wave) => wave.surveys.length > 0),
  );
  const survey = typeof usable !== "string" && now.length < FEWEST_PEOPLE ? "griffin_few_holders" : usable;
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
      griffin_waves: surveyRows(waves, typedWaves, cuts[0]!),
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

/** Rows by wave {wave, invited, answered, used, cut, attached with bounds}; no share where it would tell of a type that is withheld. */
function surveyRows(waves: readonly AnsweredWave[], types: readonly (readonly Typed[])[], cut: AttachmentCut): Row[] {
  return waves.map(({ name, invited, answered, answers }, i) => {
    const counts = TYPES.map((type) => types[i]!.filter((one) => one.type === type).length);
    const withheld = withheldSmall(counts).some(Boolean);
    const share = weightedShare(answers, answers.map(cut.isAttached));
    return {
      ...{ wave: name, invited, answered, used: answers.length, cut: cut.at },
      ...bounded("attached", withheld ? { estimate: NaN, low: null, high: null } : share),
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
