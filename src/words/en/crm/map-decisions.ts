import type { Decision } from "../../../components/decision-table.js";
import type { Report } from "../../../models/report.js";
import { formatValue } from "../../number-format.js";
import { count, known, share } from "../said.js";

/** What the page asks to be decided, money first where it is known. Amounts are of a year; the second is part of the first. */
export function decisions({ numbers, tables }: Report): Decision[] {
  const of = (id: string) => numbers[`crm.${id}`];
  const found: (Decision | null)[] = [
    repeats(of("contact.repeat_cost"), of("contact.repeat_share"), of("contact.repeat_other_channel")),
    history(of("contact.history_seen"), of("contact.history_effect"), of("contact.history_worth")),
    unknownCustomers(tables["crm_channels"] ?? []),
    training(of("staff.trained_share"), of("staff.training_age")),
  ];
  return found.filter((one) => one !== null);
}

type Number = Report["numbers"][string] | undefined;

function repeats(cost: Number, repeated: Number, other: Number): Decision | null {
  if (!known(cost) || !known(repeated) || cost.estimate === 0) return null;
  const through = known(other) ? `; ${share(other.estimate)} of them changed the channel` : "";
  return {
    decision: "Give whoever takes a matter the right to settle it",
    reason: `${count(cost.n)} contacts of a year, ${share(repeated.estimate)}, repeat an earlier one${through}. All that they cost is at stake.`,
    amount: cost.estimate,
    grade: cost.grade,
    n: cost.n,
  };
}

function history(seen: Number, effect: Number, worth: Number): Decision | null {
  if (!known(seen) || !known(effect) || effect.low === null || effect.low <= 0) return null;
  const more = formatValue(effect.estimate, { unit: "points", decimals: 1 });
  return {
    decision: "Show the customer's whole history at every contact with staff",
    reason: `Staff saw it in ${share(seen.estimate)} of contacts. Seeing it goes together with ${more} more settled the first time; a trial by branches would tell what it causes.`,
    amount: known(worth) ? worth.estimate : null,
    ...(known(worth) && { low: worth.low, high: worth.high, grade: worth.grade, n: worth.n }),
  };
}

/** The channel in which most contacts have no customer, when they are a twentieth or more. */
function unknownCustomers(channels: Report["tables"][string]): Decision | null {
  const without = channels.filter((row) => Number(row["without_customer"]) >= 0.05);
  const worst = without.toSorted((a, b) => Number(b["without_customer"]) - Number(a["without_customer"]))[0];
  if (!worst) return null;
  return {
    decision: `Find out who asks by ${String(worst["channel"]).replaceAll("_", " ")}`,
    reason: `In ${share(Number(worst["without_customer"]))} of ${count(Number(worst["contacts"]))} contacts there no customer is on record, so that nothing can be followed up.`,
    amount: null,
  };
}

function training(trained: Number, age: Number): Decision | null {
  if (!known(trained) || trained.estimate >= 0.95) return null;
  const since = known(age)
    ? `, half of them more than ${formatValue(age.estimate, { unit: "years", decimals: 1 })} ago`
    : "";
  return {
    decision: "Train the rest of the staff, and the others again",
    reason: `${share(trained.estimate)} of ${count(trained.n)} at work have a training on record${since}.`,
    amount: null,
  };
}
