import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { describe, expect, it } from "vitest";
import { isolationExpert } from "../../../loaders/fraud/reference-model/isolation-expert.ts";
import { logisticExpert } from "../../../loaders/fraud/reference-model/logistic-expert.ts";
import { treeExpert } from "../../../loaders/fraud/reference-model/tree-expert.ts";
import { expertContributions, expertLogOdds, type ExpertModel } from "../../../src/models/fraud-expert.ts";
import {
  probabilityOf,
  probabilityOfRequest,
  scoreRequest,
  type FraudModel,
  type RequestFeatures,
} from "../../../src/models/fraud-model.ts";

const ROWS = 1500;
const generator = xoroshiro128plus(3);
const draw = () => uniformFloat64(generator);
const features = Array.from({ length: 4 }, (_, j) =>
  new Float64Array(ROWS).map(() => (draw() < 0.1 * j ? NaN : Math.round(20 * draw() ** (j + 1)))),
);
const outcome = Uint8Array.from({ length: ROWS }, (_, i) => (features[0]![i]! + features[1]![i]! > 32 ? 1 : 0));
const names = ["a", "b", "c", "d"];
const learn = { features, outcome };
const experts: Record<string, ExpertModel> = {
  behaviour: treeExpert(learn, 1)!,
  context: logisticExpert(learn)!,
  field: isolationExpert(features, 1)!,
};
const model: FraudModel = {
  base: -4,
  experts: Object.entries(experts).map(([source, expert], i) => {
    return { source, features: names, model: expert, weight: 0.5 + 0.3 * i, unknown: 0.2 * i - 0.1 };
  }),
};
const valuesOf = (row: number) => Object.fromEntries(names.map((name, j) => [name, features[j]![row]!]));

describe("scoreRequest", () => {
  it("gives contributions of features that sum to their source's, and with the base to the score", () => {
    for (let row = 0; row < 60; row++) {
      const request: RequestFeatures = { behaviour: valuesOf(row), context: valuesOf(row + 300), field: valuesOf(row) };
      const score = scoreRequest(model, request);
      const total = score.sources.reduce((sum, { logOdds }) => sum + logOdds, score.base);
      expect(total).toBeCloseTo(score.logOdds, 9);
      const direct = model.experts.reduce((sum, { source, model: expert, weight }) => {
        const row = Float64Array.from(names, (name) => request[source]![name]!);
        return sum + weight * expertLogOdds(expert, row);
      }, model.base);
      expect(Math.abs(direct - score.logOdds)).toBeLessThan(1e-9);
      for (const { features, logOdds } of score.sources)
        expect(features.reduce((sum, one) => sum + one.logOdds, 0)).toBeCloseTo(logOdds, 9);
      expect(probabilityOfRequest(model, request)).toBeCloseTo(score.probability, 12);
    }
  });

  it("adds what a source that does not know the request stands for, and no features", () => {
    const { sources, logOdds } = scoreRequest(model, { context: null });
    expect(sources.map(({ known }) => known)).toEqual([false, false, false]);
    expect(sources.map(({ features }) => features.length)).toEqual([0, 0, 0]);
    expect(logOdds).toBeCloseTo(-4 - 0.1 + 0.1 + 0.3, 12);
  });

  it("takes null, and a feature that is left out, as missing", () => {
    const missing = scoreRequest(model, { behaviour: { a: 3, b: null } });
    const left = scoreRequest(model, { behaviour: { a: 3, b: NaN, c: NaN, d: NaN } });
    expect(missing.logOdds).toBe(left.logOdds);
    expect(missing.sources[0]!.features[1]!.value).toBeNull();
  });

  it("scores alike when it has been written and read as JSON", () => {
    const read = JSON.parse(JSON.stringify(model)) as FraudModel;
    const request = { behaviour: valuesOf(7), field: valuesOf(8) };
    expect(scoreRequest(read, request)).toEqual(scoreRequest(model, request));
  });

  it("turns log-odds into a probability without overflow", () => {
    expect(probabilityOf(0)).toBe(0.5);
    expect(probabilityOf(-1000)).toBe(0);
    expect(probabilityOf(1000)).toBe(1);
  });
});

describe("an expert", () => {
  it.each(Object.entries(experts))("(%s) has mean log-odds near nothing over the rows it learnt from", (_, expert) => {
    const rows = Array.from({ length: ROWS }, (_, i) => Float64Array.from(features, (column) => column[i]!));
    const mean = rows.reduce((sum, row) => sum + expertLogOdds(expert, row), 0) / ROWS;
    expect(Math.abs(mean)).toBeLessThan(0.25);
    for (const row of rows.slice(0, 50)) {
      const sum = expertContributions(expert, row).reduce((total, value) => total + value, 0);
      expect(Math.abs(sum - expertLogOdds(expert, row))).toBeLessThan(1e-9);
    }
  });
});
