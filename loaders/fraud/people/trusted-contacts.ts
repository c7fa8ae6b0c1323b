import { sum } from "d3";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import type { Database } from "../../stage/database.ts";
import { FEWEST_PEOPLE, poolSmallGroups } from "../../value/small-cells.ts";
import type { BridgeInput } from "../bridge/read-bridge.ts";
import { requestsOf } from "../bridge/read-bridge.ts";
import { peopleIn } from "../bridge/steps.ts";
import { AGE_BANDS } from "../cases/cases.ts";

interface Reach {
  age: number;
  people: number;
  with_contact: number;
}

interface Band {
  band: string;
  people: number;
  with_contact: number;
}

/** How many customers in force named a trusted contact: the share from 65 on, and rows {band, people, with_contact, share} by age band. */
export async function contactReach(database: Database) {
  const reach = await database.rows<Reach>("SELECT age, people, with_contact FROM staged.contact_reach ORDER BY age");
  const bands = AGE_BANDS.map(({ name, below }, k): Band => {
    const from = k === 0 ? -Infinity : AGE_BANDS[k - 1]!.below;
    return { band: name, ...totals(reach.filter(({ age }) => age >= from && age < below)) };
  });
  const told = poolSmallGroups(
    bands.filter(({ people }) => people > 0),
    ({ with_contact }) => with_contact,
    (small) => ({ band: small.map(({ band }) => band).join("_or_"), ...totals(small) }),
  );
  const rows = told.map((row): Row => ({ ...row, share: row.with_contact / row.people }));
  return {
    numbers: { "fraud.people.contact_reach_65": reachEstimate(totals(reach.filter(({ age }) => age >= 65))) },
    rows,
  };
}

function totals(rows: readonly { people: number; with_contact: number }[]) {
  return { people: sum(rows, ({ people }) => people), with_contact: sum(rows, ({ with_contact }) => with_contact) };
}

function reachEstimate({ people, with_contact }: ReturnType<typeof totals>): Estimate {
  if (people === 0) return noEstimate("people_no_seniors", 0, "share");
  const cells = [with_contact, people - with_contact];
  if (cells.some((cell) => cell > 0 && cell < FEWEST_PEOPLE)) return noEstimate("too_few", people, "share");
  return estimateOf(with_contact / people, people, "share");
}

/** How many trusted contacts were told of a flagged request that was asked about, and what they said where ten said it. */
export function contactAnswers({ context, handling }: BridgeInput) {
  const { cases } = context;
  const told = requestsOf(
    cases.count,
    (i) => handling.asked[i] === 1 && handling.light[i]! >= 2 && handling.contactTold[i] === 1,
  );
  const small = told.length > 0 && peopleIn(cases, told) < FEWEST_PEOPLE;
  const { codes, levels } = handling.contactAnswer;
  const answers = levels.map((answer, code) => {
    const members = told.filter((i) => codes[i] === code);
    return { answer, requests: members.length, people: peopleIn(cases, members) };
  });
  const rows = poolSmallGroups(
    answers.filter(({ requests }) => requests > 0),
    ({ people }) => people,
    (some) => ({
      answer: some.map(({ answer }) => answer).join("_or_"),
      requests: sum(some, ({ requests }) => requests),
      people: sum(some, ({ people }) => people),
    }),
  ).map(({ answer, requests }): Row => ({ answer, requests }));
  return {
    numbers: {
      "fraud.people.contact_told": small
        ? noEstimate("too_few", told.length, "count")
        : estimateOf(told.length, told.length, "count"),
    },
    rows,
  };
}
