import type { Decision } from "../../../components/decision-table.js";
import type { Report } from "../../../models/report.js";
import { formatInterval } from "../../number-format.js";
import { count, known, money, type Numbers } from "../said.js";
import { basisOf, rounded } from "./griffin-findings.js";

interface Words {
  id: string;
  /** The type that must have people; null for the proxy's. */
  type: string | null;
  decision: string;
  /** What the amount is, said where there is one. */
  amount: (numbers: Numbers, currency: string) => string;
  reason: string;
}

const people = (numbers: Numbers, type: string) => {
  const size = numbers[`segments.griffin.${type}_people`];
  return known(size) ? count(rounded(size.estimate)) : "";
};

const bySurvey: Words[] = [
  {
    id: "segments.griffin.inertia_contribution",
    type: "inertia",
    decision: "Inertia: give repeat buyers a reason to stay besides habit",
    amount: (numbers, currency) =>
      `The amount is what ${people(numbers, "inertia")} people bring a year without being attached. ${keptWorth(numbers, currency)}`,
    reason: "Ask a part drawn by lot what would set us apart for them, act on it, and compare.",
  },
  {
    id: "segments.griffin.latent_tenth",
    type: "latent",
    decision: "Latent: invest in the second policy here",
    amount: (numbers) =>
      `${people(numbers, "latent")} people are attached and bought once. The amount is what one in ten of them would bring a year more with what premium loyalty brings. `,
    reason: "Look for what keeps them from it: means, a need met elsewhere, or nobody who asked.",
  },
  {
    id: "segments.griffin.premium_contribution",
    type: "premium",
    decision: "Premium: protect, and ask for referrals",
    amount: () => "The amount is what they bring a year. ",
    reason: "Serve them first where service is short; nothing needs to be sold to them.",
  },
  {
    id: "segments.griffin.none_contribution",
    type: "none",
    decision: "No loyalty: do not pay to attract more of the kind",
    amount: (numbers) => `${people(numbers, "none")} policyholders of the kind bring this amount a year. `,
    reason: "Griffin's advice is for prospects: no policyholder is ended, refused or served worse for it.",
  },
];

const byProxy: Words[] = [
  {
    id: "segments.griffin.proxy_inertia_contribution",
    type: null,
    decision: "Ask before acting: put preference and perceived difference into the next survey",
    amount: () => "The amount is what those bring a year whom the proxy takes for repeat buyers without attachment. ",
    reason: "The proxy has not been shown to measure attachment.",
  },
];

function keptWorth(numbers: Numbers, currency: string): string {
  const worth = numbers["segments.griffin.kept_worth"];
  if (!known(worth) || worth.low === null || worth.low <= 0) return "";
  const size = formatInterval(worth.low, worth.high, { unit: "money", currency }) ?? money(worth.estimate, currency);
  return `If attachment were the cause of the difference in policies kept, ${size} of it would stay each year. `;
}

/** What to decide about each type, with what it brings or would bring. */
export function decisions(report: Report): Decision[] {
  const basis = basisOf(report);
  const chosen = basis === "survey" ? bySurvey : basis === "proxy" ? byProxy : [];
  return chosen
    .filter(({ type }) => type === null || hasPeople(report.numbers, type))
    .map((words) => {
      const worth = report.numbers[words.id];
      if (!known(worth)) return { decision: words.decision, reason: words.reason, amount: null };
      const { estimate, low, high, grade, n } = worth;
      const reason = `${words.amount(report.numbers, report.book.currency)}${words.reason}`;
      return { decision: words.decision, reason, amount: estimate, low, high, grade, n };
    });
}

function hasPeople(numbers: Numbers, type: string): boolean {
  const size = numbers[`segments.griffin.${type}_people`];
  return known(size) && size.estimate > 0;
}
