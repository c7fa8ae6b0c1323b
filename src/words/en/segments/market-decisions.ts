import type { Decision } from "../../../components/decision-table.js";
import type { Report, Row } from "../../../models/report.js";
import { levelName } from "../level-name.js";
import { count, known, money, share } from "../said.js";
import { isClear, isOfFirm } from "./market-firms.js";

const HUNDRED = 100;

/** What the page asks to be decided, with the money at stake where it is known. */
export function decisions({ numbers, tables, book }: Report): Decision[] {
  const cells = (tables["market_cells"] ?? []).filter((row) => row["by"] === "preferred");
  const found = [
    attract(cells, book.currency),
    lookInto(tables["market_tiers"] ?? [], cells),
    firms(numbers, tables["market_kinds"] ?? [], book.currency),
    largest(numbers, tables["market_firm_tenths"] ?? []),
    workSite(numbers, book.currency),
  ];
  return found.filter((one) => one !== null);
}

type Numbers = Report["numbers"];

/** Whether a cell says whom to look for: those of an unknown income, or of small groups put together, are no market. */
const isNamed = ({ tier, channel }: Row) => [tier, channel].every((level) => level !== "other" && level !== "unknown");

/** The cell that lies clearly above everybody else and, where one does, above the rest of its income. */
function attract(cells: readonly Row[], currency: string): Decision | null {
  const above = cells.filter((row) => isNamed(row) && row["clear"] === 1 && typeof row["difference"] === "number");
  const best = above.toSorted(
    (a, b) =>
      Number(b["tier_clear"]) - Number(a["tier_clear"]) ||
      Number(b["shrunk"] ?? b["level"]) - Number(a["shrunk"] ?? a["level"]),
  )[0];
  if (!best) return null;
  const others = Number(best["level"]) - Number(best["difference"]);
  const more = (key: string) =>
    HUNDRED * (Number(best[typeof best[key] === "number" ? key : key.replace("shrunk", "level")]) - others);
  const names = `${levelName(String(best["tier"])).toLowerCase()}, ${levelName(String(best["channel"])).toLowerCase()}`;
  const within = best["tier_clear"] === 1 ? ", and more than the rest of their income" : "";
  return {
    decision: `Try to win more people like these: ${names}`,
    reason: `They brought ${money(more("shrunk") / HUNDRED, currency)} a head more than everybody else won in the same years${within}. The amount is for ${HUNDRED} such people in place of ${HUNDRED} others; those still to be won may differ.`,
    amount: more("shrunk"),
    low: more("shrunk_low"),
    high: more("shrunk_high"),
    grade: "D",
    n: Number(best["people"]),
  };
}

/** The tier that brings least a head: the question is what it was sold, not whom to turn away. */
function lookInto(tiers: readonly Row[], cells: readonly Row[]): Decision | null {
  const known = tiers.filter(
    (row) => typeof row["level"] === "number" && row["tier"] !== "unknown" && row["tier"] !== "other",
  );
  const sorted = known.toSorted((a, b) => Number(a["level"]) - Number(b["level"]));
  const [worst, next] = sorted;
  if (!worst || !next || !(Number(worst["level_high"]) < Number(next["level_low"]))) return null;
  const people = Number(worst["people"]);
  const all = known.reduce((sum, row) => sum + Number(row["people"]), 0);
  const mean = known.reduce((sum, row) => sum + Number(row["people"]) * Number(row["mean"]), 0) / all;
  const below = cells.filter((row) => row["tier"] === worst["tier"] && row["clear"] === -1).length;
  const of = cells.filter((row) => row["tier"] === worst["tier"]).length;
  const fewerStay = known.every((row) => row === worst || Number(row["kept_low"]) > Number(worst["kept_high"]));
  return {
    decision: `Find out what makes ${levelName(String(worst["tier"])).toLowerCase()} policyholders bring the least`,
    reason: `${below === of ? `All ${count(of)}` : `${count(below)} of the ${count(of)}`} channels of theirs lie clearly below everybody else${fewerStay ? ", and fewer of their policies stay" : ""}. Look at what they were sold and at what terms before anybody is sought less. The amount is what they fall short of the average, to date.`,
    amount: people * (mean - Number(worst["level"])),
    low: people * (mean - Number(worst["level_high"])),
    high: people * (mean - Number(worst["level_low"])),
    grade: "D",
    n: people,
  };
}

function firms(numbers: Numbers, kinds: readonly Row[], currency: string): Decision | null {
  const apart = numbers["segments.market.kinds_apart"];
  const reached = numbers["segments.market.firms"];
  if (!known(apart) || !known(reached)) return null;
  if (apart.estimate > 0) return secondLook(kinds, currency);
  return {
    decision: "Choose firms by whether they open the door, not by size, industry or growth",
    reason: `None of ${count(apart.n)} kinds of firm, ${count(reached.estimate)} firms in all, differs clearly from the others in contribution or persistency.`,
    amount: null,
  };
}

/** The kind of firm that differs most clearly in contribution. */
function secondLook(kinds: readonly Row[], currency: string): Decision | null {
  const clear = kinds.filter((row) => isOfFirm(row) && row["clear"] !== 0);
  const first = clear.toSorted((a, b) => Number(a["p"]) - Number(b["p"]))[0];
  if (!first) return null;
  const name = levelName(String(first["level"])).toLowerCase();
  const difference = Number(first["difference"]);
  return {
    decision: `Look again next year before ${difference > 0 ? "preferring" : "avoiding"} ${name} firms`,
    reason: `At equal income and years, people at ${count(Number(first["firms"]))} such firms brought ${money(Math.abs(difference), currency)} a head ${difference > 0 ? "more" : "less"} than at others. One in ten findings of this kind is chance. The amount is for ${HUNDRED} people.`,
    amount: HUNDRED * difference,
    low: HUNDRED * Number(first["difference_low"]),
    high: HUNDRED * Number(first["difference_high"]),
    grade: "D",
    n: Number(first["people"]),
  };
}

function largest(numbers: Numbers, tenths: readonly Row[]): Decision | null {
  const [people, value] = [numbers["segments.market.largest_people"], numbers["segments.market.largest_value"]];
  const first = tenths[0];
  if (!known(people) || !first || typeof first["value"] !== "number") return null;
  return {
    decision: "Name one person for each of the firms with the most policyholders",
    reason: `${count(Number(first["firms"]))} firms, a tenth of all, have ${share(people.estimate)} of the employed policyholders${known(value) ? ` and ${share(value.estimate)} of their contribution` : ""}. The amount is what they brought in the last twelve months.`,
    amount: first["value"],
    low: first["value_sum_low"] as number,
    high: first["value_sum_high"] as number,
    grade: "M",
    n: Number(first["people"]),
  };
}

function workSite(numbers: Numbers, currency: string): Decision | null {
  const value = numbers["segments.market.work_site_value"];
  if (!known(value) || value.low === null || value.high === null) return null;
  if (!isClear(value))
    return {
      decision: "Pay no more for a customer won at work than for another",
      reason: `At equal income, age and years they bring between ${money(-value.low, currency)} less and ${money(value.high, currency)} more a head: no more than chance. The amount is for ${HUNDRED} of them.`,
      amount: HUNDRED * value.estimate,
      ...{ low: HUNDRED * value.low, high: HUNDRED * value.high, grade: value.grade, n: value.n },
    };
  const more = value.estimate > 0;
  return {
    decision: more
      ? "Test work-site selling at more firms, drawn by lot"
      : "Find out what work-site selling costs before going on",
    reason: `At equal income, age and years the people it won bring ${money(Math.abs(value.estimate), currency)} a head ${more ? "more" : "less"}. The amount is for ${HUNDRED} of them.`,
    amount: HUNDRED * value.estimate,
    ...{ low: HUNDRED * value.low, high: HUNDRED * value.high, grade: value.grade, n: value.n },
  };
}
