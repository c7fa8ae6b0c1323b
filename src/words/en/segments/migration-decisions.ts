import type { Decision } from "../../../components/decision-table.js";
import type { Estimate } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import { count, known, share } from "../said.js";

/** What the page asks to be decided, each with the money at stake. */
export function decisions({ numbers, tables }: Report): Decision[] {
  const number = (name: string) => numbers[`segments.migration.${name}`];
  return [
    ...holdPremium(number("reduced_premium")),
    ...keepLast(number("left_premium")),
    ...planByStable(tables["migration_stability"] ?? []),
  ];
}

function withAmount(decision: string, reason: string, { estimate, low, high, grade, n }: Estimate): Decision {
  return { decision, reason, amount: estimate, low, high, grade, n };
}

function holdPremium(premium: Estimate | undefined): Decision[] {
  if (!known(premium) || premium.estimate <= 0) return [];
  const reason = `${count(premium.n)} people still hold a policy and hold less than a year ago. The amount is the premium a year that went with it, matured policies included. They can still be asked why.`;
  return [withAmount("Talk to those who give up one policy of several", reason, premium)];
}

function keepLast(premium: Estimate | undefined): Decision[] {
  if (!known(premium) || premium.estimate <= 0) return [];
  const reason = `${count(premium.n)} people hold no policy any more who held one a year ago. The amount is the premium a year that they paid then, matured policies included.`;
  return [withAmount("Reach people before their last policy ends", reason, premium)];
}

function planByStable(rows: readonly Row[]): Decision[] {
  const short = rows.filter(({ verdict }) => verdict === "unstable");
  if (short.length === 0) return [];
  const people = short.reduce((sum, row) => sum + Number(row["people"]), 0);
  const aged = short.reduce((sum, row) => sum + Number(row["people"]) * Number(row["part_time"] ?? 0), 0);
  const reason = `${count(people)} people were in segments of which less than 80 % are still there; ${share(aged / people)} of them were moved by time alone. A target or bonus on the size of such a segment rewards the calendar.`;
  return [{ decision: "Set no yearly target on the size of a segment that is not stable", reason, amount: null }];
}
