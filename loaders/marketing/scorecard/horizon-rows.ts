import type { Row } from "../../../src/models/report.ts";
import type { ExperimentFindings } from "../experiments/experiment-findings.ts";

/**
 * What each campaign added at once and what of it was left after 25 months, both per person assigned; only campaigns that left people out by
 * lot and whose 25 months have passed.
 */
export function horizonRows({ campaigns }: ExperimentFindings): Row[] {
  return campaigns.flatMap(({ campaign, name, effects, treated, holdout }): Row[] => {
    const [now, later] = [effects.take_up, effects.in_force_25];
    if (!now || !later || now.estimate === null || later.estimate === null) return [];
    if (now.grade === "D" || later.maturity !== "observed") return [];
    return [
      {
        ...{ campaign, name, treated, holdout, grade: later.grade },
        ...{ now: now.estimate, now_low: now.low, now_high: now.high },
        ...{ later: later.estimate, later_low: later.low, later_high: later.high },
      },
    ];
  });
}
