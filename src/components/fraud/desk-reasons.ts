import { reasonsOf, type DeskModel, type Reason } from "../../models/fraud-desk.js";
import { probabilityOf, type RequestScore } from "../../models/fraud-model.js";
import type { Report } from "../../models/report.js";
import { fraudDeskWords } from "../../words/fraud-desk.js";
import { reasonsWaterfall, type ReasonBar } from "../charts/reasons-waterfall.js";
import { figure } from "../figure.js";

/** Reasons with a bar of their own; the rest are one bar. */
const SHOWN = 7;

/** Why a request has its score: its reasons as bars that add up to it. */
export function deskReasons(report: Report, model: DeskModel, scored: RequestScore): HTMLElement {
  const text = fraudDeskWords();
  const bars = reasonBars(model, scored);
  return figure(report, {
    title: text.reasons,
    subtitle: text.reasonsSubtitle,
    rows: bars.map(({ reason, from, to, place }) => ({
      reason,
      log_odds: place ? to : to - from,
      after: probabilityOf(to),
    })),
    name: "reasons",
    method: "/fraud/methods#desk",
    columns: text.reasonColumns,
    chart: (_, { width }) => reasonsWaterfall(bars, model.cuts, { width }),
  });
}

/** Bars from a request like any other to this one, the largest reason first. */
export function reasonBars(model: DeskModel, { base, logOdds, sources }: RequestScore): ReasonBar[] {
  const text = fraudDeskWords();
  const reasons = reasonsOf(sources, model.reasons).filter((reason) => reason.logOdds !== 0);
  const rest = reasons.slice(SHOWN);
  const shown = reasons.slice(0, SHOWN).map((reason) => ({ name: reasonName(reason, model), size: reason.logOdds }));
  if (rest.length > 0)
    shown.push({ name: text.rest(rest.length), size: rest.reduce((sum, reason) => sum + reason.logOdds, 0) });
  let at = base;
  const bars = shown.map(({ name, size }): ReasonBar => {
    const from = at;
    at += size;
    return { reason: name, from, to: at, place: false };
  });
  return [
    { reason: text.start, from: base, to: base, place: true },
    ...bars,
    { reason: text.end, from: logOdds, to: logOdds, place: true },
  ];
}

function reasonName({ source, features }: Reason, model: DeskModel): string {
  const text = fraudDeskWords();
  if (features.length === 0) return `${text.sourceName(source)}: ${text.unknown}`;
  const said = features.slice(0, 2).map(({ feature, value }) => {
    const kind = model.features.find((one) => one.source === source && one.feature === feature)?.kind;
    const written =
      value === null ? text.missing : kind === "yes_no" ? (value === 1 ? text.yes : text.no) : text.value(value);
    return `${text.featureName(feature)}: ${written}`;
  });
  return said.join("; ");
}
