import { group, sum } from "d3";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { meanWithInterval } from "../../statistics/mean-estimate.ts";
import { momentsOf } from "../../statistics/moments.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { FraudContext } from "../part.ts";

interface Action {
  day: number;
  pillar: string;
  people: number | null;
  cost: number | null;
}

/** Days before and after an action that are compared. */
const WINDOW = 30;
const MONTH = 30.4375;

const PILLARS = ["skilled", "awareness", "fintech", "engagement"];

/**
 * The SAFE programme by pillar: rows {pillar, actions, people, cost, before, difference, low, high}; `before` and `difference` are reports of fraud by
 * customers a month in the 30 days before an action, and by how many they differ in the 30 days after. Actions follow one another closely, so that one's
 * days after are another's days before: an association. Fewer than ten actions tell no difference.
 */
export async function programme(context: FraudContext): Promise<{ numbers: Record<string, Estimate>; rows: Row[] }> {
  const actions = await context.database
    .rows<Action>(`SELECT CAST(acted_on - DATE '1970-01-01' AS INTEGER) AS day, pillar,
    people, CAST(cost AS DOUBLE) AS cost FROM staged.protection_action WHERE acted_on IS NOT NULL
    ORDER BY acted_on, pillar, action, people, cost`);
  const reports = customerReports(context);
  const by = group(actions, ({ pillar }) => pillar);
  const rows = PILLARS.flatMap((pillar) =>
    by.has(pillar) ? [pillarRow(pillar, by.get(pillar)!, reports, context.asOf)] : [],
  );
  return { numbers: reliefNumbers(by.get("relief") ?? []), rows };
}

/** Days on which customers themselves reported a fraud. */
function customerReports({ findings, asOf }: FraudContext): number[] {
  const days: number[] = [];
  findings.at.forEach((at, i) => {
    if (findings.by[i] === "customer" && findings.label[i] === "fraud" && at <= asOf) days.push(at);
  });
  return days;
}

function pillarRow(pillar: string, actions: readonly Action[], reports: readonly number[], asOf: number): Row {
  const told = {
    actions: actions.length,
    people: sum(actions, (a) => a.people ?? 0),
    cost: sum(actions, (a) => a.cost ?? 0),
  };
  const followed = actions.filter(({ day }) => day + 1 + WINDOW <= asOf);
  const counted = (from: number, until: number) => reports.filter((day) => day >= from && day < until).length;
  const aMonth = (reported: number) => (reported * MONTH) / WINDOW;
  const before = followed.map(({ day }) => aMonth(counted(day - WINDOW, day)));
  const difference = followed.map(({ day }, i) => aMonth(counted(day + 1, day + 1 + WINDOW)) - before[i]!);
  const none = { before: null, difference: null, low: null, high: null };
  if (followed.length < FEWEST_PEOPLE || reports.length < FEWEST_PEOPLE) return { pillar, ...told, ...none };
  const { mean, low, high } = meanWithInterval(momentsOf(difference));
  return { pillar, ...told, before: sum(before) / before.length, difference: mean, low, high };
}

function reliefNumbers(loans: readonly Action[]): Record<string, Estimate> {
  const people = sum(loans, ({ people }) => people ?? 1);
  const small = people > 0 && people < FEWEST_PEOPLE;
  return {
    "fraud.people.relief_loans": small ? noEstimate("too_few", people, "count") : estimateOf(people, people, "count"),
  };
}
