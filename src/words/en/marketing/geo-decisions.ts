import type { Decision } from "../../../components/decision-table.js";
import type { Report } from "../../../models/report.js";
import { formatInterval } from "../../number-format.js";
import { count, known, share } from "../said.js";
import { channelInSentence } from "./channel-name.js";
import { isBlunt, numberOf, ordered, outcomeName, type TestRow } from "./geo-findings.js";

const MOST = 4;

/** What each test asks to be decided, what was seen first. */
export function decisions({ tables, numbers }: Report): Decision[] {
  return ordered(tables)
    .slice(0, MOST)
    .flatMap((row): Decision[] => {
      if (row["verdict"] === "silent") return [again(row)];
      if (row["verdict"] !== "none_seen") return [act(row, numbers)];
      return [isBlunt(row, numbers) ? sharpen(row, numbers) : unspend(row, numbers)];
    });
}

const channelOf = (row: TestRow) =>
  row["channel"] ? channelInSentence(String(row["channel"])) : `test ${String(row["test"])}`;

function act(row: TestRow, numbers: Report["numbers"]): Decision {
  const worth = numberOf(numbers, row, "worth");
  const policies = numberOf(numbers, row, "policies");
  const pays = known(worth) && worth.low !== null && worth.low > 0;
  const loses = known(worth) && worth.high !== null && worth.high < 0;
  const amounts = known(policies)
    ? `The extra ${outcomeName(row)} amount to ${count(policies.estimate)} policies (${formatInterval(policies.low, policies.high, { unit: "count" })}) at the country's average. `
    : "";
  const money = known(worth)
    ? "The amount is their value before marketing less the extra spend, over the weeks of the test."
    : "What a policy is worth is not known, so the worth of the test is not either.";
  return {
    decision: pays
      ? `Keep the higher spend on ${channelOf(row)} and test the next step up`
      : loses
        ? `Take the higher spend on ${channelOf(row)} back, though it works`
        : `Follow the policies from ${channelOf(row)} before spending more for good`,
    reason: `${amounts}${money}`,
    amount: known(worth) ? worth.estimate : null,
    ...(known(worth) && { low: worth.low, high: worth.high, grade: worth.grade, n: worth.n }),
  };
}

function unspend(row: TestRow, numbers: Report["numbers"]): Decision {
  const [lift, extra] = ["lift", "spend_extra"].map((metric) => numberOf(numbers, row, metric));
  const most = known(lift) && lift.high !== null ? ` It is hardly above ${share(Math.max(0, lift.high))}.` : "";
  const spent = known(extra) && extra.estimate > 0;
  return {
    decision: `Do not spend more on ${channelOf(row)} for the sake of ${outcomeName(row)}; test a cut next`,
    reason: `The test shows no lift.${most}${spent ? " The amount is what the test spent on top." : ""}`,
    amount: spent ? extra.estimate : null,
    ...(spent && { grade: extra.grade, n: extra.n }),
  };
}

function sharpen(row: TestRow, numbers: Report["numbers"]): Decision {
  const detectable = numberOf(numbers, row, "detectable");
  const size = known(detectable)
    ? ` It sees lifts of ${share(detectable.estimate)} and more; more regions and longer tests see less.`
    : "";
  return {
    decision: `Test ${channelOf(row)} again, longer or in more regions, before deciding on it`,
    reason: `The test is too small to tell.${size}`,
    amount: null,
  };
}

function again(row: TestRow): Decision {
  return {
    decision: `Run the test of ${channelOf(row)} again`,
    reason:
      "As it was run and recorded it can say nothing: draw treated and control regions by lot, and keep their weeks from half a year before.",
    amount: null,
  };
}
