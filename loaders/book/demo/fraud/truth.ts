import { iso } from "../calendar.ts";
import type { FraudState } from "./state.ts";
import type { FraudSummary, Tally } from "./summary.ts";
import { mechanismSigns } from "./signs.ts";

/** What truth.json says of fraud: counts and potential outcomes of the simulated requests, never parameters. */
export function truthOf(state: FraudState, summaries: readonly FraudSummary[]): Record<string, unknown> {
  const counts = (name: keyof FraudSummary["counts"]) => sorted(added(summaries.map((one) => one.counts[name])));
  const sum = (of: (summary: FraudSummary) => number) => summaries.reduce((total, one) => total + of(one), 0);
  const frauds = sum((one) => one.frauds);
  const money = added(summaries.map((one) => one.money));
  const found = sum((one) => one.found);
  return {
    requests: sum((one) => one.requests),
    frauds,
    frauds_by_kind: counts("kind"),
    frauds_by_channel: counts("channel"),
    frauds_by_script: counts("script"),
    frauds_by_month: counts("month"),
    labelled_by_now: found,
    labelled_share: frauds > 0 ? found / frauds : null,
    labelled_later: sum((one) => one.foundLater),
    never_labelled: frauds - found - sum((one) => one.foundLater),
    mean_amount: money["with_amount"] ? money["amount"]! / money["with_amount"] / 100 : null,
    lights: lightsTruth(state, money),
    by_age: ageTruth(summaries),
    mechanism: mechanismTruth(summaries),
    new_script: newScriptTruth(state, summaries),
    telecom_informative: state.signal.columns,
  };
}

/** Money in NT$, since the lights are shown: with them and, under the same draws, without. */
function lightsTruth(state: FraudState, money: Tally): Record<string, unknown> {
  const steps = ["exposed", "shown", "flagged", "reviewed", "stopped", "stopped_without_lights"];
  const step = (name: string) => ({
    frauds: money[`${name}_count`] ?? 0,
    amount: (money[`${name}_amount`] ?? 0) / 100,
  });
  const stopped = money["stopped_amount"] ?? 0;
  const anyway = money["stopped_without_lights_amount"] ?? 0;
  return {
    shown_from: iso(state.calendar.lightsFrom),
    ...Object.fromEntries(steps.map((name) => [name, step(name)])),
    stopped_by_lights: {
      frauds: (money["stopped_count"] ?? 0) - (money["stopped_without_lights_count"] ?? 0),
      amount: (stopped - anyway) / 100,
    },
  };
}

function ageTruth(summaries: readonly FraudSummary[]): Record<string, Tally> {
  const bands = [...new Set(summaries.flatMap((one) => Object.keys(one.ages)))].sort();
  return Object.fromEntries(bands.map((band) => [band, added(summaries.map((one) => one.ages[band] ?? {}))]));
}

/**
 * The planted mechanism, four signs that matter together. `frauds_share` and `honest_share` say how often each sign is
 * there; `information` is what the sign tells of fraud, in nats, and ranks the signs by it; the fraud rate by the number
 * of signs shows that they do not add up but multiply.
 */
function mechanismTruth(summaries: readonly FraudSummary[]): Record<string, unknown> {
  const total = (of: (summary: FraudSummary) => Tally) => added(summaries.map(of));
  const frauds = summaries.reduce((sum, one) => sum + one.frauds, 0);
  const honest = summaries.reduce((sum, one) => sum + one.requests - one.frauds, 0);
  const fraudsWith = total((one) => one.counts.fraudsWithSign);
  const honestWith = total((one) => one.counts.honestWithSign);
  const fraudsBy = total((one) => one.counts.fraudsBySigns);
  const honestBy = total((one) => one.counts.honestBySigns);
  const signs = mechanismSigns.map((sign) => {
    const [a, b] = [fraudsWith[sign] ?? 0, honestWith[sign] ?? 0];
    return {
      sign,
      frauds_share: a / Math.max(1, frauds),
      honest_share: b / Math.max(1, honest),
      information: information(a, frauds, b, honest),
    };
  });
  const rates = [0, 1, 2, 3, 4].map((together) => {
    const [a, b] = [fraudsBy[together] ?? 0, honestBy[together] ?? 0];
    return { signs: together, frauds: a, requests: a + b, fraud_rate: a + b > 0 ? a / (a + b) : null };
  });
  return {
    name: "coached_call",
    features: mechanismFeatures,
    signs: signs.sort((a, b) => b.information - a.information),
    rates,
  };
}

/** Where the signs stand in the book. */
const mechanismFeatures = {
  phone_inquiry_within_48_hours: "features_context.hours_since_phone_inquiry",
  new_payee: "features_behaviour.payee_new",
  quiet_for_three_years: "features_behaviour.quiet_years",
  four_fifths_of_the_value: "features_behaviour.amount_share",
};

/** Mutual information of a sign and fraud, in nats; 0 when either is never or always there. */
export function information(fraudsWith: number, frauds: number, honestWith: number, honest: number): number {
  const all = frauds + honest;
  const cell = (count: number, row: number, column: number) =>
    count === 0 ? 0 : (count / all) * Math.log((count * all) / (row * column));
  const present = fraudsWith + honestWith;
  return (
    cell(fraudsWith, frauds, present) +
    cell(frauds - fraudsWith, frauds, all - present) +
    cell(honestWith, honest, present) +
    cell(honest - honestWith, honest, all - present)
  );
}

function newScriptTruth(state: FraudState, summaries: readonly FraudSummary[]): Record<string, unknown> {
  const payees = summaries.flatMap((one) => one.newScriptPayees);
  const days = state.plan.filter((fraud) => fraud.script === "guided_app").map((fraud) => fraud.day);
  return {
    starts_on: iso(state.calendar.scriptFrom),
    first_request_on: days.length > 0 ? iso(Math.min(...days)) : null,
    frauds: payees.length,
    payees: new Set(payees).size,
  };
}

function added(tallies: readonly Tally[]): Tally {
  const total: Tally = {};
  for (const one of tallies) for (const key in one) total[key] = (total[key] ?? 0) + one[key]!;
  return total;
}

function sorted(counts: Tally): Tally {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
