import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { randomNormal } from "d3-random";
import { describe, expect, it } from "vitest";
import type { FollowUpData } from "../../../../loaders/loyalty/behaviour/adjustment.ts";
import {
  errorsOf,
  hazardData,
  hazardEffects,
  published,
} from "../../../../loaders/loyalty/behaviour/hazard-effects.ts";
import { mediationRows } from "../../../../loaders/loyalty/behaviour/mediation.ts";
import { phaseShares } from "../../../../loaders/loyalty/behaviour/phase-shares.ts";
import { satisfactionEffects } from "../../../../loaders/loyalty/behaviour/satisfaction-effects.ts";

const PEOPLE = 6000;
/** Log hazard ratio of a point of true satisfaction, the only thing that acts; and points of it that follow a point of quality. */
const ON_HAZARD = -0.3;
const QUALITY_ON_SATISFACTION = 0.6;
/** Standard deviation of the error in each score, beside 1 of the attitude: reliability .67. */
const ERROR = 0.7;
const YEARLY_HAZARD = 0.1;
const YEAR = 365.25;

/** Everybody answers twice, a year apart, and holds one policy issued up to four years before; nobody is followed for over three. */
function planted(): FollowUpData {
  const generator = xoroshiro128plus(7);
  const uniform = () => (generator.next() >>> 0) / 2 ** 32;
  const normal = randomNormal.source(uniform)();
  const people = Array.from({ length: PEOPLE }, () => {
    const quality = normal();
    const satisfaction = QUALITY_ON_SATISFACTION * quality + 0.8 * normal();
    const score = (attitude: number) => 6 + attitude + ERROR * normal();
    const scores = [0, 1].map(() => [score(quality), score(satisfaction)]);
    const life = (-Math.log(1 - uniform()) / YEARLY_HAZARD) * YEAR * Math.exp(-ON_HAZARD * satisfaction);
    return { scores, age: Math.floor(uniform() * 4 * YEAR), life };
  });
  const answers = people.flatMap(({ scores }, person) => scores.map((score, wave) => ({ person, wave, score })));
  const column = (of: (answer: (typeof answers)[number]) => number) => Float64Array.from(answers, of);
  const perPerson = (of: (person: (typeof people)[number]) => number) => Float64Array.from(people, of);
  const texts = people.map(() => null);
  return {
    attitudes: {
      constructs: ["quality", "satisfaction"],
      customer: column(({ person }) => person),
      day: column(({ wave }) => 10_000 + Math.round(wave * YEAR)),
      weight: column(() => 1),
      scores: [0, 1].map((k) => column(({ score }) => score[k]!)),
      measurement: { correlation: Float64Array.of(), size: 0, items: [[], []], reliability: [0.67, 0.67] },
    },
    respondents: {
      customer: perPerson(() => 0).map((_, i) => i),
      birthYear: perPerson(() => NaN),
      joined: perPerson(() => NaN),
      source: texts,
    },
    policies: {
      customer: perPerson(() => 0).map((_, i) => i),
      product: texts,
      channel: texts,
      issued: perPerson(({ age }) => 10_000 - age),
      exit: perPerson(({ age, life }) => age + Math.min(Math.ceil(life), 3 * YEAR)),
      cause: perPerson(({ life }) => Number(life < 3 * YEAR)),
      premium: perPerson(() => NaN),
      frequency: perPerson(() => NaN),
    },
  };
}

describe("what is planted in answers and lives", () => {
  const data = planted();
  const lives = hazardData(data);
  const errors = errorsOf(data, 1);
  const effects = hazardEffects(lives, errors, 1);
  const [quality, satisfaction] = effects.map(({ effect }) => effect!);

  it("is recovered without measurement error within 3 standard errors, and much too small with it", () => {
    // About 1,500 policies are given up, so that the errors are .04 for quality and .06 for satisfaction.
    expect(Math.abs(published(quality!)!.coefficient - QUALITY_ON_SATISFACTION * ON_HAZARD)).toBeLessThan(0.12);
    expect(Math.abs(published(satisfaction!)!.coefficient - ON_HAZARD)).toBeLessThan(0.18);
    expect(satisfaction!.raw.coefficient / ON_HAZARD).toBeLessThan(0.75);
    expect(satisfaction!.repeats!.coefficient / satisfaction!.items!.coefficient).toBeCloseTo(1, 1);
  });

  it("runs through satisfaction alone", () => {
    const follows = satisfactionEffects(data.attitudes, errors.repeats!, 1);
    expect(follows.get("quality")!.coefficient).toBeCloseTo(QUALITY_ON_SATISFACTION, 1);
    const [row] = mediationRows(effects, follows);
    expect(Number(row!["share_low"])).toBeLessThan(1);
    expect(Number(row!["share_high"])).toBeGreaterThan(1);
  });

  it("acts alike on young and old policies", () => {
    const { early, late, earlyDraws } = phaseShares(lives, 1);
    expect(Math.abs(early - 1)).toBeLessThan(0.4);
    expect(Math.abs(late - 1)).toBeLessThan(0.4);
    expect(earlyDraws.length).toBeGreaterThan(100);
  });

  it("acts half or twice as strongly on young policies where too few were given up to tell, and never the other way round", () => {
    const cause = new Uint8Array(lives.rows.cause.length);
    const few = cause.map((_, i) => (i % 20 === 0 ? lives.rows.cause[i]! : 0));
    const { early, late, earlyDraws, lateDraws, found } = phaseShares(
      { ...lives, rows: { ...lives.rows, cause: few } },
      1,
    );
    expect(found).toBeNull();
    expect(early).toBeCloseTo(1, 6);
    expect(late).toBeCloseTo(1, 6);
    const ratios = earlyDraws.map((share, d) => share / lateDraws[d]!).sort();
    expect(ratios[0]).toBeGreaterThan(0);
    expect(ratios[Math.round(0.159 * ratios.length)]).toBeCloseTo(1 / 2, 1);
    expect(ratios[Math.round(0.841 * ratios.length)]).toBeCloseTo(2, 1);
  });
});
