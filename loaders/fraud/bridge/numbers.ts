import { estimateOf, noEstimate, type Estimate, type Grade } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import type { ProgrammeCosts, ReviewCosts } from "./costs.ts";
import type { HonestCosts } from "./honest-costs.ts";
import type { Saved } from "./saved.ts";
import type { Step } from "./steps.ts";

type Numbers = Record<string, Estimate>;

/** Frauds that are not reported yet are in none of these numbers. */
const LATE = "bridge_not_reported_yet";

/** Money, frauds and people of each step; null with its reason where it is withheld. */
export function stepNumbers(steps: readonly Step[], knowsAsked: boolean): Numbers {
  const entries = steps
    .filter(({ step }) => step !== "covered")
    .flatMap(({ step, frauds, people, amount, withheld }): [string, Estimate][] => {
      const reason = step === "asked" && !knowsAsked ? "bridge_no_reviews" : withheld;
      const of = (value: number) =>
        reason === null
          ? estimateOf(value, frauds, "fraud_findings", { warnings: [LATE] })
          : noEstimate(reason, steps[0]!.frauds, "fraud_findings");
      const id = `fraud.bridge.${step}`;
      return [
        [id, of(amount)],
        [`${id}.frauds`, of(frauds)],
        [`${id}.people`, of(people)],
      ];
    });
  return Object.fromEntries(entries);
}

/** What was lost at each step that is told, as money. */
export function lossNumbers(rows: readonly Row[]): Numbers {
  const losses = rows.filter(({ kind, step }) => kind === "loss" && step !== "anyway");
  return Object.fromEntries(
    losses.map(({ step, amount, frauds }) => [
      `fraud.bridge.lost.${String(step)}`,
      estimateOf(Number(amount), Number(frauds), "fraud_findings", { warnings: [LATE] }),
    ]),
  );
}

/** What was really saved, in money, frauds and as a share of all that was exposed. */
export function savedNumbers(saved: Saved | null, reason: string, frauds: number): Numbers {
  const warnings = ["bridge_no_untreated_reds", LATE];
  const of = (part: "money" | "frauds" | "share" | "shareWithLights"): Estimate => {
    if (!saved) return noEstimate(reason, frauds, "bridge_saved", "C");
    const { estimate, low, high } = saved[part];
    return estimateOf(estimate, frauds, "bridge_saved", { low, high, grade: "C", warnings });
  };
  return {
    "fraud.bridge.saved": of("money"),
    "fraud.bridge.saved.frauds": of("frauds"),
    "fraud.bridge.saved_share": of("share"),
    "fraud.bridge.saved_share_with_lights": of("shareWithLights"),
  };
}

/** What it would take for nothing to have been saved, and what was stopped where no light helped. */
export function anywayNumbers(
  primary: { share: number; low: number; high: number; frauds: number } | undefined,
  stopped: Step,
  covered: Step,
): Numbers {
  const share = primary
    ? estimateOf(primary.share, primary.frauds, "bridge_jeffreys", { low: primary.low, high: primary.high, grade: "C" })
    : noEstimate("bridge_no_comparison", 0, "bridge_jeffreys", "C");
  const known = !stopped.withheld && !covered.withheld && covered.amount > 0;
  return {
    "fraud.bridge.anyway_share": share,
    "fraud.bridge.tipping_share": known
      ? estimateOf(stopped.amount / covered.amount, covered.frauds, "fraud_findings", { warnings: [LATE] })
      : noEstimate("too_few", covered.frauds, "fraud_findings"),
  };
}

/** What asking does to honest people; requests are those that were asked about and are not known to be fraud. */
export function honestNumbers({ comparisons, delay, placebo }: HonestCosts, asked: number, stopped: Step): Numbers {
  const found = comparisons.find(({ comparison }) => comparison === "asked");
  const grade: Grade = placebo > 0.1 ? "B" : "C";
  const options = { grade, warnings: ["bridge_unfound_fraud"] };
  const lost = (factor: number): Estimate => {
    if (!found) return noEstimate("too_few", asked, "bridge_matched", "C");
    const { difference, low, high } = found;
    const bounds = { low: low * factor, high: high * factor };
    return estimateOf(difference * factor, found.requests, "bridge_matched", { ...bounds, ...options });
  };
  const perStopped =
    stopped.withheld || stopped.frauds === 0
      ? noEstimate("too_few", asked, "bridge_matched", "C")
      : lost(asked / stopped.frauds);
  return {
    "fraud.bridge.honest_asked": estimateOf(asked, asked, "count"),
    "fraud.bridge.honest_lost_share": lost(1),
    "fraud.bridge.honest_lost": lost(asked),
    "fraud.bridge.honest_lost_per_stopped": perStopped,
    "fraud.bridge.honest_delay": delay
      ? estimateOf(delay.difference, delay.n, "bridge_matched", { low: delay.low, high: delay.high, grade })
      : noEstimate("too_few", asked, "bridge_matched", "C"),
  };
}

/** What protection costs the company; null for what the book does not tell. */
export function costNumbers(
  reviews: ReviewCosts | null,
  programme: { programme: ProgrammeCosts; relief: ProgrammeCosts } | null,
): Numbers {
  const missing = noEstimate("missing_table", 0, "count");
  const of = (costs: ProgrammeCosts | undefined) => (costs ? estimateOf(costs.cost, costs.actions, "count") : missing);
  return {
    ...reviewNumbers(reviews),
    "fraud.bridge.programme_cost": of(programme?.programme),
    "fraud.bridge.relief_cost": of(programme?.relief),
    "fraud.bridge.company_cost":
      reviews && programme
        ? estimateOf(reviews.cost + programme.programme.cost, reviews.reviews + programme.programme.actions, "count")
        : missing,
  };
}

function reviewNumbers(reviews: ReviewCosts | null): Numbers {
  if (!reviews) {
    const missing = noEstimate("bridge_no_reviews", 0, "count");
    return {
      "fraud.bridge.reviews": missing,
      "fraud.bridge.review_hours": missing,
      "fraud.bridge.review_cost": missing,
    };
  }
  const { reviews: count, hours, cost, assumedMinutes } = reviews;
  const warnings = assumedMinutes ? ["bridge_assumed_minutes"] : [];
  return {
    "fraud.bridge.reviews": estimateOf(count, count, "count"),
    "fraud.bridge.review_hours": estimateOf(hours, count, "count", { warnings }),
    "fraud.bridge.review_cost": estimateOf(cost, count, "bridge_review_cost"),
  };
}
