import { newGain, renewalGain, type PriceModel, type PriceScope, type Prices } from "./price-what-if.js";

/** Prices are looked for in steps of this size. */
export const PRICE_STEP = 0.01;

/** At a mean price no higher than today's; with renewals as they are; anything that was tested. */
export type PriceGoal = "level" | "new_only" | "most";

/** Today's prices. */
export function todaysPrices({ segments }: PriceModel, scope: PriceScope): Prices {
  return { scope, offered: segments.map(() => 0), renewed: segments.map(() => 0) };
}

/**
 * The prices with the most profit within what was tested, where no renewal rises more than new business of its segment. At a level mean price they are found by exchange: as long as
 * one price up and another one down, or one alone, bring more, the best such step is taken. Segments whose margins are not known keep their prices.
 */
export function bestPrices(model: PriceModel, scope: PriceScope, goal: PriceGoal): Prices {
  const dials = dialsOf(model, scope, goal);
  const settings = dials.map(({ least }) => Math.max(0, least));
  for (;;) {
    const step = bestStep(dials, settings, goal === "level");
    if (!step) return pricesOf(model, scope, dials, settings);
    for (const [dial, by] of step) settings[dial]! += by;
  }
}

/** One price that can be set, in steps from today's. */
interface Dial {
  segment: number;
  kind: "offered" | "renewed";
  least: number;
  most: number;
  /** Premium that a step adds, and money that a setting brings over today's. */
  premium: number;
  gain: (steps: number) => number;
  /** The other price of the segment; -1 for none. */
  partner: number;
}

function dialsOf(model: PriceModel, scope: PriceScope, goal: PriceGoal): Dial[] {
  const { least, most, renewalMost } = model.range;
  const [from, until, untilRenewed] = [
    Math.ceil(least / PRICE_STEP - 1e-9),
    Math.floor(most / PRICE_STEP + 1e-9),
    Math.floor(renewalMost / PRICE_STEP + 1e-9),
  ];
  const dials: Dial[] = [];
  model.segments.forEach((segment, i) => {
    const own = segment.sold[scope];
    const { renewal } = segment;
    const isKnown = own.value !== null;
    const offered = remembered((steps) => newGain(segment, scope, steps * PRICE_STEP, null) ?? 0);
    const bounds = isKnown ? { least: from, most: until } : { least: 0, most: 0 };
    const base = { segment: i, kind: "offered" as const, ...bounds, premium: own.premium * PRICE_STEP, gain: offered };
    if (!renewal) return void dials.push({ ...base, partner: -1 });
    const place = dials.length;
    const moves = goal !== "new_only" && renewal.contribution !== null;
    dials.push({ ...base, partner: place + 1 });
    dials.push({
      segment: i,
      kind: "renewed",
      least: moves ? from : 0,
      most: moves ? untilRenewed : 0,
      premium: renewal.premium * PRICE_STEP,
      gain: remembered((steps) => renewalGain(model, renewal, steps * PRICE_STEP, null) ?? 0),
      partner: place,
    });
  });
  return dials;
}

/** Steps longer than one, so that a gain behind a small loss is found, and so that prices of unlike weight can be exchanged. */
const LENGTHS = [1, 2, 3, 5, 8] as const;
type Step = (readonly [dial: number, by: number])[];

function bestStep(dials: readonly Dial[], settings: readonly number[], isLevel: boolean): Step | null {
  const singles: Step[] = dials.flatMap((_, i) => LENGTHS.flatMap((by) => [[[i, by] as const], [[i, -by] as const]]));
  // A renewal cannot rise alone beyond new business of its segment, nor new business fall below it.
  const pairs: Step[] = dials.flatMap(({ kind, partner }, i) =>
    kind === "offered" && partner >= 0
      ? LENGTHS.flatMap((by) => [by, -by].map((both): Step => [[i, both] as const, [partner, both] as const]))
      : [],
  );
  const moves = [...singles, ...pairs];
  const exchanges = isLevel
    ? moves.flatMap((up) => moves.filter((down) => areApart(up, down)).map((down) => [...up, ...down]))
    : [];
  const before = spent(dials, settings);
  let [best, most] = [null as Step | null, 1e-6];
  for (const step of [...moves, ...exchanges]) {
    const more = step.reduce(
      (sum, [i, by]) => sum + dials[i]!.gain(settings[i]! + by) - dials[i]!.gain(settings[i]!),
      0,
    );
    if (more <= most || !isAllowed(dials, settings, step)) continue;
    const premium = before + step.reduce((sum, [i, by]) => sum + by * dials[i]!.premium, 0);
    if (isLevel && premium > 1e-6) continue;
    [best, most] = [step, more];
  }
  return best;
}

function areApart(up: Step, down: Step): boolean {
  return up.every(([i, by]) => down.every(([j, other]) => i !== j && by * other < 0));
}

function spent(dials: readonly Dial[], settings: readonly number[]): number {
  return dials.reduce((sum, { premium }, i) => sum + premium * settings[i]!, 0);
}

function isAllowed(dials: readonly Dial[], settings: readonly number[], step: Step): boolean {
  const at = (i: number) => settings[i]! + step.reduce((sum, [j, by]) => sum + (j === i ? by : 0), 0);
  return step.every(([i]) => {
    const { least, most, kind, partner } = dials[i]!;
    if (at(i) < least || at(i) > most) return false;
    if (partner < 0) return true;
    return kind === "offered" ? at(partner) <= at(i) : at(i) <= at(partner);
  });
}

function pricesOf(model: PriceModel, scope: PriceScope, dials: readonly Dial[], settings: readonly number[]): Prices {
  const prices = { scope, offered: model.segments.map(() => 0), renewed: model.segments.map(() => 0) };
  dials.forEach(({ segment, kind }, i) => (prices[kind][segment] = Number((settings[i]! * PRICE_STEP).toFixed(10))));
  return prices;
}

function remembered(of: (steps: number) => number): (steps: number) => number {
  const known = new Map<number, number>();
  return (steps) => {
    if (!known.has(steps)) known.set(steps, of(steps));
    return known.get(steps)!;
  };
}
