import { html } from "htl";
import { keptShare, type LightAssumptions } from "../../models/fraud-lights.js";
import { countsAt, together, type LightCurve } from "../../models/light-curve.js";
import { costCut, reviewFrom } from "../../models/suggested-cuts.js";
import { fraudLightsWords } from "../../words/fraud-lights.js";
import { formatValue } from "../../words/number-format.js";
import type { ChosenLights } from "./light-view.js";

/** What costs suggest under the assumptions of the moment: for a cut, and request by request. */
export function ruleNotes(lights: ChosenLights, assumptions: LightAssumptions, currency: string): HTMLElement {
  const text = fraudLightsWords();
  const { channels } = lights;
  const total = channels.reduce((sum, { curve }) => sum + (curve.requests.at(-1) ?? 0), 0);
  const frauds = channels.flatMap(({ curve }) => curve.fraudScores).sort((a, b) => b - a);
  if (frauds.length === 0) return html`<p class="subtitle">${text.noFrauds}</p>`;
  const at = (cut: number) => together(channels.map(({ curve }) => countsAt(curve, cut)));
  const cut = costCut(frauds, at, assumptions);
  const lines = [
    text.suggestion(cut, cut === null ? 0 : at(cut).requests / total),
    perRequest(lights, assumptions, total, currency),
    ...(lights.model.branches.length === 0 ? [text.noQueue] : []),
  ];
  return html`<ul class="plain">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

function perRequest({ channels, model }: ChosenLights, assumptions: LightAssumptions, total: number, currency: string) {
  const text = fraudLightsWords();
  const rules = channels.map(({ rule }) => rule).filter((rule): rule is LightCurve => rule !== null);
  if (rules.length < channels.length) return text.noRule;
  const from = reviewFrom(assumptions);
  const lit = together(rules.map((rule) => countsAt(rule, from)));
  const money = (value: number | null) => formatValue(value, { unit: "money", currency });
  const kept = lit.money === null ? null : (lit.money * keptShare(assumptions) * assumptions.prevalence) / model.years;
  return text.rule(money(from), lit.requests / total, formatValue(lit.frauds, { unit: "count" }), money(kept));
}
