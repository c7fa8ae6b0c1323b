import type { Report, Row } from "../../../models/report.js";
import { count, known, share } from "../said.js";
import { verbs } from "../grades.js";
import { unsaid } from "../sentence.js";
import { channelInSentence, channelName } from "./channel-name.js";
import { channelsOf } from "./line-name.js";

const RULES = ["first", "last", "linear", "markov"];

interface Spread {
  channel: string;
  least: number;
  most: number;
}

/** "Display goes together with 14 to 30 % of sales, depending on the rule; a test by regions found no effect of it." */
export function finding({ numbers, tables }: Report): string {
  const spread = widest(tables["attribution_channels"] ?? []);
  if (!known(numbers["marketing.attribution.rules_apart"]) || !spread) return nothingSaid(numbers);
  const [least, most] = [share(spread.least), share(spread.most)];
  const apart = least !== most;
  const range = apart ? `${least.replace(/\s?%/, "")} to ${most}` : most;
  const credit = `${channelName(spread.channel)} ${verbs.D.holds} ${range} of the sales that could be followed, ${apart ? "depending on" : "whatever"} the rule`;
  const test = tested(tables, spread.channel);
  return `${credit}${test ? `; ${test}` : ", and no test says which is right"}.`;
}

function nothingSaid(numbers: Report["numbers"]): string {
  const claimed = numbers["marketing.attribution.claimed"];
  if (known(claimed)) return `Platforms claim ${count(claimed.estimate)} sales; no journeys can be held against them.`;
  return unsaid("What rules of attribution say", numbers["marketing.attribution.rules_apart"]);
}

/** What the best test of the channel found; null without one. */
function tested(tables: Report["tables"], channel: string): string | null {
  const own = (tables["evidence_sources"] ?? []).filter((row) => row["channel"] === channel);
  const advertised = (tables["evidence_channels"] ?? []).filter((row) => row["kind"] === "media").flatMap(channelsOf);
  const kind = advertised.includes(channel) ? "media" : "campaign";
  const test = own.find((row) => row["kind"] === kind && ["experiment", "geo_test"].includes(String(row["source"])));
  if (!test || typeof test["policies"] !== "number") return null;
  const what = test["source"] === "experiment" ? "an experiment" : "a test by regions";
  const [low, high] = [Number(test["low"]), Number(test["high"])];
  if (low > 0) return `by ${what} it ${addedVerb(test["grade"])} ${count(low)} to ${count(high)} policies`;
  if (high < 0) return `${what} found fewer policies with it than without`;
  return `${what} found no effect of it`;
}

function addedVerb(grade: Row[string] | undefined): string {
  if (grade === "A") return verbs.A.holds;
  return grade === "B" ? verbs.B.effect : verbs.C.effect;
}

/** The channel on which rules differ most. */
function widest(rows: readonly Row[]): Spread | null {
  const spreads = new Map<string, Spread>();
  for (const { channel, rule, share: part } of rows) {
    if (typeof channel !== "string" || typeof part !== "number" || !RULES.includes(String(rule))) continue;
    const { least = part, most = part } = spreads.get(channel) ?? {};
    spreads.set(channel, { channel, least: Math.min(least, part), most: Math.max(most, part) });
  }
  const ordered = [...spreads.values()].sort((a, b) => b.most - b.least - (a.most - a.least));
  return ordered[0] ?? null;
}

/** What to see in the chart of credits. */
export function creditsTitle({ tables }: Report): string {
  const spread = widest(tables["attribution_channels"] ?? []);
  if (!spread) return "What rules and platforms credit channels with";
  if (share(spread.least) === share(spread.most)) return "All rules credit channels alike";
  return `Which rule is asked decides what ${channelInSentence(spread.channel)} gets`;
}

/** "Journeys of one step end in a sale 10 % of the time, those of six and more 83 %". */
export function stepsTitle(rows: readonly Row[]): string {
  const rate = (row: Row) => share(Number(row["sales"]) / Number(row["journeys"]));
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || first === last) return "Journeys by their number of steps";
  return `Of the shortest journeys ${rate(first)} ended in a sale, of the longest ${rate(last)}`;
}
