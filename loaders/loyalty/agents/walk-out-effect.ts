import { riskDifference, type TwoGroups } from "../../statistics/mantel-haenszel.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Check, Row } from "../../../src/models/report.ts";
import type { SoldPolicies } from "./leaving-pieces.ts";
import { findWalkOut, isThere, type AgentDays, type WalkOut } from "./walk-out.ts";

const METHOD = "walk_out";
const YEAR = 365;

export interface WalkOutEffect {
  numbers: Record<string, Estimate>;
  /** {day (walk_out, placebo), policies, others, given_up, given_up_others, estimate, low, high}: shares within twelve months. */
  rows: Row[];
  checks: Check[];
}

/**
 * One branch's agents left together: a natural experiment, since no policy of theirs chose it. Of policies in force on the day, sold by
 * agents who were there, the share given up within twelve months is held against that of other branches' agents, within years since
 * issue and payments a year (Mantel-Haenszel). The same a year earlier is the placebo: grade B when its interval holds 0, otherwise C.
 */
export function walkOutEffect(sold: SoldPolicies, agents: readonly AgentDays[]): WalkOutEffect {
  const walkOut = findWalkOut(agents);
  if (!walkOut) return without("no_walk_out");
  const effect = differenceAt(sold, agents, walkOut);
  const placebo = differenceAt(sold, agents, { ...walkOut, day: walkOut.day + YEAR });
  if (!effect || !placebo || effect.policies < FEWEST_PEOPLE || placebo.policies < FEWEST_PEOPLE)
    return without("too_few");
  const passed = placebo.low <= 0 && placebo.high >= 0;
  const grade = passed ? "B" : "C";
  return {
    numbers: {
      "loyalty.agents.walk_out.given_up_12": estimateOf(effect.estimate, effect.policies, METHOD, {
        grade,
        low: effect.low,
        high: effect.high,
      }),
      "loyalty.agents.walk_out.placebo": estimateOf(placebo.estimate, placebo.policies, METHOD, {
        grade,
        low: placebo.low,
        high: placebo.high,
      }),
    },
    rows: [
      { day: "walk_out", ...effect },
      { day: "placebo", ...placebo },
    ],
    checks: [{ id: "walk_out_placebo", passed, value: null, limit: null }],
  };
}

function without(reason: string): WalkOutEffect {
  const absent = noEstimate(reason, 0, METHOD, "C");
  const numbers = { "loyalty.agents.walk_out.given_up_12": absent, "loyalty.agents.walk_out.placebo": absent };
  return { numbers, rows: [], checks: [] };
}

/** Policies in force on a day whose seller was there, of the branch and of all others, and how many were given up within a year. */
function differenceAt(sold: SoldPolicies, agents: readonly AgentDays[], { branch, day }: WalkOut) {
  const branchOf = new Map(
    agents.filter((agent) => isThere(agent, day)).map((agent) => [agent.agent_number, agent.branch]),
  );
  const strata = new Map<string, TwoGroups>();
  for (let i = 0; i < sold.exit_days.length; i++) {
    const at = sold.as_of_days[i]! - day;
    const seller = branchOf.get(sold.agent_number[i]!);
    if (seller === undefined || at < 0 || at < sold.entry_days[i]! || sold.exit_days[i]! <= at) continue;
    const key = `${sold.frequency[i]} ${Math.min(5, Math.floor(at / YEAR))}`;
    const cell = strata.get(key) ?? { treated: 0, treatedEvents: 0, control: 0, controlEvents: 0 };
    const event = Number(sold.cause[i] === 1 && sold.exit_days[i]! <= at + YEAR);
    if (seller === branch) {
      cell.treated++;
      cell.treatedEvents += event;
    } else {
      cell.control++;
      cell.controlEvents += event;
    }
    strata.set(key, cell);
  }
  const cells = [...strata.values()];
  const found = riskDifference(cells);
  if (!found) return null;
  const sum = (of: keyof TwoGroups) => cells.reduce((total, cell) => total + cell[of], 0);
  return {
    policies: sum("treated"),
    others: sum("control"),
    given_up: sum("treatedEvents") / sum("treated"),
    given_up_others: sum("controlEvents") / sum("control"),
    estimate: found.difference,
    low: found.low,
    high: found.high,
  };
}
