import type { Grade } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import { formatInterval, formatValue } from "../../number-format.js";
import { count, known, money } from "../said.js";
import { verbs } from "../grades.js";
import { unsaid } from "../sentence.js";

/** "1.6" for .016: so many of 100 people. */
export const ofHundred = (size: number) => formatValue(100 * size, { unit: "count", decimals: 1 });

/** The campaigns of a verdict, the most money first. */
export function campaignsThat(tables: Report["tables"], verdict: string): Row[] {
  const size = (row: Row) => Math.abs(Number(row["worth_estimate"] ?? row["cost"] ?? 0));
  return (tables["campaigns"] ?? []).filter((row) => row["verdict"] === verdict).toSorted((a, b) => size(b) - size(a));
}

/** "New Year savings call added 1.6 buyers for every 100 people assigned, and nothing of it is left after 25 months: ..." */
export function finding(report: Report): string {
  const [lapsed] = campaignsThat(report.tables, "sells_and_lapses");
  if (lapsed) return lapsedFinding(report, lapsed);
  const campaigns = report.tables["campaigns"] ?? [];
  if (campaigns.length === 0) return directFinding(report);
  const sound = campaigns.filter((row) => row["verdict"] !== "no_comparison" && row["verdict"] !== "not_randomised");
  if (sound.length === 0) return `No campaign can show what it caused: ${whyNone(campaigns)}.`;
  const added = sound.filter((row) => ADDED.includes(String(row["verdict"])) && isClearAmongMany(row));
  const which = sound.length === 1 ? "The campaign" : `${count(added.length)} of the ${count(sound.length)} campaigns`;
  const moved = sound.length === 1 && added.length === 0 ? "did not clearly move" : "clearly moved";
  return `${which} with a hold-out by lot ${moved} what ${sound.length === 1 ? "it was" : "they were"} to move${stillThere(added)}.`;
}

function whyNone(campaigns: readonly Row[]): string {
  if (campaigns.every((row) => row["treated"] === 0 && row["holdout"] === 0)) return "the book names nobody in any";
  return campaigns.some(({ reason }) => reason === "experiment_nothing_varies")
    ? "where people were held out, everybody or nobody had the outcome"
    : "nobody, or too few people, were held out by lot";
}

/** Whether what they sold is still there; nothing where none of them was to sell. */
function stillThere(added: readonly Row[]): string {
  const sold = added.filter((row) => SOLD.includes(String(row["verdict"])));
  const stayed = sold.filter((row) => row["verdict"] === "sells_and_stays");
  if (sold.length === 0) return "";
  if (stayed.length === 0) return "; whether what was sold is in force after 25 months is not known yet";
  return stayed.length === sold.length
    ? "; what they sold is clearly still in force after 25 months"
    : `; what ${count(stayed.length)} of them sold is clearly still in force after 25 months`;
}

const SOLD = ["sells_and_stays", "sells"];
const ADDED = ["sells_and_lapses", "sells_and_stays", "sells", "added"];

/** Whether the effect stays clear when it is corrected for the number of campaigns looked at. */
export function isClearAmongMany({ holm }: Row): boolean {
  return typeof holm === "number" && holm <= 0.1;
}

/** The grade of the evidence behind the finding. */
export function findingGrade({ tables, numbers }: Report): Grade {
  const [lapsed] = campaignsThat(tables, "sells_and_lapses");
  if (lapsed) return String(lapsed["grade"]) as Grade;
  if ((tables["campaigns"] ?? []).length === 0) return numbers["marketing.direct.policies"]?.grade ?? "A";
  const told = (tables["campaigns"] ?? []).filter((row) => row["verdict"] !== "no_comparison");
  if (told.length === 0) return "M";
  return (["D", "C", "B"] as const).find((grade) => told.some((row) => row["grade"] === grade)) ?? "A";
}

function lapsedFinding({ numbers, book }: Report, row: Row): string {
  const grade = String(row["grade"]) as Grade;
  const start = `${String(row["name"])} ${verbs[grade].holds} ${ofHundred(Number(row["take_up_estimate"]))} buyers for every 100 people assigned`;
  const premium = numbers[`marketing.experiment.${String(row["campaign"])}.premium_in_force_25`];
  if (known(premium) && premium.high !== null && premium.high < 0)
    return `${start}, but after 25 months nothing of it is left: premium in force is ${money(-premium.estimate, book.currency)} a year per person lower than without it.`;
  if (Number(row["in_force_25_high"]) < 0)
    return `${start}, but after 25 months fewer policies are in force than without it.`;
  return `${start}, but after 25 months nothing of it can be found among policies in force.`;
}

function directFinding({ numbers }: Report): string {
  const policies = numbers["marketing.direct.policies"];
  if (!known(policies)) return unsaid("What campaigns caused", policies);
  const interval = formatInterval(100 * policies.low!, 100 * policies.high!, { unit: "count", decimals: 1 });
  const size = `policies for every 100 people it may reach (${interval})`;
  if (policies.low! > 0)
    return `All direct marketing ${verbs[policies.grade].holds} ${ofHundred(policies.estimate)} ${size}.`;
  if (policies.high! < 0)
    return `With all direct marketing ${ofHundred(-policies.estimate)} fewer ${size} were bought.`;
  return `What all direct marketing added cannot be told from nothing: ${ofHundred(policies.estimate)} ${size}.`;
}

/** What the chart of sales and what is left of them shows. */
export function soldTitle(rows: readonly Row[]): string {
  const lapsed = rows.filter((row) => row["verdict"] === "sells_and_lapses");
  const stayed = rows.filter((row) => row["verdict"] === "sells_and_stays");
  if (lapsed.length === 1 && lapsed[0])
    return `${String(lapsed[0]["name"])} sold; after 25 months nothing of it is left`;
  if (lapsed.length > 1) return `${count(lapsed.length)} campaigns sold and left nothing after 25 months`;
  if (stayed.length > 0) return `${plural(stayed.length, "campaign")} sold policies that are still in force`;
  return "What campaigns sold, and what is left of it";
}

/** What the chart of money shows. */
export function worthTitle(rows: readonly Row[], currency: string): string {
  const clear = rows.filter((row) => Number(row["worth_low"]) > 0);
  const lost = rows.filter((row) => Number(row["worth_high"]) < 0);
  const sum = (all: readonly Row[]) => all.reduce((total, row) => total + Number(row["worth_estimate"]), 0);
  const gain = `${plural(clear.length, "campaign")} are estimated to have brought ${money(sum(clear), currency)} more than they cost`;
  const loss = `${plural(lost.length, "campaign")} to have lost ${money(-sum(lost), currency)}`;
  if (clear.length > 0 && lost.length > 0) return `${gain}, ${loss}`;
  if (clear.length > 0) return gain;
  return lost.length > 0
    ? `${plural(lost.length, "campaign")} are estimated to have lost ${money(-sum(lost), currency)}`
    : "No campaign clearly brought more, or less, than it cost";
}

/** How the surrogate stood up to what came. */
export function surrogateTitle(rows: readonly Row[]): string {
  const inside = rows.filter((row) => {
    const came = Number(row["came_estimate"]);
    return Number(row["sales_low"]) <= came && came <= Number(row["sales_high"]);
  });
  if (rows.length === 0) return "No campaign is old enough to hold the surrogate against what came";
  return `In ${count(inside.length)} of ${plural(rows.length, "campaign")} that have matured, what came lies within what sales alone foretold`;
}

/** What the universal hold-out says, in a sentence or two. */
export function directSaid({ numbers, book }: Report): string {
  const [policies, total, inForce] = ["policies", "total_policies", "total_in_force"].map(
    (id) => numbers[`marketing.direct.${id}`],
  );
  if (!known(policies) || !known(total) || !known(inForce))
    return `${unsaid("What all direct marketing added together", policies)} Holding out a few people of all campaigns for good would tell.`;
  const worth = numbers["marketing.direct.worth"];
  const between = (of: typeof total, unit: "count" | "money") =>
    formatInterval(of.low, of.high, { unit, currency: book.currency });
  const value = known(worth)
    ? ` After the cost of all campaigns since, that is estimated at ${money(worth.estimate, book.currency)} (${between(worth, "money")}).`
    : "";
  const [bought, left] = [total, inForce].map((of) => `${count(of.estimate)} (${between(of, "count")})`);
  const held = "Against the people held out of everything,";
  if (total.low !== null && total.low > 0)
    return `${held} all direct marketing together ${verbs[policies.grade].holds} ${bought} policies, of which ${left} are in force today.${value}`;
  const unclear =
    total.high !== null && total.high < 0
      ? "fewer policies were bought with all direct marketing together"
      : "what all direct marketing added together cannot be told from nothing";
  return `${held} ${unclear}: ${bought} policies, ${left} in force today.${value}`;
}

export function plural(size: number, noun: string): string {
  return `${count(size)} ${noun}${size === 1 ? "" : "s"}`;
}
