import type { Grade } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import { formatInterval, formatValue } from "../../number-format.js";
import { verbs } from "../grades.js";
import { reasons } from "../reasons.js";
import { known } from "../said.js";
import { nameOf } from "./loyal-names.js";

const points = { unit: "points" as const, decimals: 1 };
const NUMBERS = ["None", "One", "Two", "Three", "Four", "Five"];

/** Rows of claims that could be told, the largest difference first. */
export function toldClaims({ tables }: Report): Row[] {
  const rows = (tables["loyal_claims"] ?? []).filter((row) => typeof row["estimate"] === "number");
  return rows.toSorted((a, b) => Number(b["estimate"]) - Number(a["estimate"]));
}

export const holds = (row: Row) => row["verdict"] === "holds" || row["verdict"] === "holds_slightly";

/** "Four of five claims on who stays hold here: being referred is estimated to contribute 9.0 points of 25-month persistency, ...". */
export function finding(report: Report): string {
  const held = report.numbers["segments.loyal.claims_held"];
  if (!known(held)) return `Who is loyal cannot be told: ${bare(reasons[held?.reason ?? "missing_table"])}.`;
  const told = toldClaims(report);
  const holding = told.filter(holds);
  return `${counted(holding.length, told.length)}${effects(holding, held.grade)}${rest(told)}.`;
}

const bare = (reason = "numbers are missing") => reason.replace(/^not told: /, "");

function counted(holding: number, told: number): string {
  if (told === 1)
    return `The one claim on who stays that can be told ${holding === 1 ? "holds" : "does not hold"} here`;
  const [some, all] = [holding, told].map((count) => NUMBERS[count] ?? String(count));
  return `${some} of ${all!.toLowerCase()} claims on who stays ${holding === 1 ? "holds" : "hold"} here`;
}

function effects([first, ...others]: readonly Row[], grade: Grade): string {
  if (!first) return "";
  const start = `: ${nameOf(claimOf(first)).cause} ${verbs[grade].effect} ${formatValue(first["estimate"] as number, points)} of 25-month persistency`;
  if (others.length === 0) return start;
  return `${start}, ${listed(others.map((row) => `${nameOf(claimOf(row)).short} ${size(row)}`))}`;
}

/** What became of the claims that do not hold. */
function rest(told: readonly Row[]): string {
  const people = (verdict: string) =>
    told.filter((row) => row["verdict"] === verdict).map((row) => nameOf(claimOf(row)).people);
  const parts = [
    ["contradicted", (names: string) => `${names} stay less, not more`],
    ["no_sign", (names: string) => `${names} stay neither more nor less by as much as matters`],
    ["cannot_tell", (names: string) => `for ${names} this book cannot tell`],
  ] as const;
  return parts
    .flatMap(([verdict, say]) => (people(verdict).length > 0 ? [`; ${say(listed(people(verdict)))}`] : []))
    .join("");
}

/** What the forest of claims shows. */
export function forestTitle(report: Report): string {
  const told = toldClaims(report);
  const [most] = told.filter(holds);
  if (!most) return "No claim on who stays holds here";
  const changed = told.filter((row) => Math.abs(Number(row["estimate"]) - Number(row["raw"])) >= 0.005).length;
  const by = changed > 0 ? `; holding all else alike moves ${changed} of ${told.length} by half a point or more` : "";
  return `${capital(nameOf(claimOf(most)).people)} stay most${by}`;
}

/** "9.0 points (7.0 to 11.0)". */
export function withInterval(row: Row, key: string, low: string, high: string): string {
  const interval = formatInterval(row[low] as number, row[high] as number, points);
  return `${formatValue(row[key] as number, { ...points, signed: true })} (${interval ?? ""})`;
}

const verdicts: Readonly<Record<string, string>> = {
  holds: "Holds",
  holds_slightly: "Holds, but by less than matters",
  contradicted: "The contrary holds",
  no_sign: "No sign: a difference that matters is ruled out",
  cannot_tell: "Cannot tell: the interval holds nothing as well as a difference that matters",
};

/** The verdict in words, or why there is none. */
export function verdictWords(row: Row): string {
  return verdicts[String(row["verdict"])] ?? capital(reasons[String(row["reason"])] ?? "not told");
}

function claimOf(row: Row): string {
  return String(row["claim"]);
}

function size(row: Row): string {
  return formatValue(100 * Number(row["estimate"]), { unit: "ratio", decimals: 1 });
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
