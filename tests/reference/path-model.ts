import { estimatePathModel, type InnerWeighting, type PathModelEstimate } from "../../loaders/statistics/path-model.ts";
import type { PathModel } from "../../loaders/statistics/path-structure.ts";
import { weightedCorrelation } from "../../loaders/statistics/correlation-matrix.ts";
import {
  averageVarianceExtracted,
  cronbachAlpha,
  heterotraitMonotrait,
} from "../../loaders/statistics/measurement-quality.ts";
import { referenceRows } from "./reference-folder.ts";

export interface MobileSurvey {
  items: string[];
  /** Answers, rows x items. */
  data: Float64Array;
  model: PathModel;
}

/** The mobile phone survey of the European Customer Satisfaction Index with its model. */
export async function readMobileSurvey(folder: string): Promise<MobileSurvey> {
  const rows = await referenceRows(folder, "loyalty/ecsi_mobi_semPLS.csv");
  const measurement = await referenceRows(folder, "loyalty/ecsi_measurement_model.csv");
  const structure = await referenceRows(folder, "loyalty/ecsi_structural_model.csv");
  const items = rows.columns;
  const constructs = [...new Set(measurement.map(({ source }) => source!))];
  const model = {
    constructs: constructs.map((name) => ({
      name,
      items: measurement.filter(({ source }) => source === name).map(({ target }) => items.indexOf(target!)),
    })),
    arrows: structure.map(({ source, target }) => ({
      from: constructs.indexOf(source!),
      to: constructs.indexOf(target!),
    })),
  };
  const data = Float64Array.from(rows.flatMap((row) => items.map((item) => Number(row[item]))));
  return { items, data, model };
}

/** What expected.json has of path models, from our own functions. */
export async function pathModel(referenceFolder: string): Promise<Record<string, unknown>> {
  const survey = await readMobileSurvey(referenceFolder);
  const correlation = weightedCorrelation(
    survey.data,
    survey.items.length,
    new Float64Array(survey.data.length / survey.items.length).fill(1),
  );
  const schemes = (["path", "centroid", "factorial"] as const).map((weighting) => [
    weighting,
    { ours: ofScheme(survey, correlation, weighting) },
  ]);
  return {
    ecsi_mobi_pls: Object.fromEntries(schemes) as unknown,
    mobi_measurement_quality: quality(survey, correlation),
  };
}

function ofScheme({ items, model }: MobileSurvey, correlation: Float64Array, weighting: InnerWeighting) {
  const estimate = estimatePathModel(correlation, items.length, model, { weighting });
  if (estimate.kind === "failed") throw new Error(`The model of the mobile survey failed: ${estimate.reason}`);
  const { constructs, arrows } = model;
  const arrowName = ({ from, to }: (typeof arrows)[number]) => `${constructs[from]!.name}->${constructs[to]!.name}`;
  return {
    iterations: estimate.iterations,
    paths: Object.fromEntries(arrows.map((arrow, i) => [arrowName(arrow), estimate.paths[i]!])),
    r2: Object.fromEntries(
      constructs.flatMap(({ name }, k) => (estimate.r2[k] === null ? [] : [[name, estimate.r2[k]!]])),
    ),
    weights: byItem(model, items, estimate.weights),
    loadings: byItem(model, items, estimate.loadings),
  };
}

function byItem({ constructs }: PathModel, items: string[], values: Float64Array) {
  return Object.fromEntries(
    constructs.map(({ name, items: own }) => [name, Object.fromEntries(own.map((i) => [items[i]!, values[i]!]))]),
  );
}

/** seminr's fixtures come from a smaller model: image, expectation and value drive satisfaction. */
function quality({ items, model }: MobileSurvey, correlation: Float64Array) {
  const names = ["Image", "Expectation", "Value", "Satisfaction"];
  const constructs = names.map((name) => model.constructs.find((construct) => construct.name === name)!);
  const smaller = { constructs, arrows: [0, 1, 2].map((from) => ({ from, to: 3 })) };
  const estimate = estimatePathModel(correlation, items.length, smaller) as PathModelEstimate;
  const of = (measure: (own: readonly number[]) => number | null) =>
    Object.fromEntries(constructs.map(({ name, items: own }) => [name, measure(own)]));
  const [image, , , satisfaction] = constructs.map(({ items: own }) => own);
  return {
    alpha: of((own) => cronbachAlpha(correlation, items.length, own)),
    ave: of((own) => averageVarianceExtracted(own.map((i) => estimate.loadings[i]!))),
    htmt: { "Image-Satisfaction": heterotraitMonotrait(correlation, items.length, image!, satisfaction!) },
  };
}
