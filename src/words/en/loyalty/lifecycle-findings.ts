import type { Estimate } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import { formatEstimate } from "../../number-format.js";
import { unsaid } from "../sentence.js";
import { count, known, share, type Numbers } from "../said.js";

/** "Of 32,190 customers in force 31 % were quiet for a year; 4.4 % left, and 559 people came back." */
export function finding(numbers: Numbers): string {
  const inForce = numbers["loyalty.lifecycle.in_force"];
  if (!known(inForce)) return unsaid("Where people stand", inForce);
  const [quiet, left, back] = ["quiet_share", "left_share", "came_back"].map(
    (id) => numbers[`loyalty.lifecycle.${id}`],
  );
  const start = known(quiet)
    ? `Of ${count(inForce.estimate)} customers in force, ${share(quiet.estimate)} gave no sign of their own for a year`
    : `${count(inForce.estimate)} customers are in force`;
  const went = known(left) ? `; ${share(left.estimate, 1)} of those in force a year ago left` : "";
  const came = known(back) ? `${went ? ", and" : ";"} ${count(back.estimate)} people came back` : "";
  return `${start}${went}${came}.`;
}

/** The largest move out of the customers in force, as the title of the picture. */
export function mapTitle(moves: readonly Row[]): string {
  const left = moves.filter((row) => row["to"] === "left").reduce((sum, row) => sum + Number(row["people"]), 0);
  const back = moves.filter((row) => row["to"] === "bought_again").reduce((sum, row) => sum + Number(row["people"]), 0);
  if (left === 0) return "Where everybody stands";
  return `For each person who came back, ${back > 0 ? count(Math.round(left / back)) : "many"} left in the last twelve months`;
}

/** "One in 15 leavers buys again within two years, one in 6 within five". */
export function returns(numbers: Numbers): string {
  const [two, five] = [numbers["loyalty.win_back.share_24"], numbers["loyalty.win_back.share_60"]];
  if (!known(two)) return unsaid("How many come back", two);
  const later = known(five) ? `, ${share(five.estimate, 1)} within five` : "";
  return `${share(two.estimate, 1)} of those who left bought again within two years${later}`;
}

/** "A return has brought NT$ 6,390 so far, NT$ 966 for each who left". */
export function secondLifetime(numbers: Numbers, currency: string): string {
  const [back, each] = ["return", "leaver"].map((per) => numbers[`loyalty.win_back.value_per_${per}`]);
  if (!known(back) || !known(each)) return unsaid("What those who came back brought", back);
  const amount = (estimate: Estimate) => formatEstimate(estimate, { unit: "money", currency });
  return `Somebody who came back has brought ${amount(back)} so far; shared over all who left it is ${amount(each)}`;
}

/** "9 in 10 reinstatements come within 9 months; 10 % of lapsed policies are reinstated at all". */
export function window(numbers: Numbers): string {
  const [months, reinstated] = ["window_months", "reinstated_share"].map((id) => numbers[`loyalty.win_back.${id}`]);
  if (!known(months) || !known(reinstated)) return unsaid("The reinstatement window", months);
  return `Nine in ten reinstatements came within ${count(months.estimate)} months; ${share(reinstated.estimate)} of lapsed policies were reinstated at all`;
}

/** What became of the reinstated, and what is still in the window. */
export function afterwards(numbers: Numbers, currency: string): string {
  const again = numbers["loyalty.win_back.given_up_again_12"];
  const [waiting, premium] = ["in_window", "in_window_premium"].map((id) => numbers[`loyalty.win_back.${id}`]);
  const after = known(again)
    ? `Within a year of reinstatement ${again.estimate === 0 ? "none" : share(again.estimate, 1)} of ${count(again.n)} policies ${again.estimate === 0 ? "was" : "were"} given up again. `
    : "";
  if (!known(waiting)) return after;
  const money = formatEstimate(premium, { unit: "money", currency });
  return `${after}${count(waiting.estimate)} lapsed policies with ${money} of premium a year are still in the window.`;
}

/** Who cannot be told apart in a book without contacts, or consent. */
export function limits({ missing }: Report): string[] {
  const lacks = (analysis: string) => missing.some((entry) => entry.analysis === analysis);
  return [
    ...(lacks("lifecycle_silence")
      ? [
          "The book has no contacts: prospects cannot be told by when they asked, nor customers by whether they are quiet.",
        ]
      : []),
    ...(lacks("lifecycle_prospects")
      ? ["The book has no customers beside its policies: prospects are not known."]
      : []),
    ...(lacks("lifecycle_consent")
      ? ["The book does not say who agreed to marketing: nobody can be named a target."]
      : []),
    ...(lacks("reinstatement") ? ["The book has no policy events: reinstatements are not known."] : []),
  ];
}
