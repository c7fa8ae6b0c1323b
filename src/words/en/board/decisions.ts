import type { Decision } from "../../../components/decision-table.js";
import type { BoardFinding } from "../../../models/board.js";
import type { Report } from "../../../models/report.js";
import { decisions as protectionDecisions } from "../fraud/bridge-decisions.js";
import { lifetimeDecisions } from "../loyalty/lifetime-value-decisions.js";
import { constructName } from "../loyalty/path-model.js";
import { persistencyDecisions } from "../loyalty/persistency-decisions.js";
import { decisions as spendDecisions } from "../marketing/value-statement-decisions.js";
import { decisions as promiseDecisions } from "../marketing/promises-findings.js";
import { count } from "../said.js";
import { valueDecisions } from "../value/decisions.js";

/** What each finding asks to be decided: of the decisions on its own page the one that it speaks for; undefined when the book sizes none. */
export const decisions: Record<BoardFinding, (report: Report, metric: string) => Decision | undefined> = {
  who_carries: (report) => valueDecisions(report)[0],
  stay_25: keepPolicies,
  stay_13: keepPolicies,
  agents_leave: (report) =>
    sized(persistencyDecisions, report, "loyalty.agents.leaving.premium_lost", "loyalty.agents.orphan_premium"),
  chain: moveTheLever,
  retention_point: (report) => sized(lifetimeDecisions, report, "loyalty.lifetime_value.one_point_more"),
  marketing_return: (report) => spendDecisions(withShortNames(report))[0],
  direct_marketing: directMarketing,
  promises_came: keepPromises,
  promises_hit: keepPromises,
  protection_saves: (report) => protectionDecisions(report)[0],
  fraud_exposed: (report) => protectionDecisions(report)[0],
};

/** The decision with the first of these numbers at stake that the book has. */
function sized(page: (report: Report) => Decision[], report: Report, ...stakes: string[]): Decision | undefined {
  for (const id of stakes) {
    const stake = report.numbers[id];
    const [decision] = stake ? page({ ...report, numbers: { [id]: stake }, tables: {} }) : [];
    if (decision) return decision;
  }
  return undefined;
}

/** Where new policies clearly stay worse than a year before, they come first; otherwise what a point of staying is worth. */
function keepPolicies(report: Report): Decision | undefined {
  const early = () => sized(persistencyDecisions, report, "loyalty.persistency.premium_given_up_early");
  const point = () => sized(lifetimeDecisions, report, "loyalty.lifetime_value.one_point_more");
  const falls = (report.numbers["loyalty.persistency.25.change"]?.high ?? 0) < 0;
  return falls ? (early() ?? point()) : (point() ?? early());
}

const MOST_LETTERS = 32;
const MOST_CHANNELS = 2;

/** The names of a book's channels may be of any length, a sheet of paper may not: its own page gives them in full. */
function withShortNames(report: Report): Report {
  const rows = (report.tables["value_statement"] ?? []).map((row) => ({
    ...row,
    channel: short(String(row["channel"])),
  }));
  return { ...report, tables: { ...report.tables, value_statement: rows } };
}

/** Channels that move together are joined by a plus. */
function short(channels: string): string {
  const parts = channels.split("+");
  const named = parts.slice(0, parts.length > MOST_CHANNELS + 1 ? MOST_CHANNELS : parts.length);
  const letters = Math.floor(MOST_LETTERS / named.length);
  const cut = named.map((name) => (name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name));
  return [...cut, ...(named.length < parts.length ? [`${parts.length - named.length} more`] : [])].join("+");
}

/** `metric` is what a point of the lever does to persistency; at stake is what it brings a year. */
function moveTheLever({ numbers }: Report, metric: string): Decision | undefined {
  const lever = metric.split(".")[2]!;
  const money = numbers[`loyalty.chain.${lever}.money_per_point`];
  if (!money || money.estimate === null) return undefined;
  const { estimate: amount, low, high, grade, n } = money;
  return {
    decision: `Put ${constructName(lever).toLowerCase()} first, and ask customers again in a year`,
    reason: "The amount is what one point (of ten) more is estimated to bring in a year.",
    ...{ amount, low, high, grade, n },
  };
}

function directMarketing({ numbers }: Report): Decision | undefined {
  const worth = numbers["marketing.direct.worth"];
  if (!worth || worth.estimate === null) return undefined;
  const { estimate: amount, low, high, grade, n } = worth;
  const pays = low !== null && low > 0;
  const loses = high !== null && high < 0;
  const unclear = "Settle campaign by campaign whether direct marketing pays";
  return {
    decision: pays
      ? "Keep direct marketing, with people left out by lot"
      : loses
        ? "Cut direct marketing back"
        : unclear,
    reason: "The amount is what the policies added are estimated to be worth, less what all campaigns cost.",
    ...{ amount, low, high, grade, n },
  };
}

/** What was decided with promises is what the campaigns cost that they spoke for. */
function keepPromises(report: Report): Decision | undefined {
  const [decision] = promiseDecisions(report);
  const cost = report.numbers["board.promised_cost"];
  if (!decision || !cost || cost.estimate === null) return decision;
  const campaigns = cost.n === 1 ? "the campaign" : `the ${count(cost.n)} campaigns`;
  return {
    ...decision,
    reason: `The amount is what ${campaigns} cost that these promises spoke for.`,
    ...{ amount: cost.estimate, low: null, high: null, grade: cost.grade, n: cost.n },
  };
}
