import { noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import type { ExperimentMetric } from "../experiments/experiment-findings.ts";
import type { Conclusions } from "../part.ts";
import type { Promised } from "./read-promises.ts";

/** What came of a promise, as far as the book can tell. */
export interface Outcome extends Estimate {
  /** Null without an interval. */
  standardError: number | null;
  /** A stand-in for months that have not passed is not the outcome yet. */
  isObserved: boolean;
}

const OF_EXPERIMENTS = "marketing.experiment.";

type Found = Pick<Conclusions, "evidence" | "numbers">;

/** The outcome of a promise: the effect of its campaign, or for other promises the number of that id; without estimate when there is none. */
export function outcomeOf(promised: Promised, found: Found): Outcome {
  return promised.metric.startsWith(OF_EXPERIMENTS)
    ? outcomeOfCampaign(promised, found)
    : outcomeOfNumber(promised, found);
}

function outcomeOfCampaign({ campaign, metric }: Promised, { evidence }: Found): Outcome {
  if (campaign === null) return unknown("promise_no_campaign");
  const finding = evidence.experiments.campaigns.find((entry) => entry.campaign === campaign);
  if (!finding) return unknown("promise_no_experiment");
  const effect = finding.effects[metric.slice(OF_EXPERIMENTS.length) as ExperimentMetric];
  if (!effect) return unknown("promise_not_measured");
  return { ...effect, isObserved: effect.maturity === "observed" };
}

function outcomeOfNumber({ metric }: Promised, { numbers }: Found): Outcome {
  const number = numbers[metric];
  if (!number) return unknown("promise_metric_unknown");
  const { low, high } = number;
  const standardError = low === null || high === null ? null : (high - low) / (2 * NORMAL_QUANTILE);
  return { ...number, standardError, isObserved: true };
}

function unknown(reason: string): Outcome {
  return { ...noEstimate(reason, 0, "promise_outcome"), standardError: null, isObserved: false };
}
