import type { ChainConstruct, LoyaltyChain } from "../../../src/models/loyalty-chain.ts";
import type { ConstructName } from "../path-model/constructs.ts";
import type { BookToday } from "./book-hazards.ts";
import type { Calibrated } from "./calibrate.ts";
import { published, type HazardEffect } from "./hazard-effects.ts";
import type { PhaseShares } from "./phase-shares.ts";

/** Draws that go to the browser, and that published intervals rest on, so that both say the same. */
const THINNED = 200;

/** Log hazard ratios to a hundredth of a per cent. */
const EFFECT_DIGITS = 4;

/** What the sliders ask: effects with their draws, and the book in cells of ten policies or more. */
export function chainOf(
  effects: readonly HazardEffect[],
  shares: PhaseShares,
  satisfaction: ReadonlyMap<ConstructName, Calibrated>,
  { inForce, newBusiness }: BookToday,
): LoyaltyChain {
  const constructs = effects.flatMap(({ construct, effect }): ChainConstruct[] => {
    const found = effect && published(effect);
    if (!found) return [];
    const follows = construct === "satisfaction" ? 1 : (satisfaction.get(construct)?.coefficient ?? null);
    return [
      {
        name: construct,
        satisfaction: follows === null ? null : rounded(follows),
        early: scaled(found, shares.early, shares.earlyDraws),
        late: scaled(found, shares.late, shares.lateDraws),
      },
    ];
  });
  return { constructs, inForce: inForce.map(roundedCell), newBusiness };
}

/** The estimate, then draws, each times its share. */
function scaled({ coefficient, draws }: Calibrated, share: number, shareDraws: Float64Array): number[] {
  const thinned = draws.subarray(0, THINNED);
  return [coefficient * share, ...Array.from(thinned, (draw, d) => draw * shareDraws[d % shareDraws.length]!)].map(
    (value) => Number(value.toFixed(EFFECT_DIGITS)),
  );
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
