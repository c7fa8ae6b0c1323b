import { kinds } from "./account.ts";
import type { CoreSummary } from "./core.ts";
import { persistencyMonths } from "./summary.ts";

/** Estimands of the core: what a perfect analysis of the book would find. Aggregates only; money in the book's currency. */
export function coreTruth(summaries: readonly CoreSummary[]): Record<string, unknown> {
  return {
    counts: counts(summaries),
    persistency: persistency(summaries),
    contribution: {
      expected_by_table: concentration(pooled(summaries, "expected")),
      expected_in_truth: concentration(pooled(summaries, "truth")),
      realised: concentration(pooled(summaries, "realised")),
      recovery_band: recoveryBand,
    },
    last_year_by_tenure: byTenure(summaries),
    money_by_kind: moneyByKind(summaries),
    interest_above_guarantee: money(sum(summaries, (summary) => summary.money.interest)),
    new_business_by_year: newBusiness(summaries),
    true_expected_claims: money(sum(summaries, (summary) => summary.money.trueClaims)),
  };
}

/** Annual premium equivalent issued, and its value on the basis of the year, after tax, before finance books it late and rounded. */
function newBusiness(summaries: readonly CoreSummary[]): Record<string, { ape: number; value: number }> {
  const years = (summaries[0]?.book.ape.length ?? 0) / 12;
  const total = (name: "ape" | "newBusinessValue", year: number) =>
    money(sum(summaries, ({ book }) => book[name].slice(12 * year, 12 * year + 12).reduce((a, b) => a + b, 0)));
  return Object.fromEntries(
    Array.from({ length: years }, (_, year) => [
      FIRST_OBSERVED_YEAR + year,
      { ape: total("ape", year), value: total("newBusinessValue", year) },
    ]),
  );
}

/** How far expected_by_table, and an analysis of it, may lie from expected_in_truth: the total relatively, shares in points. */
const recoveryBand = { total: 0.06, tenth_share: 0.03, top_fifth_share: 0.03, normalised_gini: 0.03 };

const LONGEST_TENURE = 21;
const FIRST_OBSERVED_YEAR = 2016;

/** Mean expected contribution of the last year of customers in force, by whole years since joining. */
function byTenure(summaries: readonly CoreSummary[]): { years: number; customers: number; mean: number }[] {
  const rows = Array.from({ length: LONGEST_TENURE + 1 }, (_, years) => ({ years, customers: 0, cents: 0 }));
  for (const { book, money } of summaries) {
    book.tenure.forEach((years, person) => {
      const row = rows[years];
      if (!row) return;
      row.customers++;
      row.cents += money.lastYear[person]!;
    });
  }
  return rows.map(({ years, customers, cents }) => ({
    years,
    customers,
    mean: customers > 0 ? money(cents / customers) : 0,
  }));
}

function counts(summaries: readonly CoreSummary[]) {
  const total = (name: "policyholders" | "prospects" | "policies" | "policiesInForce" | "policyholdersInForce") =>
    sum(summaries, (summary) => summary.book[name]);
  return {
    policyholders: total("policyholders"),
    prospects: total("prospects"),
    policies: total("policies"),
    policies_in_force: total("policiesInForce"),
    policyholders_in_force: total("policyholdersInForce"),
  };
}

/** Among policies issued since observation began: share in force by month, deaths and ends of cover left out. */
function persistency(summaries: readonly CoreSummary[]): Record<string, number> {
  return Object.fromEntries(
    persistencyMonths.map((month, i) => {
      const kept = sum(summaries, (summary) => summary.book.kept[i]!);
      return [
        month,
        share(
          kept,
          sum(summaries, (summary) => summary.book.exposed[i]!),
        ),
      ];
    }),
  );
}

function pooled(summaries: readonly CoreSummary[], view: "expected" | "truth" | "realised"): Float64Array {
  const parts = summaries.map((summary) => summary.money[view].filter((_, i) => summary.book.isPolicyholder[i] === 1));
  const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Total, mean, shares of the ten bands ranked by the values themselves, and the Gini normalised for negative values. */
function concentration(values: Float64Array) {
  const sorted = values.slice().sort().reverse();
  const total = sorted.reduce((total, value) => total + value, 0);
  const band = (from: number, until: number) =>
    sorted.slice(Math.round(from * sorted.length), Math.round(until * sorted.length)).reduce((a, b) => a + b, 0);
  return {
    total: money(total),
    mean: money(total / Math.max(1, sorted.length)),
    tenth_shares: Array.from({ length: 10 }, (_, i) => share(band(i / 10, (i + 1) / 10), total)),
    top_fifth_share: share(band(0, 0.2), total),
    negative_share: share(sorted.filter((value) => value < 0).length, sorted.length),
    normalised_gini: normalisedGini(sorted),
  };
}

/** Gini after Raffinetti, Siletti and Vernizzi (2015): mean difference over its largest value given the sums of both signs. */
function normalisedGini(descending: Float64Array): number {
  const n = descending.length;
  let weighted = 0;
  let absolute = 0;
  descending.forEach((value, i) => {
    weighted += (n - 1 - 2 * i) * value;
    absolute += Math.abs(value);
  });
  return n > 1 ? round(weighted / ((n - 1) * absolute)) : 0;
}

function moneyByKind(summaries: readonly CoreSummary[]): Record<string, number> {
  return Object.fromEntries(kinds.map((kind, i) => [kind, money(sum(summaries, (s) => s.money.byKind[i]!))]));
}

function sum(summaries: readonly CoreSummary[], value: (summary: CoreSummary) => number): number {
  return summaries.reduce((total, summary) => total + value(summary), 0);
}

function money(cents: number): number {
  return Math.round(cents) / 100;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : round(part / whole);
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
