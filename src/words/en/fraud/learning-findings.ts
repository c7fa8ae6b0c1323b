import type { Row } from "../../../models/report.js";
import { unsaid } from "../sentence.js";
import { count, known, share, type Numbers } from "../said.js";

/** "A model that counts what passed as honest is estimated to detect 36 % of frauds after two years ..." */
export function finding(numbers: Numbers): string {
  const [blind, looked, gain] = ["detection.passed_is_honest", "detection.looked_at", "gain.explored_2"].map(
    (id) => numbers[`fraud.learning.${id}`],
  );
  if (!known(blind) || !known(looked)) return unsaid("What the model learns", blind);
  const start = `Where fraudsters adapt, a model that counts all it let pass as honest is estimated to detect ${share(blind.estimate)} of frauds after two years, one that learns only from what staff looked at ${share(looked.estimate)}`;
  const lot =
    known(gain) && gain.low !== null && gain.low <= 0
      ? "; looking at a few by lot adds little to that, but nothing else says how much is missed"
      : "; looking at a few by lot adds to that, and says how much is missed";
  return `${start}${lot}.`;
}

/** What the chart of detection shows. */
export function learningTitle(numbers: Numbers): string {
  const gain = numbers["fraud.learning.gain.looked_at"];
  if (!known(gain)) return "Detection over two years";
  const points = count(Math.abs(100 * gain.estimate));
  return gain.estimate > 0
    ? `Counting what passed as honest costs ${points} points of detection on average`
    : "What passed may be counted as honest here without going blind";
}

/** What the chart of late reports shows. */
export function lateTitle(numbers: Numbers): string {
  const [found, toCome] = ["found", "to_come"].map((id) => numbers[`fraud.reported.${id}`]);
  if (!known(found) || !known(toCome)) return "Frauds found, by quarter of the request";
  return `About ${count(toCome.estimate)} frauds have happened and are not reported yet, beside ${count(found.estimate)} found`;
}

/** What looking by lot says, in a sentence or two. */
export function explorationSaid(numbers: Numbers, rows: readonly Row[]): string {
  const [reviews, passed, cameToLight, missed] = ["reviews", "passed", "known", "missed"].map(
    (id) => numbers[`fraud.exploration.${id}`],
  );
  if (!known(reviews) || !known(missed)) return unsaid("What looking by lot says", missed);
  const found = rows.find(({ way }) => way === "by_lot")?.["found"];
  const of = known(passed) ? ` of ${count(passed.estimate)} requests let pass` : " requests";
  const finds =
    found === 0 ? "no fraud" : typeof found === "number" ? `${count(found)} frauds` : "fewer than ten frauds";
  const most =
    missed.high === null ? "" : ` At most ${count(missed.high)} frauds were missed among all of them (95 % sure).`;
  const least = known(cameToLight)
    ? ` At least ${count(cameToLight.estimate)} were: so many came to light anyway.`
    : "";
  return `Staff looked at ${count(reviews.estimate)}${of} by lot and found ${finds}.${most}${least}`;
}

/** Recall, as found and completed. */
export function recallSaid(numbers: Numbers): string {
  const [found, all] = ["recall.lights.found", "recall.lights"].map((id) => numbers[`fraud.reported.${id}`]);
  if (!known(found) || !known(all)) return unsaid("How much of fraud the lights flagged", all);
  const move = Math.round(100 * all.estimate) - Math.round(100 * found.estimate);
  const change = move === 0 ? "late reports do not change that" : `${share(all.estimate)} with late reports`;
  return `The lights flagged ${share(found.estimate)} of the ${count(found.n)} frauds found where a light was shown, young ones as well; ${change}. Frauds that are never reported would:`;
}

/** What answers are worth: how many are given, and how often staff's first word did not hold. */
export function verdictsSaid(numbers: Numbers): string {
  const [answered, cleared, suspected] = ["answered", "cleared_wrongly", "suspected_wrongly"].map(
    (id) => numbers[`fraud.learning.${id}`],
  );
  const said = [
    ...(known(answered) ? [`${share(answered.estimate)} of the care questions that staff ask are answered.`] : []),
    ...(known(cleared)
      ? [
          `Of ${count(cleared.n)} frauds that staff looked into and others confirmed, staff had cleared ${share(cleared.estimate)}.`,
        ]
      : []),
    ...(known(suspected)
      ? [
          `Of ${count(suspected.n)} requests looked into and not known to be fraud, staff suspected ${share(suspected.estimate)}.`,
        ]
      : []),
  ];
  return said.length > 0 ? said.join(" ") : unsaid("What answers are worth", answered);
}
