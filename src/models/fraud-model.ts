import { expertContributions, expertLogOdds, type ExpertModel } from "./fraud-expert.js";

/**
 * The reference model as plain JSON: one expert a source, their log-odds weighed and added. The score is
 * 1 / (1 + exp(-(base + what each source adds))).
 */
export interface FraudModel {
  /** Log-odds of a request on which every source says what is typical of it. */
  base: number;
  experts: FraudExpert[];
}

export interface FraudExpert {
  source: string;
  features: string[];
  model: ExpertModel;
  /** What a step of the expert's log-odds adds to the score's. */
  weight: number;
  /** What it adds to the log-odds that the source does not know the request. */
  unknown: number;
}

/** The values of a request by source and feature. A source that is left out or null does not know the request; null or left out is a missing value. */
export type RequestFeatures = Readonly<
  Record<string, Readonly<Record<string, number | null | undefined>> | null | undefined>
>;

export interface SourceContribution {
  source: string;
  known: boolean;
  /** Log-odds that the source adds. */
  logOdds: number;
  /** Log-odds by feature; they sum to those of the source. Empty when the source does not know the request. */
  features: { feature: string; value: number | null; logOdds: number }[];
}

export interface RequestScore {
  probability: number;
  /** `base` and the contributions of the sources sum to it. */
  logOdds: number;
  base: number;
  sources: SourceContribution[];
}

/** The probability of fraud in a request, and what each source and feature adds to its log-odds (TreeSHAP within trees; Lundberg, Erion and Lee 2018). */
export function scoreRequest(model: FraudModel, request: RequestFeatures): RequestScore {
  const sources = model.experts.map((expert) => sourceContribution(expert, request[expert.source] ?? null));
  const logOdds = sources.reduce((sum, source) => sum + source.logOdds, model.base);
  return { probability: probabilityOf(logOdds), logOdds, base: model.base, sources };
}

/** The probability alone, several times faster than with contributions. */
export function probabilityOfRequest(model: FraudModel, request: RequestFeatures): number {
  let logOdds = model.base;
  for (const expert of model.experts) {
    const known = request[expert.source] ?? null;
    logOdds += known ? expert.weight * expertLogOdds(expert.model, rowOf(expert, known)) : expert.unknown;
  }
  return probabilityOf(logOdds);
}

export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

type SourceFeatures = NonNullable<RequestFeatures[string]>;

function sourceContribution(expert: FraudExpert, known: SourceFeatures | null): SourceContribution {
  const { source, weight, unknown } = expert;
  if (!known) return { source, known: false, logOdds: unknown, features: [] };
  const row = rowOf(expert, known);
  const features = Array.from(expertContributions(expert.model, row), (logOdds, i) => ({
    feature: expert.features[i]!,
    value: Number.isNaN(row[i]!) ? null : row[i]!,
    logOdds: weight * logOdds,
  }));
  return { source, known: true, logOdds: features.reduce((sum, { logOdds }) => sum + logOdds, 0), features };
}

function rowOf({ features }: FraudExpert, known: SourceFeatures): Float64Array {
  return Float64Array.from(features, (name) => known[name] ?? NaN);
}
