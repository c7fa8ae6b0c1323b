import type { Decision } from "../../../components/decision-table.js";
import type { Report, Row } from "../../../models/report.js";
import { count, share } from "../said.js";
import { kindInSentence } from "./uplift-names.js";
import { kindsOf } from "./uplift-findings.js";

/** What the page asks to be decided, kind by kind. */
export function decisions(report: Pick<Report, "numbers" | "tables">): Decision[] {
  return kindsOf(report).map((kind) => (kind["differs"] === true ? target(kind, report) : doNotTarget(kind, report)));
}

function target(kind: Row, { numbers, tables }: Pick<Report, "numbers" | "tables">): Decision {
  const name = kindInSentence(kind["channel"], kind["objective"]);
  const gained = numbers[`marketing.uplift.${String(kind["kind"])}.money_gained`];
  const best = ruleOf(tables, kind, "best");
  const known = typeof gained?.estimate === "number";
  const pays = known && gained.low !== null && gained.low > 0;
  const some = best ? `the best ${share(Number(best["share"]))}` : "the best";
  if (known && !pays)
    return {
      decision: `Treat everyone in ${name} as long as contacts are this cheap`,
      reason: `${leavingOut(gained.high)} When contacts are scarce, treat the best first. The amount compares ${some}, as settled on people before, with all or none.`,
      amount: gained.estimate,
      low: gained.low,
      high: gained.high,
      grade: gained.grade,
      n: gained.n,
    };
  return {
    decision: `In ${name}, treat ${some} and leave out the rest`,
    reason: `Over treating all or none, for as many people as these campaigns had. ${count(Number(best?.["policies"] ?? NaN))} policies are gained by treating ${count(Number(best?.["people"] ?? NaN))} people.`,
    amount: gained?.estimate ?? null,
    low: gained?.low ?? null,
    high: gained?.high ?? null,
    ...(known && { grade: gained.grade, n: gained.n }),
  };
}

function leavingOut(high: number | null): string {
  return high !== null && high < 0
    ? "People differ, but even those least moved are worth more than a contact costs: leaving some out loses money."
    : "People differ, but leaving some out cannot be shown to pay.";
}

function doNotTarget(kind: Row, { tables }: Pick<Report, "tables">): Decision {
  const name = kindInSentence(kind["channel"], kind["objective"]);
  const all = ruleOf(tables, kind, "all");
  const amount = (all?.["profit"] ?? null) as number | null;
  const [low, high] = [all?.["profit_low"] ?? null, all?.["profit_high"] ?? null] as (number | null)[];
  const pays = typeof low === "number" && low > 0;
  const loses = typeof high === "number" && high < 0;
  const what = pays ? "treat everyone" : loses ? "treat nobody" : "treat everyone or nobody";
  const stayed =
    all?.["counted"] === "in_force_25"
      ? " Counted are policies still in force at month 25, since what is sold may lapse."
      : "";
  const said = amount === null ? "" : ` The amount is the value of treating everyone, less contacts.${stayed}`;
  return {
    decision: `In ${name}, ${what}; do not target`,
    reason: `No difference was found in whom it moves.${said}`,
    amount,
    low: low!,
    high: high!,
    ...(amount !== null && { grade: "C" as const, n: Number(kind["people"]) }),
  };
}

function ruleOf(tables: Report["tables"], { kind }: Row, rule: string): Row | undefined {
  return tables["uplift_rules"]?.find((row) => row["kind"] === kind && row["rule"] === rule);
}
