import type { Report, Row } from "../../../models/report.js";
import { contractSegmentName, contractSegmentPeople } from "./contract-segment-names.js";
import { count, known, money, share } from "../said.js";
import { unsaid } from "../sentence.js";

const isMove = (row: Row) => row["from"] !== row["to"] && typeof row["people"] === "number";

/** "5 of 7 segments are stable: 84 % of customers are where they were a year ago. Of those who moved, 29 % did nothing, only time went by; 71 % bought, gave up a policy or came back." */
export function finding({ numbers }: Report): string {
  const [stayed, stable, byTime] = ["stayed", "stable", "by_time"].map((name) => numbers[`segments.migration.${name}`]);
  if (!known(stayed)) return unsaid("Who moves between segments", stayed);
  const start = `${known(stable) ? judged(stable.estimate, stable.n) : ""}${share(stayed.estimate)} of customers, past and present, are where they were a year ago.`;
  if (!known(byTime)) return start;
  const acted = 1 - byTime.estimate;
  return `${start} Of those who moved, ${share(byTime.estimate)} did nothing, only time went by; ${share(acted)} bought, gave up a policy or came back.`;
}

function judged(stable: number, of: number): string {
  if (of === 1) return `The one segment large enough to judge is ${stable === 1 ? "" : "not surely "}stable: `;
  return `${count(stable)} of ${count(of)} segments are stable: `;
}

/** "The largest move by decision: 585 people with one policy who bought lately have left" */
export function flowTitle(rows: readonly Row[]): string {
  const acted = rows.filter((row) => isMove(row) && row["from"] !== "joined" && !row["by_time"]);
  const [largest] = [...acted].sort((a, b) => Number(b["people"]) - Number(a["people"]));
  if (!largest) return "Last year's segments and this year's";
  const who = peopleOf(largest["from"]).replace(/^people/, `${count(Number(largest["people"]))} people`);
  return `The largest move by decision: ${who} ${BECAME[String(largest["to"])] ?? "moved"}`;
}

/** What somebody did who is now in a segment and was not. */
const BECAME: Readonly<Record<string, string>> = {
  core: "now hold several policies and a large premium",
  several: "now hold several policies and a smaller premium",
  newcomer: "now hold one policy, bought lately",
  large_single: "now hold one large policy",
  settled: "now hold one smaller policy",
  just_left: "have left",
  long_gone: "have left",
};

/** "Not stable: people with one policy who bought lately; people who left after buying lately" */
export function stabilityTitle(rows: readonly Row[]): string {
  const judged = rows.filter(({ verdict }) => verdict !== null);
  if (judged.length === 0) return "Which segments are stable";
  const not = judged.filter(({ verdict }) => verdict === "unstable").map(({ segment }) => peopleOf(segment));
  if (not.length === 0) return "No segment is unstable";
  return `Not stable: ${not.join(", and ")}`;
}

function peopleOf(code: Row[string] | undefined): string {
  return contractSegmentPeople[String(code)] ?? contractSegmentName(String(code));
}

const VERDICTS: Readonly<Record<string, string>> = {
  stable: "stable",
  unstable: "not stable",
  unclear: "not clear",
};

/** "Not stable: 61 % stayed, 77 % without those whom time moved". */
export function verdict(row: Row): string {
  const { verdict: found, stayed_share, chosen_share, part_time } = row;
  if (typeof found !== "string" || typeof stayed_share !== "number") return "withheld";
  const said = VERDICTS[found] ?? found;
  const chosen =
    typeof chosen_share === "number" && typeof part_time === "number" && part_time > 0
      ? `, ${share(chosen_share)} but for time`
      : "";
  return `${said}: ${share(stayed_share)} stayed${chosen}`;
}

/** "Contribution rose by NT$ 5.1 M; without NT$ 17.3 M more from people who neither bought nor gave up it would have fallen". */
export function changeTitle(rows: readonly Row[], currency: string): string {
  if (rows.length === 0 || rows.some(({ contribution }) => contribution === null))
    return "What the year did to premium";
  const total = rows.reduce((sum, row) => sum + Number(row["contribution"]), 0);
  const same = rows.find(({ step }) => step === "unchanged");
  const moved = total >= 0 ? "rose" : "fell";
  const start = `Contribution ${moved} by ${money(Math.abs(total), currency)}`;
  if (!same) return start;
  const own = Number(same["contribution"]);
  const size = `${money(Math.abs(own), currency)} ${own < 0 ? "less" : "more"} from people who neither bought nor gave up`;
  if (Math.sign(total) !== Math.sign(total - own) && own !== 0)
    return `${start}; without ${size} it would have ${total >= 0 ? "fallen" : "risen"}`;
  return `${start}, with ${size}`;
}
