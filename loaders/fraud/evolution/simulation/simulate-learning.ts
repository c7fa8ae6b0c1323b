import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { adapted } from "./adaptation.ts";
import { explorationFactor, largestChance, scoreOf } from "./exploration.ts";
import { addRow, emptyLesson, relearnt, type Lesson } from "./learner.ts";
import { dot, REFERENCE_ROWS, unit, type Population, type PopulationMonth } from "./population.ts";
import { HISTORY, MONTHS, SIGNALS, type Scenario, type StartingPoint } from "./scenario.ts";

/** What became of a simulated insurer, by month. */
export interface Learnt {
  /** Chance that a fraud is flagged. */
  detection: Float64Array;
  /** Frauds in all; those flagged and known to be, and those let pass that came to light: what the insurer sees. */
  frauds: Float64Array;
  flaggedKnown: Float64Array;
  passedKnown: Float64Array;
  /** Requests looked at by lot, and frauds among them. */
  explored: Float64Array;
  exploredFrauds: Float64Array;
}

/** An answer or report of one request, which is a label from a month on. */
interface Answer {
  signals: Float64Array;
  at: number;
  label: 0 | 1;
  from: number;
  /** Staff looked at it; otherwise it passed, and counts for no fraud, if for anything, until it is reported. */
  looked: boolean;
}

interface Model {
  /** Intercept first. */
  coefficients: Float64Array;
  direction: Float64Array;
}

interface Month {
  now: number;
  mean: Float64Array;
  model: Model;
  cut: number;
  scenario: Scenario;
  learnt: Learnt;
}

/** Months between two fits, and months of answers that a fit looks back on. */
const QUARTER = 3;
const WINDOW = 12;

/** Lives through two years of one scenario in one simulated insurer, after a year that the first model learnt from. */
export function simulateLearning(start: StartingPoint, scenario: Scenario, population: Population): Learnt {
  const cut = normalQuantile(1 - start.alertShare, 0, 1);
  const learnt = emptyRecord();
  let mean = firstMean(start, cut);
  let model = firstModel(start, mean);
  const answers: Answer[][] = [];
  population.months.forEach((month, i) => {
    const now = i - HISTORY;
    if (now > 0) mean = adapted(mean, model.direction, population.refuge, scenario.adaptation);
    if (now >= 0) learnt.detection[now] = normalCdf(dot(mean, model.direction) - cut, 0, 1);
    const exploration = now >= 0 ? scenario.exploration : 0;
    answers.push(answersOf(month, { now, mean, model, cut, learnt, scenario: { ...scenario, exploration } }));
    if (scenario.learnsFrom === null || now < 0 || (now + 1) % QUARTER > 0) return;
    model = modelOf(relearnt(model.coefficients, lessonOf(answers, now, start, scenario, population)));
  });
  return learnt;
}

function emptyRecord(): Learnt {
  const months = () => new Float64Array(MONTHS);
  return {
    detection: months(),
    frauds: months(),
    flaggedKnown: months(),
    passedKnown: months(),
    explored: months(),
    exploredFrauds: months(),
  };
}

/** Frauds differ from honest requests in one direction, so far that the first model detects as many as the book's does. */
function firstMean({ detection }: StartingPoint, cut: number): Float64Array {
  const mean = new Float64Array(SIGNALS);
  mean[0] = normalQuantile(Math.min(0.99, Math.max(0.05, detection)), 0, 1) + cut;
  return mean;
}

/** The best model there is of the frauds of the start (linear discriminant). */
function firstModel({ fraudShare }: StartingPoint, mean: Float64Array): Model {
  const intercept = Math.log(fraudShare / (1 - fraudShare)) - dot(mean, mean) / 2;
  return modelOf(Float64Array.of(intercept, ...mean));
}

function modelOf(coefficients: Float64Array): Model {
  return { coefficients, direction: unit(coefficients.slice(1)) };
}

/** Flags, looks by lot, and writes down the answers of one month. */
function answersOf(population: PopulationMonth, month: Month): Answer[] {
  const factor = explorationFactor(population.honest, month.model, month.cut, month.scenario.exploration);
  const answers: Answer[] = [];
  answerHonest(population, month, factor, answers);
  answerFrauds(population, month, factor, answers);
  return answers;
}

function answerHonest({ honest, honestDraws }: PopulationMonth, month: Month, factor: number, answers: Answer[]): void {
  const { model, cut, scenario, now } = month;
  const most = largestChance(model, cut, factor);
  for (let at = 0, i = 0; at < honest.length; at += SIGNALS, i++) {
    if (dot(model.direction, honest, at) <= cut) {
      if (
        honestDraws[2 * i]! >= most ||
        honestDraws[2 * i]! >= factor * Math.sqrt(scoreOf(model.coefficients, honest, at))
      )
        continue;
      record(month, "explored");
    }
    const label = honestDraws[2 * i + 1]! < scenario.clerkError ? 1 : 0;
    answers.push({ signals: honest, at, label, from: now + scenario.delay, looked: true });
  }
}

function answerFrauds({ fraud, fraudDraws }: PopulationMonth, month: Month, factor: number, answers: Answer[]): void {
  const { model, mean, cut, scenario, now } = month;
  const signals = fraud.map((deviation, at) => deviation + mean[at % SIGNALS]!);
  for (let at = 0, i = 0; at < signals.length; at += SIGNALS, i++) {
    const [drawn, wrong, reported] = [fraudDraws[3 * i]!, fraudDraws[3 * i + 1]!, fraudDraws[3 * i + 2]!];
    const flagged = dot(model.direction, signals, at) > cut;
    const explored = !flagged && drawn < factor * Math.sqrt(scoreOf(model.coefficients, signals, at));
    const looked = flagged || explored;
    const known = looked ? wrong >= scenario.clerkError : reported < scenario.reported;
    record(month, "frauds");
    if (explored) record(month, "explored", "exploredFrauds");
    if (known) record(month, flagged ? "flaggedKnown" : "passedKnown");
    answers.push({ signals, at, label: known ? 1 : 0, from: now + scenario.delay, looked });
  }
}

function record({ learnt, now }: Month, ...what: (keyof Learnt)[]): void {
  if (now >= 0) for (const name of what) learnt[name][now] = learnt[name][now]! + 1;
}

/**
 * What a fit learns from: labels of the last twelve months. Learning from all requests, those let pass stand for no fraud until they come to light;
 * learning from those looked at, they stand for nothing until then.
 */
function lessonOf(
  answers: readonly (readonly Answer[])[],
  now: number,
  start: StartingPoint,
  { learnsFrom }: Scenario,
  { reference }: Population,
): Lesson {
  const window = answers.slice(now + HISTORY + 1 - WINDOW);
  const countsPassed = learnsFrom === "all";
  const lesson = emptyLesson(REFERENCE_ROWS + window.reduce((sum, month) => sum + month.length, 0));
  const weight = (window.length * start.requests * (1 - start.alertShare)) / REFERENCE_ROWS;
  if (countsPassed) for (let row = 0; row < REFERENCE_ROWS; row++) addRow(lesson, reference, row * SIGNALS, 0, weight);
  for (const month of window)
    for (const { signals, at, label, from, looked } of month) {
      const isLabel = from <= now + 1;
      if (isLabel && (looked || label === 1)) addRow(lesson, signals, at, label, 1);
      else if (!looked && countsPassed) addRow(lesson, signals, at, 0, 1);
    }
  return lesson;
}
