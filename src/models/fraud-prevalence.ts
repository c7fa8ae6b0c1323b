/** What flagging a share of all requests finds: rates that do not depend on how common fraud is. */
export interface FlaggedShare {
  /** Share of all requests flagged where it was measured. */
  share: number;
  /** Share of frauds flagged, with its 90 % interval. */
  detection_rate: number;
  detection_low: number;
  detection_high: number;
  /** Share of the other requests flagged. */
  false_positive_rate: number;
}

/** A ranking, and what its quality comes to where fraud is rarer than in the book. */
export interface PrevalenceModel {
  /** Share of frauds where it was measured. */
  base_rate: number;
  /** Requests a year there. */
  requests: number;
  /** Chance of fraud at which a review is just worth its cost; null when not known. */
  threshold: number | null;
  shares: FlaggedShare[];
  /** Shares of frauds to look at, ascending, the measured one among them. */
  prevalences: { base_rate: number; average_precision: number; low: number | null; high: number | null }[];
}

export interface AtPrevalence {
  alert_rate: number;
  alert_low: number;
  alert_high: number;
  precision: number | null;
  precision_low: number | null;
  precision_high: number | null;
  /** Requests flagged in vain for each fraud that is. */
  false_positive_ratio: number | null;
}

/**
 * What the same cut brings where `prevalence` of the requests are frauds: detection and false-positive rates stay, and with them precision and alert rate
 * follow by Bayes' rule (prior shift, Elkan 2001, eq. 8). Precision is null where nothing is flagged.
 */
export function atPrevalence(flagged: FlaggedShare, prevalence: number): AtPrevalence {
  const inVain = (1 - prevalence) * flagged.false_positive_rate;
  const precisionAt = (detectionRate: number) => {
    const found = prevalence * detectionRate;
    return found + inVain > 0 ? found / (found + inVain) : null;
  };
  const precision = precisionAt(flagged.detection_rate);
  return {
    alert_rate: prevalence * flagged.detection_rate + inVain,
    alert_low: prevalence * flagged.detection_low + inVain,
    alert_high: prevalence * flagged.detection_high + inVain,
    precision,
    precision_low: precisionAt(flagged.detection_low),
    precision_high: precisionAt(flagged.detection_high),
    false_positive_ratio: precision ? 1 / precision - 1 : null,
  };
}

/** Net benefit per request of flagging where `prevalence` are frauds, a false alarm weighed by the odds of the threshold (Vickers and Elkin 2006). */
export function netBenefitAt(
  { detection_rate, false_positive_rate }: Pick<FlaggedShare, "detection_rate" | "false_positive_rate">,
  prevalence: number,
  threshold: number,
): number {
  return prevalence * detection_rate - (1 - prevalence) * false_positive_rate * (threshold / (1 - threshold));
}
