import type { Decision } from "../../../components/decision-table.js";
import type { Report } from "../../../models/report.js";
import { amountWithInterval, count, known, type Numbers } from "../said.js";
import { basisOf, rounded } from "./griffin-findings.js";

type Words = (numbers: Numbers, currency: string) => Omit<Decision, "amount"> & { id: string };

const people = (numbers: Numbers, type: string) => {
  const size = numbers[`segments.griffin.${type}_people`];
  return known(size) ? count(rounded(size.estimate)) : "The";
};

const bySurvey: Words[] = [
  (numbers, currency) => ({
    id: "segments.griffin.inertia_contribution",
    decision: "Inertia: give repeat buyers a reason to stay besides habit",
    reason: `So much ${people(numbers, "inertia")} people bring a year without being attached. ${keptWorth(numbers, currency)}Ask a part drawn by lot what would set us apart for them, act on it, and compare.`,
  }),
  (numbers) => ({
    id: "segments.griffin.latent_tenth",
    decision: "Latent: invest in the second policy here",
    reason: `${people(numbers, "latent")} people are attached and bought once. So much a year one in ten of them would bring more with what premium loyalty brings. Look for what keeps them from it: means, a need met elsewhere, or nobody who asked.`,
  }),
  () => ({
    id: "segments.griffin.premium_contribution",
    decision: "Premium: protect, and ask for referrals",
    reason: "So much they bring a year. Serve them first where service is short; nothing needs to be sold to them.",
  }),
  (numbers) => ({
    id: "segments.griffin.none_contribution",
    decision: "No loyalty: do not pay to attract more of the kind",
    reason: `Griffin's advice is for prospects. ${people(numbers, "none")} policyholders of the kind bring so much a year: none of them is ended, refused or served worse.`,
  }),
];

const byProxy: Words[] = [
  () => ({
    id: "segments.griffin.proxy_inertia_contribution",
    decision: "Ask before acting: put preference and perceived difference into the next survey",
    reason:
      "So much those bring a year whom the proxy takes for repeat buyers without attachment. The proxy has not been shown to measure attachment.",
  }),
];

function keptWorth(numbers: Numbers, currency: string): string {
  const worth = numbers["segments.griffin.kept_worth"];
  if (!known(worth) || worth.low === null || worth.low <= 0) return "";
  return `If attachment were the cause of the difference in policies kept, ${amountWithInterval(worth, currency)} of it would stay each year. `;
}

/** What to decide about each type, with what it brings or would bring. */
export function decisions(report: Report): Decision[] {
  const basis = basisOf(report);
  const words = basis === "survey" ? bySurvey : basis === "proxy" ? byProxy : [];
  return words.flatMap((of): Decision[] => {
    const { id, ...said } = of(report.numbers, report.book.currency);
    const worth = report.numbers[id];
    if (!known(worth)) return [{ ...said, amount: null }];
    const { estimate, low, high, grade, n } = worth;
    return [{ ...said, amount: estimate, low, high, grade, n }];
  });
}
