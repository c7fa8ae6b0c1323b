import type { OpenRandom, OpenTable } from "../block.ts";
import type { Random } from "../random.ts";
import { LABEL_DELAY, LABELLED_SHARE, RECOVERED_SHARE } from "./levels.ts";
import type { Story } from "./request.ts";
import { DAY_SECONDS } from "./moments.ts";

type By = "staff" | "police" | "customer" | "audit";

export interface Finding {
  at: number;
  by: By;
  label: "fraud" | "suspected" | "legitimate";
}

/** A fraud is found in the end, or never; before that staff may have suspected it or been talked out of it. */
export function findingsOnFraud(story: Story, everFound: boolean, random: Random): Finding[] {
  const { request, review, outcome } = story;
  const draws = { early: random.uniform(), clash: random.uniform() };
  const delay = LABEL_DELAY.median * Math.exp(random.normal(0, LABEL_DELAY.sigma)) * DAY_SECONDS;
  const by = random.pick<By>(["customer", "police", "audit"], [55, 36, 9]);
  const findings: Finding[] = [];
  const seen = review ? review.startedAt + 60 * review.minutes : request.at + 3600;
  if (outcome.stopped && draws.early < 0.8) findings.push({ at: seen, by: "staff", label: "suspected" });
  else if (review && !outcome.stopped && draws.early < 0.5)
    findings.push({ at: seen, by: "staff", label: "legitimate" });
  if (!everFound) return findings;
  const at = Math.max(request.at + delay, seen + 1800);
  findings.push({ at, by, label: "fraud" });
  if (draws.clash < 0.02)
    findings.push({ at: at + 1800, by: by === "audit" ? "police" : "audit", label: "legitimate" });
  return findings;
}

/** Honest requests that somebody looked at; some are taken for frauds first, a few for good. */
export function findingsOnHonest(story: Story, random: Random): Finding[] {
  const { request, review, scored } = story;
  const draws = {
    audit: random.uniform(),
    label: random.uniform(),
    again: random.uniform(),
    delay: random.exponential(20),
  };
  const later = request.at + DAY_SECONDS * (2 + draws.delay);
  if (review === null) {
    if (draws.audit < 0.004) return [{ at: later + 30 * DAY_SECONDS, by: "audit", label: "legitimate" }];
    return draws.audit < 0.0044 ? [{ at: later, by: "customer", label: "suspected" }] : [];
  }
  const seen = review.startedAt + 60 * review.minutes;
  const mistaken = scored!.light === "red" ? 0.3 : scored!.light === "yellow" ? 0.07 : 0.01;
  if (draws.label < 0.012) return withRevision({ at: seen, by: "staff", label: "fraud" }, later, draws.again < 0.7);
  if (draws.label < mistaken)
    return withRevision({ at: seen, by: "staff", label: "suspected" }, later, draws.again < 0.75);
  return draws.label < 0.65 ? [{ at: seen, by: "staff", label: "legitimate" }] : [];
}

function withRevision(first: Finding, later: number, revised: boolean): Finding[] {
  const at = Math.max(later, first.at + 3600);
  return revised ? [first, { at, by: "customer", label: "legitimate" }] : [first];
}

/** All findings known by the last day; returns how many of the block's frauds were found, and how many will be later. */
export function writeLabels(
  stories: readonly Story[],
  until: number,
  openRandom: OpenRandom,
  open: OpenTable,
): { found: Set<Story>; later: number } {
  const random = openRandom("labels");
  const table = open("labels");
  const found = new Set<Story>();
  let later = 0;
  let due = random.uniform();
  for (const story of stories) {
    const fraud = story.request.script !== null;
    // Evenly over the frauds, so that small blocks too leave the same share unfound.
    if (fraud) due += LABELLED_SHARE;
    const findings = fraud ? findingsOnFraud(story, due >= 1, random) : findingsOnHonest(story, random);
    due %= 1;
    const share = random.beta(1.2, 8);
    for (const finding of findings) {
      if (finding.at >= until * DAY_SECONDS) {
        if (fraud && finding.label === "fraud") later++;
        continue;
      }
      if (fraud && finding.label === "fraud") found.add(story);
      const labelled_at = Math.round(finding.at);
      table.add({
        request_id: story.request.index,
        labelled_at,
        labelled_by: finding.by,
        label: finding.label,
        ...moneyOf(story, finding, share),
      });
    }
  }
  return { found, later };
}

/** Cents of a fraud; a finding of "suspected" or "legitimate" says nothing of money. */
function moneyOf(story: Story, finding: Finding, share: number): Record<string, number | null> {
  const { amount } = story.request;
  if (finding.label !== "fraud") return {};
  const paid = story.outcome.status === "executed" ? (amount ?? 0) : 0;
  const recovered = Math.round((paid * Math.min(1, share * (RECOVERED_SHARE / 0.13))) / 10_000) * 10_000;
  return { paid_out: paid, prevented: (amount ?? 0) - paid, recovered };
}
