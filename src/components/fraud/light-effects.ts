import { html } from "htl";
import type { Bounded, LightAssumptions, LightsOutcome } from "../../models/fraud-lights.js";
import { fraudLightsWords } from "../../words/fraud-lights.js";
import { formatInterval, formatValue, type NumberFormat } from "../../words/number-format.js";

export interface Choice {
  outcome: LightsOutcome;
  next: Bounded | null;
}

type Line = [label: string, of: (choice: Choice) => string | HTMLElement];

/** What a choice of cuts does to staff, to honest customers and to losses, beside the cuts as they run. */
export function lightEffects(
  chosen: Choice,
  running: Choice | null,
  assumptions: LightAssumptions,
  currency: string,
): HTMLElement {
  const text = fraudLightsWords().effects;
  const groups: [string, Line[]][] = [
    [text.staff, staffLines(currency)],
    [text.customers, customerLines(assumptions, currency)],
    [text.losses, lossLines(currency)],
  ];
  return html`<section class="light-effects">
    <h2>${text.title}</h2>
    <div class="table-scroll" role="region" tabindex="0" aria-label=${text.title}>
      <table>
        <thead>
          <tr>
            <td></td>
            <th scope="col" class="numeric">${text.shown}</th>
            ${running ? html`<th scope="col" class="numeric">${text.running}</th>` : null}
          </tr>
        </thead>
        ${groups.map(([title, lines]) => group(title, lines, chosen, running))}
      </table>
    </div>
    <p class="subtitle">${text.apart}</p>
  </section>`;
}

function group(title: string, lines: readonly Line[], chosen: Choice, running: Choice | null) {
  return html`<tbody>
    <tr>
      <th scope="rowgroup" colspan=${running ? 3 : 2} class="group">${title}</th>
    </tr>
    ${lines.map(
      ([label, of]) =>
        html`<tr>
          <th scope="row">${label}</th>
          <td class="numeric">${of(chosen)}</td>
          ${running ? html`<td class="numeric">${of(running)}</td>` : null}
        </tr>`,
    )}
  </tbody>`;
}

const count = (value: number | null, decimals = 0) => formatValue(value, { unit: "count", decimals });
const share = (value: number | null, decimals = 0) => formatValue(value, { unit: "share", decimals });

function staffLines(currency: string): Line[] {
  const text = fraudLightsWords().effects;
  return [
    [text.lightsADay, ({ outcome }) => count(outcome.perDay, 1)],
    [text.reviewsPlanned, ({ outcome: { queue } }) => count(queue?.capacity ?? null, 1)],
    [
      text.unserved,
      ({ outcome: { queue } }) => share(queue && queue.lights > 0 ? queue.unserved / queue.lights : null),
    ],
    [text.redUnserved, ({ outcome: { queue, red } }) => share(queue && red.lit.requests > 0 ? 1 - red.reviewed : null)],
    [text.hours, ({ outcome }) => count(outcome.staffHours)],
    [text.cost, ({ outcome }) => formatValue(outcome.reviewCost, { unit: "money", currency })],
  ];
}

function customerLines({ delay }: LightAssumptions, currency: string): Line[] {
  const text = fraudLightsWords().effects;
  return [
    [text.delayed, ({ outcome }) => count(outcome.honestDelayed)],
    [text.perStopped, ({ outcome }) => count(outcome.honestPerStopped, 1)],
    ...(delay > 0
      ? [[text.delayCost, ({ outcome }) => formatValue(outcome.delayCost, { unit: "money", currency })] satisfies Line]
      : []),
  ];
}

function lossLines(currency: string): Line[] {
  const text = fraudLightsWords().effects;
  const money = { unit: "money" as const, currency };
  return [
    [text.found, ({ outcome: { all, total } }) => text.ofFrauds(all.lit.frauds, total.frauds)],
    [
      text.redPrecision,
      ({ outcome: { red } }) => share(red.lit.requests > 0 ? red.lit.frauds / red.lit.requests : null),
    ],
    [
      text.stopped,
      ({ outcome: { all, total } }) => ranged(total.frauds > 0 ? all.stopped : null, { unit: "count", decimals: 1 }),
    ],
    [text.kept, ({ outcome }) => ranged(outcome.all.protected, money)],
    [text.next, ({ next }) => ranged(next, money)],
  ];
}

function ranged(value: Bounded | null, format: NumberFormat): HTMLElement | string {
  if (!value) return formatValue(null, format);
  const interval = formatInterval(value.low, value.high, format);
  return html`<span>${formatValue(value.estimate, format)} <span class="interval">${interval}</span></span>`;
}
