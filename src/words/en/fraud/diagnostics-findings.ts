import type { Estimate } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import { formatValue } from "../../number-format.js";
import { levelName } from "../level-name.js";
import { unsaid } from "../sentence.js";

type Numbers = Record<string, Estimate>;
type Known = Estimate & { estimate: number };

const percent = (value: number, decimals = 0) => formatValue(value, { unit: "share", decimals });
const count = (value: number) => formatValue(value, { unit: "count" });
const decimal = (value: number, decimals = 1) => formatValue(value, { unit: "ratio", decimals });

function known(estimate: Estimate | undefined): estimate is Known {
  return typeof estimate?.estimate === "number";
}

const byLights = ({ method }: Estimate) => method === "fraud_flagged_by_lights";

/** "The lights flag 65 % of known frauds, and 76 % of their money, in 3.4 % of requests: of 100 flagged, 13 are fraud." */
export function finding(numbers: Numbers): string {
  const { "fraud.detection_rate": detected, "fraud.value_detection_rate": money } = numbers;
  const { "fraud.alert_rate": alerts, "fraud.precision": precision } = numbers;
  if (!known(detected) || !known(alerts)) return unsaid("How good the model is", detected);
  const who = byLights(detected) ? "The lights flag" : "The highest scores hold";
  const worth = known(money) ? `, and ${percent(money.estimate)} of their money,` : "";
  const purity = known(precision)
    ? `: of 100 requests flagged, ${count(Math.round(100 * precision.estimate))} are known to be fraud`
    : "";
  return `${who} ${percent(detected.estimate)} of known frauds${worth} in ${percent(alerts.estimate, 1)} of requests${purity}.`;
}

/** Which requests are judged, how many frauds that is, and whom the flags are counted on. */
export function basis({ numbers, tables, book }: Report): string[] {
  const row = tables["fraud_models"]?.[0];
  const { "fraud.judged.requests": requests, "fraud.judged.frauds": frauds, "fraud.alert_rate": alerts } = numbers;
  if (!row || !known(requests)) return [];
  const judged = known(frauds) ? `${count(frauds.estimate)} frauds known` : "too few frauds known to tell";
  const span = row["from"] ? ` from ${row["from"]} to ${row["until"]}` : "";
  const { "fraud.detection_rate": detected } = numbers;
  const lit =
    known(alerts) && known(detected) && byLights(alerts)
      ? ` Flags are those of the lights, shown on ${count(alerts.n)} of them with ${count(detected.n)} frauds.`
      : "";
  return [
    `Judged: ${modelName(String(row["model"]))}, on ${count(requests.estimate)} requests${span}, with ${judged}.${lit} Requests of the last 180 days are left out, as their frauds are still being found. All others are not known to be fraud, which is not the same as legitimate.`,
    ...(book.simulated
      ? [
          "Fraud is several times as common in this simulated book as in reality, so that there is something to learn: the slider below shows what the same ranking comes to where fraud is rarer.",
        ]
      : []),
  ];
}

/** What a model is called. */
export function modelName(name: string): string {
  if (name === "as_run") return "the system as it ran";
  return name === "reference" ? "the reference model built here" : name;
}

/** "The first 45 % of frauds come with at least one fraud in two flagged". */
export function precisionTitle(rows: readonly Row[]): string {
  const even = rows.filter((row) => Number(row["precision"]) >= 0.5).at(-1);
  const wide = rows.filter((row) => Number(row["precision"]) >= 0.1).at(-1);
  if (even) return `${percent(Number(even["detection_rate"]))} of frauds can be flagged with every second flag right`;
  if (wide) return `${percent(Number(wide["detection_rate"]))} of frauds can be flagged with one flag in ten right`;
  return "No cut has one flag in ten right";
}

/** "For each 100 frauds foretold, 65 are known". */
export function reliabilityTitle(numbers: Numbers): string {
  const ratio = numbers["fraud.calibration_ratio"];
  if (!known(ratio)) return unsaid("Whether probabilities hold", ratio);
  return `For each 100 frauds foretold, ${count(Math.round(100 * ratio.estimate))} are known`;
}

export function reliabilityNote(numbers: Numbers): string {
  const [ratio, skill] = [numbers["fraud.calibration_ratio"], numbers["fraud.brier_skill"]];
  if (!known(ratio)) return "";
  const reading =
    ratio.high !== null && ratio.high < 1
      ? "The probabilities say too much, or frauds stay undiscovered: both pull the dots below the line."
      : ratio.low !== null && ratio.low > 1
        ? "The probabilities say too little: more frauds are known than they add up to."
        : "On average the probabilities hold, as far as these frauds can tell.";
  const worth = known(skill)
    ? ` They explain ${percent(skill.estimate)} of what a forecast of the same chance for all leaves open (Brier skill).`
    : "";
  return reading + worth;
}

/** "One review a branch and week finds 79 % of frauds". */
export function capacityTitle(rows: readonly Row[]): string {
  const [first] = rows;
  if (!first) return "What reviews find";
  return `One review a branch and week, of the highest score, finds ${percent(Number(first["recall"]))} of known frauds`;
}

export function capacityNote(numbers: Numbers): string {
  const { "fraud.recall_at_capacity": recall, "fraud.precision_at_capacity": precision } = numbers;
  if (!known(recall) || !known(precision)) return "";
  return `If every branch read its highest scores of each day, as many as its plan allows, it would read ${percent(recall.estimate)} of the ${count(recall.n)} frauds known there, and ${percent(precision.estimate, 1)} of what it reads would be fraud. Here each day has its own plan; in the chart a branch may spend its reviews on any day of the week.`;
}

/** "The reference model ranks more surely than the system as it ran". */
export function modelsTitle(rows: readonly Row[]): string {
  const [first, ...others] = rows;
  const surer = others.find(
    (row) => typeof row["p"] === "number" && row["p"] < 0.05 && Number(row["auc_difference"]) > 0,
  );
  if (!first) return "Models with scores";
  if (surer)
    return `${capital(modelName(String(surer["model"])))} ranks the same requests better than ${modelName(String(first["model"]))}`;
  return others.length > 0 ? "No model clearly ranks better than the one in use" : "How the model ranks";
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "By channel, frauds are ranked worse than elsewhere in App (0.59)". */
export function groupTitle(trait: string, rows: readonly Row[]): string {
  const areaOf = (row: Row) => Number(row["auc"]);
  const clear = rows.filter((row) => row["differs"] === true).sort((a, b) => areaOf(a) - areaOf(b));
  const mean = rows.reduce((sum, row) => sum + areaOf(row), 0) / rows.length;
  const said = (row: Row) => `${groupName(row)} (${decimal(areaOf(row), 2)})`;
  const [worst, best] = [clear[0], clear.at(-1)];
  if (worst && areaOf(worst) < mean)
    return `By ${traitName(trait)}, frauds are ranked worse than elsewhere in ${said(worst)}`;
  if (best) return `By ${traitName(trait)}, frauds are ranked better than elsewhere in ${said(best)}`;
  return `By ${traitName(trait)}, no group is ranked clearly better or worse than the others`;
}

export function groupName(row: Row): string {
  const level = String(row["level"]);
  return level === "all_others"
    ? "All others (fewer than 10 frauds each)"
    : level.includes("-")
      ? level.replace("/", " to ")
      : levelName(level);
}

const traits: Record<string, string> = {
  channel: "channel",
  kind: "kind of request",
  branch: "branch",
  age_band: "age",
  month: "month",
};

export function traitName(trait: string): string {
  return traits[trait] ?? trait;
}
