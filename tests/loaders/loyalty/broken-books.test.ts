import { beforeAll, describe, expect, it } from "vitest";
import { agents } from "../../../loaders/loyalty/agents/index.ts";
import { behaviour } from "../../../loaders/loyalty/behaviour/index.ts";
import { lifecycle } from "../../../loaders/loyalty/lifecycle/index.ts";
import { lifetimeValue } from "../../../loaders/loyalty/lifetime-value/index.ts";
import type { Part } from "../../../loaders/loyalty/part.ts";
import { pathModel } from "../../../loaders/loyalty/path-model/index.ts";
import { persistency } from "../../../loaders/loyalty/persistency/index.ts";
import { survival } from "../../../loaders/loyalty/survival/index.ts";
import { tenure } from "../../../loaders/loyalty/tenure/index.ts";
import type { Value } from "../../../loaders/stage/database.ts";
import type { Estimate } from "../../../src/models/evidence.ts";
import { words } from "../../../src/words/index.ts";
import "../../../src/words/known/all.ts";
import { stagedBook, type TableRows } from "../stage/staged-book.ts";
import { contextOf } from "./part-context.ts";

const PARTS = [persistency, survival, agents, pathModel, behaviour, lifetimeValue, tenure, lifecycle];
const CUSTOMERS = 120;

type Change = (row: Record<string, Value>, i: number) => Record<string, Value>;

/** A policy, an agent, eight years of money and three answers for each of so many customers. */
function book(change: { policy?: Change; answer?: Change; agent?: Change } = {}): TableRows {
  const same: Change = (row) => row;
  const { policy = same, answer = same, agent = same } = change;
  const people = Array.from({ length: CUSTOMERS }, (_, i) => i);
  const policies = people.map((i) => {
    const issued_on = `${2016 + (i % 8)}-03-01`;
    const row = { policy_id: `P${i}`, customer_id: `C${i}`, product: "term", issued_on, annual_premium: 1000 };
    return policy({ ...row, frequency: 1, agent_id: `A${i % 20}`, ended_on: null, end_reason: null }, i);
  });
  const years = policies.map(({ issued_on }) => Number(String(issued_on).slice(0, 4)));
  return {
    customers: people.map((i) => ({ customer_id: `C${i}`, joined_on: `${years[i]}-03-01`, source: "web" })),
    policies,
    agents: people
      .slice(0, 20)
      .map((i) => agent({ agent_id: `A${i}`, hired_on: "2018-01-15", left_on: null, branch: `B${i % 2}` }, i)),
    ledger: people.flatMap((i) =>
      [2023, 2024, 2025]
        .filter((year) => year >= years[i]!)
        .map((year) => ({ policy_id: `P${i}`, period_start: `${year}-01-01`, kind: "premium", amount: 900 + i })),
    ),
    survey_items: ["quality", "satisfaction", "loyalty"].map((construct) => {
      return { item_id: construct, respondent: "customer", construct, low: 1, high: 10 };
    }),
    surveys: people.flatMap((i) =>
      ["quality", "satisfaction", "loyalty"].map((item_id, k) => {
        const asked = { survey_id: `S${i}`, wave: "2024", respondent: "customer", customer_id: `C${i}`, item_id };
        return answer(
          { ...asked, invited_on: "2024-01-10", answered_on: "2024-01-20", score: 1 + ((7 * i + k) % 10) },
          i,
        );
      }),
    ),
  };
}

const endedWithin: Change = (row, i) => ({
  ...row,
  ended_on: `${Number(String(row["issued_on"]).slice(0, 4)) + 1}-0${1 + (i % 8)}-10`,
  end_reason: "lapse",
});

const BOOKS: Record<string, TableRows> = {
  "whose policies are all in force": book(),
  "whose policies have all ended": book({ policy: endedWithin }),
  "that began this year": book({ policy: (row) => ({ ...row, issued_on: "2025-03-01" }) }),
  "observed on its last day alone": book({ policy: (row, i) => (i % 3 === 0 ? endedWithin(row, i) : row) }),
  "without premium, whose answers are all alike": book({
    policy: (row, i) => ({ ...(i % 3 === 0 ? endedWithin(row, i) : row), annual_premium: 0 }),
    answer: (row) => ({ ...row, score: 5 }),
  }),
};

const SETTINGS: Record<string, { observed_from: string }> = {
  "observed on its last day alone": { observed_from: "2025-12-31" },
};

describe.each(Object.entries(BOOKS))("loyalty in a book %s", (name, rows) => {
  let parts: Part[];
  let numbers: Record<string, Estimate>;

  beforeAll(async () => {
    const database = await stagedBook(rows, { discount_rate: 0.03, ...SETTINGS[name] });
    const context = contextOf(database);
    context.book.settings = { ...context.book.settings, discount_rate: 0.03, expense_includes_marketing: false };
    parts = [];
    for (const part of PARTS) parts.push(await part(context));
    database.close();
    numbers = Object.assign({}, ...parts.map((part) => part.numbers)) as Record<string, Estimate>;
  });

  it("is told in finite numbers, within their intervals, or with a reason in words", () => {
    const wrong = Object.entries(numbers).filter(([, number]) => !isTold(number));
    expect(wrong).toEqual([]);
  });

  it("has tables of finite numbers", () => {
    const wrong = parts.flatMap(({ tables }) =>
      Object.entries(tables).filter(([, found]) =>
        found.some((row) => Object.values(row).some((value) => typeof value === "number" && !Number.isFinite(value))),
      ),
    );
    expect(wrong).toEqual([]);
  });

  if (!(name in REASONS)) return;
  it("says why what it cannot tell is not there", () => {
    const reasons = Object.keys(REASONS[name]!).map((id) => [id, numbers[id]!.estimate, numbers[id]!.reason]);
    expect(reasons).toEqual(Object.entries(REASONS[name]!).map(([id, reason]) => [id, null, reason]));
  });
});

const REASONS: Record<string, Record<string, string>> = {
  "whose policies are all in force": {
    "loyalty.lifetime_value.five_points_more": "nothing_to_keep",
    "loyalty.persistency.premium_given_up": "none_given_up",
  },
  "that began this year": {
    "loyalty.lifetime_value.residual_total": "too_few_periods",
    "loyalty.persistency.13.count": "nobody_got_that_far",
  },
  "without premium, whose answers are all alike": {
    "loyalty.persistency.13.premium": "no_premium",
    "loyalty.agents.orphan_premium": "no_premium",
  },
};

function isTold({ estimate, low, high, n, reason, method }: Estimate): boolean {
  const isKnown = method in words().methods;
  if (estimate === null) return isKnown && reason !== undefined && reason in words().reasons && low === null;
  const holds = (low ?? estimate) <= estimate + 1e-9 && (high ?? estimate) >= estimate - 1e-9;
  return isKnown && n >= 10 && Number.isFinite(estimate) && holds;
}
