import type { Report, Row } from "../../../models/report.js";
import { count, known, share } from "../said.js";
import { verbs } from "../grades.js";
import { unsaid } from "../sentence.js";
import { channelInSentence, channelName } from "./channel-name.js";

/** A line as readers see it: "social+video" is "Social and video". */
export function lineName(line: unknown): string {
  const [first = "", ...rest] = String(line).split("+");
  return [channelName(first), ...rest.map(channelInSentence)].join(" and ");
}

export function lineInSentence(line: unknown): string {
  return String(line).split("+").map(channelInSentence).join(" and ");
}

/** "Paid media is estimated to contribute 17 to 35 % of the policies sold; of single channels, only search and TV show an effect." */
export function finding({ numbers, tables }: Report): string {
  const all = numbers["marketing.mix.media_share"];
  if (!known(all)) return unsaid("What media contribute", all);
  const range = `${share(all.low!).replace(/\s?%/, "")} to ${share(all.high!)}`;
  const single = sharesTitle(tables["mix_lines"] ?? []);
  return `Paid media ${verbs[all.grade].holds} ${range} of the policies sold; ${single.charAt(0).toLowerCase()}${single.slice(1)}.`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`;
}

/** What to see in the chart of shares: which lines show an effect, the largest first. */
export function sharesTitle(lines: readonly Row[]): string {
  const told = lines.filter((line) => line["told"] === true).sort((a, b) => Number(b["share"]) - Number(a["share"]));
  if (told.length === 0) return "Of no single channel can the effect be told from none";
  if (told.length === lines.length) return "Every single channel shows an effect";
  const names = listed(told.map(({ line }) => lineInSentence(line)));
  return `Of single channels, only ${names} ${told.length === 1 ? "shows" : "show"} an effect`;
}

/** What to see in the chart of weeks. */
export function fitTitle(numbers: Report["numbers"]): string {
  const [model, naive] = [numbers["marketing.mix.held_out_error"], numbers["marketing.mix.naive_error"]];
  if (!known(model)) return "What was sold, and what the model explains";
  const beside = known(naive) ? `, the weeks of the year before ${share(naive.estimate)}` : "";
  return `On weeks that it had not seen, the model is off by ${share(model.estimate)}${beside}`;
}

/** What to see in the chart of beliefs: on how many lines the data spoke. */
export function priorsTitle(rows: readonly Row[]): string {
  const spoke = rows.filter((row) => Number(row["narrowed"]) >= 0.25).length;
  if (rows.length === 0) return "What was believed before the data, and after them";
  if (spoke === 0) return "The data hardly change what was believed of any channel";
  if (rows.length === 1) return "The data narrow what was believed of the channel by a quarter or more";
  return `Of ${count(rows.length)} channels, the data narrow what was believed of ${count(spoke)} by a quarter or more`;
}

/** "Search would bring 4.1 policies less a week at half its spend". */
export function responseTitle(line: Row | undefined): string {
  if (!line) return "Response to spend";
  const name = lineName(line["line"]);
  const [average, margin] = [Number(line["per_million"]), Number(line["marginal"])];
  if (line["told"] !== true) return `${name}: the response cannot be told from none`;
  return `${name}: a million brings ${count(average)} policies on average, the next one ${count(margin)}`;
}

/** The verdict of the checks, in a sentence. */
export function verdictSaid(rows: readonly Row[]): string {
  const of = (outcome: string) => rows.filter((row) => row["outcome"] === outcome).length;
  const [failed, review] = [of("fail"), of("review")];
  if (rows.length === 0) return "";
  if (failed > 0)
    return `Fail: ${count(failed)} of ${count(rows.length)} checks failed, so that nothing the model says is published.`;
  if (review > 0)
    return `Review: ${count(review)} of ${count(rows.length)} checks ask for a second look before the model decides anything.`;
  return `Pass: the model passed all ${count(rows.length)} checks.`;
}

/** Which pairs cannot be told apart. */
export function pairsSaid(rows: readonly Row[]): string {
  const apart = rows.filter((row) => row["told_apart"] === false);
  if (apart.length === 0) return "No two channels are bought so much alike that they could not be told apart.";
  return apart
    .map(
      (row) =>
        `Cannot tell ${channelInSentence(String(row["first"]))} from ${channelInSentence(String(row["second"]))}: their spend moves together (correlation ${count(Number(row["correlation"]), 2)}), so only their sum is published.`,
    )
    .join(" ");
}

/** What tests did to the model. */
export function testsSaid(rows: readonly Row[]): string {
  if (rows.length === 0) return "No test calibrates the model: it rests on how sales moved with spend.";
  const early = rows.some((row) => row["early"] === true);
  const how = early
    ? " A test that counted inquiries says how many policies at most: inquiries that media bring become policies at a rate between a twentieth of the usual and the usual one."
    : "";
  return `${count(rows.length)} ${rows.length === 1 ? "test calibrates" : "tests calibrate"} the model.${how}`;
}
