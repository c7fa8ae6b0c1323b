import type { Decision } from "../../../components/decision-table.js";
import type { Report, Row } from "../../../models/report.js";
import { metric } from "../../../metrics.js";
import { formatInterval, formatValue } from "../../number-format.js";
import { reasons } from "../reasons.js";
import { known, type Numbers } from "../said.js";
import { obstacleDecisions } from "./obstacle-decisions.js";
import { obstacleNames } from "./obstacle-names.js";

const stateNames: Readonly<Record<string, string>> = {
  red: "in the way",
  amber: "partly there",
  green: "out of the way",
  unmeasured: "not measurable",
};

const nameOf = (code: string) => obstacleNames[code]?.name ?? code;

/** "Three of twelve obstacles stand in the way: departments apart, ...; two cannot be measured with this book." */
function finding(rows: readonly Row[]): (numbers: Numbers) => string {
  return (numbers) => {
    const of = (state: string) => numbers[`crm.obstacles.${state}`]?.estimate ?? 0;
    const all = numbers["crm.obstacles.red"]?.n ?? rows.length;
    const named = (state: string) =>
      rows.filter((row) => row["state"] === state).map((row) => inSentence(nameOf(String(row["obstacle"]))));
    const unmeasured = of("unmeasured");
    const rest = unmeasured > 0 ? ` ${unmeasured} cannot be measured with this book.` : "";
    if (unmeasured === all) return `None of the ${all} obstacles that the paper names can be measured with this book.`;
    if (of("red") > 0)
      return `${of("red")} of ${all} obstacles stand${of("red") === 1 ? "s" : ""} in the way: ${listed(named("red"))}.${rest}`;
    if (of("amber") > 0)
      return `No obstacle stands clearly in the way; ${of("amber")} of ${all} ${of("amber") === 1 ? "is" : "are"} partly there: ${listed(named("amber"))}.${rest}`;
    return `None of the obstacles that could be measured stands in the way.${rest}`;
  };
}

/** "No CRM experts" is "no CRM experts" within a sentence. */
function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Names hold commas and conjunctions of their own. */
function listed(names: readonly string[]): string {
  return names.join("; ");
}

/** "63 % (61 to 65 %)", or why there is no number. */
function measured(row: Row): string {
  const { unit, decimals } = metric(String(row["metric"]));
  const format = { unit, decimals };
  if (row["estimate"] === null) return capital(reasons[String(row["reason"])] ?? String(row["reason"]));
  const interval = formatInterval(row["low"] as number | null, row["high"] as number | null, format);
  return `${formatValue(row["estimate"] as number, format)}${interval ? ` (${interval})` : ""}`;
}

/** "Green from 80 %, amber from 65 %". */
function limits(row: Row): string {
  const { unit, decimals } = metric(String(row["metric"]));
  const range = (from: unknown, to: unknown) => {
    const write = (value: unknown) => formatValue(value as number, { unit, decimals });
    if (from !== null && to !== null) return `from ${write(from)} to ${write(to)}`;
    return from === null ? `up to ${write(to)}` : `from ${write(from)}`;
  };
  return `Green ${range(row["green_from"], row["green_to"])}, amber ${range(row["amber_from"], row["amber_to"])}`;
}

function couldBe(row: Row): string | null {
  const state = row["could_be"];
  return state === null || state === undefined ? null : `could also be ${state === "unmeasured" ? "" : String(state)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const WORST_FIRST = ["red", "amber", "green", "unmeasured"];

/** Rows with a state, the worst first, otherwise in the paper's order. */
function worstFirst(rows: readonly Row[]): Row[] {
  const rank = (row: Row) => WORST_FIRST.indexOf(String(row["state"]));
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

/** What to do about the obstacles that are there, the worst first. */
function decisions({ numbers, tables }: Report): Decision[] {
  const there = worstFirst(tables["crm_obstacles"] ?? []).filter((row) => {
    return row["state"] === "red" || row["state"] === "amber";
  });
  return there.slice(0, 5).flatMap((row) => {
    const words = obstacleDecisions[String(row["obstacle"])];
    if (!words) return [];
    const money = words.money ? numbers[words.money] : undefined;
    const sign = (tables["crm_obstacle_signs"] ?? []).find(
      (own) => own["obstacle"] === row["obstacle"] && own["state"] === row["state"],
    );
    const reason = sign ? `${metric(String(sign["metric"])).label}: ${measured(sign)}. ${words.why}` : words.why;
    return [
      {
        decision: words.decision,
        reason,
        ...(known(money)
          ? { amount: money.estimate, low: money.low, high: money.high, grade: money.grade, n: money.n }
          : { amount: null }),
      },
    ];
  });
}

export const obstacles = {
  finding,
  worstFirst,
  decisions,
  nameOf,
  measured,
  limits,
  couldBe,
  obstacle: (code: string) => obstacleNames[code] ?? null,
  state: (code: string) => stateNames[code] ?? code,
  label: (id: string) => metric(id).label,
  cards: ["crm.obstacles.red", "crm.obstacles.amber", "crm.obstacles.green", "crm.obstacles.unmeasured"],
  title: "Twelve obstacles, and the signs of each in this book",
  subtitle:
    "A state goes by the estimate, and an obstacle is as bad as its worst sign. The paper names no limits: those beside each sign are this site's own.",
  goOn: "Goes on in",
  evidence: (rows: readonly Row[]) => rows.map((row) => String(row["metric"])),
  partly: (measuredSigns: number, all: number) => `${measuredSigns} of ${all} signs measured`,
  columns: {
    obstacle: "Obstacle",
    sign: "Sign",
    value: "Measured",
    limits: "Limits",
    state: "State",
    n: "Rests on",
    grade: "Grade",
  },
};
