import { group } from "d3";
import type { Attitudes } from "./attitudes.ts";
import type { RespondentPolicies } from "./policies.ts";

/** Months of the measure that persistency is spoken of, and their end in days of policy age. */
export const EARLY_MONTHS = 25;
export const EARLY_DAYS = (EARLY_MONTHS * 365.25) / 12;

/** A policy from an answer of its owner to the next answer or to its end: one row each, in days of policy age. */
export interface PolicyFollowUp {
  /** Position of the answer in the attitudes. */
  answer: Uint32Array;
  /** Position of the policy. */
  policy: Uint32Array;
  entry: Float64Array;
  exit: Float64Array;
  /** 1 when it was given up at `exit`, else 0. */
  cause: Uint8Array;
}

/** Policies in force on the day of an answer, each followed until the owner answers again, gives it up or is last seen with it. */
export function followPolicies(attitudes: Attitudes, policies: RespondentPolicies): PolicyFollowUp {
  const owned = positionsByCustomer(policies.customer);
  const rows: { answer: number; policy: number; entry: number; exit: number; cause: number }[] = [];
  for (let answer = 0; answer < attitudes.day.length; answer++) {
    const day = attitudes.day[answer]!;
    const until = nextAnswer(attitudes, answer);
    for (const policy of owned.get(attitudes.customer[answer]!) ?? []) {
      const entry = day - policies.issued[policy]!;
      const last = policies.exit[policy]!;
      const exit = Math.min(last, until - policies.issued[policy]!);
      if (entry < 0 || !(exit > entry)) continue;
      rows.push({ answer, policy, entry, exit, cause: exit === last && policies.cause[policy] === 1 ? 1 : 0 });
    }
  }
  return {
    answer: Uint32Array.from(rows, (row) => row.answer),
    policy: Uint32Array.from(rows, (row) => row.policy),
    entry: Float64Array.from(rows, (row) => row.entry),
    exit: Float64Array.from(rows, (row) => row.exit),
    cause: Uint8Array.from(rows, (row) => row.cause),
  };
}

/** The part of each row that lies before, or from, an age of the policy. */
export function partOf(rows: PolicyFollowUp, part: "before" | "from", age: number): PolicyFollowUp {
  const kept = Uint32Array.from(
    [...rows.exit.keys()].filter((i) => (part === "before" ? rows.entry[i]! < age : rows.exit[i]! > age)),
  );
  const cut = (i: number) => part === "before" && rows.exit[i]! > age;
  return {
    answer: kept.map((i) => rows.answer[i]!),
    policy: kept.map((i) => rows.policy[i]!),
    entry: Float64Array.from(kept, (i) => (part === "before" ? rows.entry[i]! : Math.max(rows.entry[i]!, age))),
    exit: Float64Array.from(kept, (i) => (cut(i) ? age : rows.exit[i]!)),
    cause: Uint8Array.from(kept, (i) => (cut(i) ? 0 : rows.cause[i]!)),
  };
}

/** Policies that a customer bought between an answer and the next one or the as-of date. */
export interface Purchases {
  answer: Uint32Array;
  bought: Float64Array;
  years: Float64Array;
  /** Policies in force on the day of the answer. */
  held: Float64Array;
}

export function followPurchases(attitudes: Attitudes, policies: RespondentPolicies, asOf: number): Purchases {
  const owned = positionsByCustomer(policies.customer);
  const rows = [...attitudes.day.keys()].map((answer) => {
    const day = attitudes.day[answer]!;
    const until = Math.min(nextAnswer(attitudes, answer), asOf);
    const own = owned.get(attitudes.customer[answer]!) ?? [];
    const isBought = (policy: number) => policies.issued[policy]! > day && policies.issued[policy]! <= until;
    const isHeld = (policy: number) =>
      policies.issued[policy]! <= day && policies.issued[policy]! + policies.exit[policy]! > day;
    return {
      answer,
      bought: own.filter(isBought).length,
      held: own.filter(isHeld).length,
      years: (until - day) / 365.25,
    };
  });
  const kept = rows.filter(({ years, held }) => years > 0 && held > 0);
  return {
    answer: Uint32Array.from(kept, (row) => row.answer),
    bought: Float64Array.from(kept, (row) => row.bought),
    years: Float64Array.from(kept, (row) => row.years),
    held: Float64Array.from(kept, (row) => row.held),
  };
}

/** Day of the same customer's next answer; Infinity when there is none. */
function nextAnswer({ customer, day }: Attitudes, answer: number): number {
  return customer[answer + 1] === customer[answer] ? day[answer + 1]! : Infinity;
}

function positionsByCustomer(customer: Float64Array): Map<number, number[]> {
  return group(customer.keys(), (i) => customer[i]!);
}
