import { quantileSorted } from "d3";
import type { ChainConstruct, LoyaltyChain } from "../../../src/models/loyalty-chain.ts";
import { inRandomOrder } from "../../statistics/even-normals.ts";
import type { ConstructName } from "../path-model/constructs.ts";
import type { BookToday } from "./book-hazards.ts";
import type { Calibrated } from "./calibrate.ts";
import { published, type HazardEffect } from "./hazard-effects.ts";
import { CHAIN_DRAWS, type PhaseShares } from "./phase-shares.ts";

/** Log hazard ratios to a hundredth of a per cent. */
const EFFECT_DIGITS = 4;

/** What the sliders ask: effects with their draws, and the book in cells of ten policies or more. */
export function chainOf(
  effects: readonly HazardEffect[],
  shares: PhaseShares,
  satisfaction: ReadonlyMap<ConstructName, Calibrated>,
  { inForce, newBusiness }: BookToday,
): LoyaltyChain {
  const constructs = effects.flatMap(({ construct, effect }, place): ChainConstruct[] => {
    const found = effect && published(effect);
    if (!found) return [];
    const draws = thinned(found, place);
    const follows = construct === "satisfaction" ? 1 : (satisfaction.get(construct)?.coefficient ?? null);
    return [
      {
        name: construct,
        satisfaction: follows === null ? null : rounded(follows),
        early: scaled(found.coefficient * shares.early, draws, shares.earlyDraws),
        late: scaled(found.coefficient * shares.late, draws, shares.lateDraws),
      },
    ];
  });
  return { constructs, inForce: inForce.map(roundedCell), newBusiness };
}

/** Quantiles of the draws, in an order of their own for each construct, as draws of different constructs do not go together. */
function thinned({ draws }: Calibrated, place: number): Float64Array {
  const sorted = Array.from(draws).sort((a, b) => a - b);
  const even = Float64Array.from({ length: CHAIN_DRAWS }, (_, i) => quantileSorted(sorted, (i + 0.5) / CHAIN_DRAWS)!);
  return inRandomOrder(even, place + 1);
}

/** The estimate, then draws, each times its share. */
function scaled(estimate: number, draws: Float64Array, shares: Float64Array): number[] {
  return [estimate, ...draws.map((draw, d) => draw * shares[d]!)].map((value) => Number(value.toFixed(EFFECT_DIGITS)));
}

function roundedCell<Cell extends { hazard: number; contribution: number | null; worth: number | null }>(
  cell: Cell,
): Cell {
  const whole = (value: number | null) => (value === null ? null : Math.round(value));
  return { ...cell, hazard: rounded(cell.hazard), contribution: whole(cell.contribution), worth: whole(cell.worth) };
}

function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
