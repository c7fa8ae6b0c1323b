import type { DeskFeature } from "../../../src/models/fraud-desk.ts";
import type { FeatureSummary } from "../reference-model/feature-summary.ts";
import type { ReferenceModel } from "../reference-model/reference-model.ts";

const SETTINGS = 20;

/** The features that can be tried out, those that tell most about frauds first; one whose range rests on too few requests cannot. */
export function deskFeatures({ features, importances }: ReferenceModel): DeskFeature[] {
  const weights = new Map(
    importances.features.map(({ source, feature, meanAmongFrauds }) => [`${source} ${feature}`, meanAmongFrauds]),
  );
  return features
    .flatMap((summary): DeskFeature[] => {
      const { source, feature, kind, missing_share } = summary;
      const values = settingsOf(summary);
      if (values.length < 2) return [];
      const weight = Math.abs(weights.get(`${source} ${feature}`) ?? 0);
      return [{ source, feature, kind, values, optional: missing_share > 0, weight }];
    })
    .sort((a, b) => b.weight - a.weight);
}

/** Evenly spaced settings over the middle nine tenths of values, whole numbers where quantiles are. */
function settingsOf({ kind, low, lower, typical, upper, high }: FeatureSummary): number[] {
  if (kind === "yes_no") return [0, 1];
  const quantiles = [low, lower, typical, upper, high].filter((value) => value !== null);
  const [from, until] = [Math.min(...quantiles), Math.max(...quantiles)];
  if (quantiles.length === 0 || from === until) return quantiles.length > 0 ? [from, from + 1] : [];
  const whole = quantiles.every(Number.isInteger);
  const step = whole ? Math.max(1, Math.round((until - from) / SETTINGS)) : (until - from) / SETTINGS;
  const count = Math.ceil((until - from) / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => Number((from + i * step).toPrecision(3)));
}
