import { html } from "htl";
import { estimateOf, type Estimate } from "../../models/evidence.js";
import { atPrevalence, netBenefitAt, type FlaggedShare, type PrevalenceModel } from "../../models/fraud-prevalence.js";
import type { Report } from "../../models/report.js";
import { diagnosticsWords } from "../../words/fraud-diagnostics.js";
import { formatValue } from "../../words/number-format.js";
import { cards } from "../cards.js";
import { filterBar } from "../filter-bar.js";
import type { SliderFilter } from "../filter-state.js";

/** Flags that a reader begins with, when no light says how many there are. */
const USUAL_SHARE = 0.03;

/** Sliders on how common fraud is and how many requests are flagged, and what the ranking then comes to; both live in the URL. */
export function rarerFraud(report: Report): HTMLElement {
  const model = (report.model as { diagnostics?: PrevalenceModel } | undefined)?.diagnostics;
  if (!model || model.shares.length === 0) return html`<span></span>`;
  const text = diagnosticsWords().rarer;
  const bar = filterBar([rateFilter(model), shareFilter(model, report)]);
  const numbers = html`<div class="what-if-numbers" aria-live="polite"></div>`;
  const follows = html`<p class="subtitle"></p>`;
  const draw = () => {
    const rate = model.prevalences[Number(bar.value["rarer"])]!;
    const flagged = model.shares[Number(bar.value["flagged"])]!;
    const { alert_rate, false_positive_ratio } = atPrevalence(flagged, rate.base_rate);
    numbers.replaceChildren(rarerCards(report, model, rate, flagged));
    follows.textContent = text.aYear(alert_rate * model.requests, model.requests, false_positive_ratio, rate.base_rate);
  };
  bar.addEventListener("input", draw);
  draw();
  return html`<section class="figure">
    <div class="figure-head">
      <h2>${text.title}</h2>
      <p class="subtitle">${text.note}</p>
    </div>
    <div class="what-if">${numbers}${bar}</div>
    ${follows}
  </section>`;
}

function rateFilter({ prevalences }: PrevalenceModel): SliderFilter {
  const { prevalence, oneIn, measured } = diagnosticsWords().rarer;
  const last = prevalences.length - 1;
  return {
    ...placeSlider("rarer", prevalence, last),
    initial: last,
    format: (at) => (at === last ? measured : oneIn)(prevalences[at]!.base_rate),
  };
}

function shareFilter({ shares }: PrevalenceModel, report: Report): SliderFilter {
  const running = report.numbers["fraud.alert_rate"]?.estimate ?? USUAL_SHARE;
  const distances = shares.map(({ share }) => Math.abs(share - running));
  return {
    ...placeSlider("flagged", diagnosticsWords().rarer.flagged, shares.length - 1),
    initial: distances.indexOf(Math.min(...distances)),
    format: (at) => formatValue(shares[at]!.share, { unit: "share", decimals: 1 }),
  };
}

/** A slider along the places of a list. */
function placeSlider(id: string, label: string, maximum: number): Omit<SliderFilter, "initial" | "format"> {
  return { kind: "slider", id, label, minimum: 0, maximum, step: 1 };
}

function rarerCards(
  report: Report,
  { threshold }: PrevalenceModel,
  rate: PrevalenceModel["prevalences"][number],
  flagged: FlaggedShare,
): HTMLElement {
  const n = report.numbers["fraud.judged.frauds"]?.estimate ?? 0;
  const there = atPrevalence(flagged, rate.base_rate);
  const number = (value: number | null, low: number | null, high: number | null): Estimate =>
    estimateOf(value ?? NaN, n, "fraud_prior_shift", { low, high, grade: "C" });
  const benefitAt = (detection_rate: number) =>
    threshold === null ? null : netBenefitAt({ ...flagged, detection_rate }, rate.base_rate, threshold);
  const numbers: Record<string, Estimate> = {
    "fraud.rarer.precision": number(there.precision, there.precision_low, there.precision_high),
    "fraud.rarer.alert_rate": number(there.alert_rate, there.alert_low, there.alert_high),
    "fraud.rarer.average_precision": number(rate.average_precision, rate.low, rate.high),
    ...(threshold !== null && {
      "fraud.rarer.net_benefit": number(
        benefitAt(flagged.detection_rate),
        benefitAt(flagged.detection_low),
        benefitAt(flagged.detection_high),
      ),
    }),
  };
  return cards({ ...report, numbers }, Object.keys(numbers));
}
