import { html } from "htl";
import { estimateOf, type Estimate } from "../../models/evidence.js";
import { chainOutcome, LEVERS, type ChainOutcome, type LoyaltyChain, type Ranged } from "../../models/loyalty-chain.js";
import type { Report } from "../../models/report.js";
import { behaviourWords } from "../../words/behaviour.js";
import { cards } from "../cards.js";
import { filterBar } from "../filter-bar.js";
import type { SliderFilter } from "../filter-state.js";

/** Sliders on what customers think, and the satisfaction, persistency, policies and money that are estimated to follow. */
export function chainSliders(report: Report): HTMLElement {
  const chain = (report.model as { behaviour?: LoyaltyChain } | undefined)?.behaviour;
  const movable = LEVERS.filter((name) => chain?.constructs.some((construct) => construct.name === name));
  if (!chain || movable.length === 0) return html`<span></span>`;
  const { page, leversOf } = behaviourWords();
  // Before anybody touches a slider, it is one point more of what a point is worth most of.
  const first = leversOf(report.tables["chain_points"] ?? [])[0]?.["construct"] ?? movable[0];
  const bar = filterBar(movable.map((name) => slider(name, name === first ? 1 : 0)));
  const follows = html`<p class="subtitle"></p>`;
  const numbers = html`<div class="what-if-numbers" aria-live="polite"></div>`;
  const draw = () => {
    const moves = Object.fromEntries(movable.map((name) => [name, Number(bar.value[`move_${name}`])]));
    const outcome = chainOutcome(chain, moves);
    numbers.replaceChildren(outcomeCards(report, outcome));
    follows.textContent = page.satisfactionMoves(outcome.satisfaction);
  };
  bar.addEventListener("input", draw);
  draw();
  return html`<section class="figure">
    <div class="figure-head">
      <h2>${page.sliders}</h2>
      <p class="subtitle">${page.slidersNote}</p>
    </div>
    <div class="what-if">${numbers}${bar}</div>
    ${follows}
  </section>`;
}

function slider(name: string, initial: number): SliderFilter {
  const { page, constructName } = behaviourWords();
  return {
    kind: "slider",
    id: `move_${name}`,
    label: constructName(name),
    minimum: -1,
    maximum: 2,
    step: 0.1,
    initial,
    format: page.moved,
  };
}

function outcomeCards(report: Report, { persistency25, policies, money, worth }: ChainOutcome): HTMLElement {
  const n = report.numbers["loyalty.chain.satisfaction.hazard_ratio_per_point"]?.n ?? 0;
  const id = (name: string) => `loyalty.chain.what_if.${name}`;
  const number = ({ estimate, low, high }: Ranged): Estimate =>
    estimateOf(estimate, n, "chain_what_if", { low, high, grade: "C" });
  const numbers: Record<string, Estimate> = {
    [id("persistency_25")]: number(persistency25),
    [id("policies")]: number(policies),
    ...(money && { [id("money")]: number(money) }),
    ...(worth && { [id("worth")]: number(worth) }),
  };
  return cards({ ...report, numbers }, Object.keys(numbers));
}
