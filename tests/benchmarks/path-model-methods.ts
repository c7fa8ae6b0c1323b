import { weightedCorrelation } from "../../loaders/statistics/correlation-matrix.ts";
import { estimatePathModel, type PathModelEstimate } from "../../loaders/statistics/path-model.ts";
import bootstrapPathModel from "../../loaders/statistics/path-model-bootstrap.ts";
import { readMobileSurvey } from "../reference/path-model.ts";
import { hasReference, referenceFolder } from "../reference/reference-folder.ts";
import type { MethodBenchmark } from "./method-benchmark.ts";

const REPLICATES = 5000;

const onMobileSurvey: MethodBenchmark = {
  name: "PLS path model, 5,000 bootstraps of 250 answers to 24 items, one thread",
  goal: "5 s",
  prepare: async () => {
    const { data, items, model } = await readMobileSurvey(referenceFolder);
    const weights = new Float64Array(data.length / items.length).fill(1);
    const correlation = weightedCorrelation(data, items.length, weights);
    const estimate = estimatePathModel(correlation, items.length, model) as PathModelEstimate;
    const input = { data, items: items.length, weights, model, consistent: false, reference: estimate.weights };
    return () => bootstrapPathModel({ ...input, replicates: REPLICATES, seed: 1 });
  },
};

export const pathModelBenchmarks: readonly MethodBenchmark[] = hasReference ? [onMobileSurvey] : [];
