import type { BoardFinding } from "../../../models/board.js";
import type { Estimate } from "../../../models/evidence.js";
import type { Report } from "../../../models/report.js";
import { title as largestLoss } from "../fraud/bridge-findings.js";
import { verbs } from "../grades.js";
import { agents } from "../loyalty/agents.js";
import { whatKeeps } from "../loyalty/path-model.js";
import { finding as promisesKept } from "../marketing/promises-findings.js";
import { formatValue } from "../../number-format.js";
import { count, known, money, share, type Numbers } from "../said.js";
import { whoCarries } from "../value/findings.js";

/** One sentence to each finding: what the number beside it means, with the verb of its grade. */
export const findings: Record<BoardFinding, (report: Report) => string> = {
  who_carries: ({ numbers }) => whoCarries(numbers),
  stay_25: ({ numbers }) => staying(numbers, 25),
  stay_13: ({ numbers }) => staying(numbers, 13),
  agents_leave: ({ numbers }) => `${agents.title(numbers)}.`,
  chain: ({ numbers, tables, book }) => whatKeeps(numbers, book.currency, tables["chain_points"] ?? []),
  retention_point: ({ numbers, book }) => retentionPoint(numbers, book.currency),
  marketing_return: ({ numbers, book }) => marketingReturn(numbers, book.currency),
  direct_marketing: ({ numbers }) => directMarketing(numbers),
  promises_came: ({ numbers }) => promisesKept(withoutInterval(numbers, "marketing.promises.came")),
  promises_hit: ({ numbers }) => promisesKept(numbers),
  protection_saves: protectionSaves,
  fraud_exposed: fraudExposed,
};

/** "Of 100 policies, 74 are still there after 25 months. The latest to get there are 6.9 points below those of the year before, more than chance explains." */
function staying(numbers: Numbers, month: 13 | 25): string {
  const stay = numbers[`loyalty.persistency.${month}.count`]!;
  const change = numbers[`loyalty.persistency.${month}.change`];
  const first = `Of 100 policies, ${count(stay.estimate! * 100)} are still there after ${month} months.`;
  if (!known(change) || change.low === null || change.high === null) return first;
  const clear = change.low > 0 || change.high < 0;
  const size = formatValue(Math.abs(change.estimate), { unit: "points", decimals: 1 });
  const way = change.estimate < 0 ? "below" : "above";
  return `${first} The latest to get there are ${size} ${way} those of the year before, ${clear ? "more than chance explains" : "which may be chance"}.`;
}

/** The interval stands beside the number already. */
function withoutInterval(numbers: Numbers, id: string): Numbers {
  const number = numbers[id];
  return number ? { ...numbers, [id]: { ...number, low: null, high: null } } : numbers;
}

/** "A point more retention every year is estimated to contribute NT$ 142 M more in all." */
function retentionPoint(numbers: Numbers, currency: string): string {
  const worth = numbers["loyalty.lifetime_value.one_point_more"]!;
  return `A point more retention every year ${verbs[worth.grade].effect} ${money(worth.estimate!, currency)} more in all.`;
}

/** "Each NT$ 1 spent on marketing is estimated to contribute NT$ 0.80 of new business value before tax: too close to say that it loses." */
function marketingReturn(numbers: Numbers, currency: string): string {
  const part = numbers["marketing.value_statement.return"]!;
  const one = money(1, currency);
  const back = one.replace("1", count(Math.abs(part.estimate!), 2));
  const evidence = unshown(numbers);
  if (part.estimate! <= 0) return `That marketing added anything cannot be shown.${evidence}`;
  return `Each ${one} spent on marketing ${verbs[part.grade].holds} ${back} of new business value before tax: ${balance(part)}.${evidence}`;
}

function balance({ estimate, low, high }: Estimate): string {
  if (low !== null && low > 1) return "more than it cost";
  if (high !== null && high < 1) return "less than it cost";
  return `too close to say that it ${estimate! < 1 ? "loses" : "pays"}`;
}

function unshown(numbers: Numbers): string {
  const shown = numbers["marketing.value_statement.shown"];
  return known(shown) && shown.estimate < 0.995
    ? ` No evidence speaks for ${share(1 - shown.estimate)} of the spend.`
    : "";
}

/** "All direct marketing together added 1,464 policies, against the people whom none may reach." */
function directMarketing(numbers: Numbers): string {
  const policies = numbers["marketing.direct.total_policies"]!;
  const clear = policies.low === null || policies.low > 0;
  const start = "Against the people whom no direct marketing may reach, all of it together";
  if (!clear) return `${start} cannot be told from nothing.`;
  return `${start} ${verbs[policies.grade].holds} ${count(policies.estimate!)} policies.`;
}

/** "Of NT$ 45.3 M that known fraudsters asked for in 24 months, the lights are estimated to have kept NT$ 6.2 M for policyholders. 47 % ..." */
function protectionSaves({ numbers, tables, book }: Report): string {
  const [exposed, saved, months] = ["exposed", "saved", "months"].map((id) => numbers[`fraud.bridge.${id}`]);
  const kept = `the lights are estimated to have kept ${money(saved!.estimate!, book.currency)} for policyholders`;
  if (!known(exposed)) return `In all, ${kept}.`;
  const time = known(months) ? ` in ${count(months.estimate)} months` : "";
  const missed = largestLoss(tables["bridge"] ?? []);
  const lost = /\d/.test(missed) ? ` ${missed}.` : "";
  return `Of ${money(exposed.estimate, book.currency)} that known fraudsters asked for${time}, ${kept}.${lost}`;
}

function fraudExposed({ numbers, book }: Report): string {
  const [exposed, months] = ["exposed", "months"].map((id) => numbers[`fraud.bridge.${id}`]);
  const time = known(months) ? ` in ${count(months.estimate)} months` : "";
  return `Fraudsters are known to have asked for ${money(exposed!.estimate!, book.currency)}${time}; what lights kept of it cannot be told.`;
}
