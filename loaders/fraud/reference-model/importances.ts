import type { ReasonGroup } from "./reasons.ts";

/** How much features and sources moved the log-odds of requests that the model had not seen, greatest first. */
export interface Importances {
  features: (Importance & { feature: string })[];
  sources: Importance[];
  /** Features that tell the same story as one reason, the one that adds most first. */
  reasons: ReasonImportance[];
  /** Frauds that the means among frauds are taken over. */
  frauds: number;
}

export interface ReasonImportance extends ReasonGroup {
  /** Mean of what its features add together in requests found to be fraud. */
  meanAmongFrauds: number;
}

export interface Importance {
  source: string;
  /** Mean size of what it adds, over requests that the source knew. */
  meanAbsolute: number;
  /** Mean of what it adds in requests found to be fraud; nothing where the source did not know one. */
  meanAmongFrauds: number;
}

/** What one expert added in one period, as weighed by the model of that period. */
export interface Added {
  source: string;
  features: readonly string[];
  /** Sums by feature over the frauds of the period. */
  amongFrauds: ArrayLike<number>;
  /** Means by feature over its requests. */
  meanAbsolute: ArrayLike<number>;
  /** Sum over the frauds, with what a source adds that did not know a request. */
  sourceAmongFrauds: number;
  sourceMeanAbsolute: number;
  /** Requests of the period that the source knew. */
  requests: number;
}

export function importancesOf(
  added: readonly Added[],
  periods: readonly { frauds: number }[],
  groups: readonly ReasonGroup[],
): Importances {
  const frauds = periods.reduce((sum, period) => sum + period.frauds, 0);
  const features = new Map<string, Sums & { feature: string }>();
  const sources = new Map<string, Sums>();
  for (const one of added) {
    const { source, requests } = one;
    const whole = { source, amongFrauds: one.sourceAmongFrauds, absolute: one.sourceMeanAbsolute * requests, requests };
    addTo(sources, source, whole);
    one.features.forEach((feature, i) => {
      const sums = { source, amongFrauds: one.amongFrauds[i]!, absolute: one.meanAbsolute[i]! * requests, requests };
      addTo(features, `${source}.${feature}`, { ...sums, feature });
    });
  }
  const byFeature = ranked([...features.values()].map((sums) => ({ feature: sums.feature, ...meansOf(sums, frauds) })));
  return {
    features: byFeature,
    reasons: reasonsOf(byFeature, groups),
    sources: ranked([...sources.values()].map((sums) => meansOf(sums, frauds))),
    frauds,
  };
}

function reasonsOf(ranking: Importances["features"], groups: readonly ReasonGroup[]): ReasonImportance[] {
  const reasons = groups.map(({ source, features }) => {
    const own = ranking.filter((one) => one.source === source && features.includes(one.feature));
    return {
      source,
      features: own.map(({ feature }) => feature),
      meanAmongFrauds: own.reduce((sum, one) => sum + one.meanAmongFrauds, 0),
    };
  });
  return reasons
    .filter(({ features }) => features.length > 0)
    .sort((a, b) => b.meanAmongFrauds - a.meanAmongFrauds || (a.source < b.source ? -1 : 1));
}

interface Sums {
  source: string;
  amongFrauds: number;
  absolute: number;
  requests: number;
}

function addTo<Of extends Sums>(all: Map<string, Of>, key: string, more: Of): void {
  const sums = all.get(key);
  if (!sums) return void all.set(key, more);
  sums.amongFrauds += more.amongFrauds;
  sums.absolute += more.absolute;
  sums.requests += more.requests;
}

function meansOf({ source, amongFrauds, absolute, requests }: Sums, frauds: number): Importance {
  return {
    source,
    meanAbsolute: requests > 0 ? absolute / requests : 0,
    meanAmongFrauds: frauds > 0 ? amongFrauds / frauds : 0,
  };
}

function ranked<Of extends Importance>(importances: Of[]): Of[] {
  return importances.sort((a, b) => b.meanAmongFrauds - a.meanAmongFrauds || (a.source < b.source ? -1 : 1));
}
