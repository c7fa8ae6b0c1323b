/** New contracts of a segment, a year: how many, their premium (annual premium equivalent), and what they are worth. */
export interface NewBusiness {
  policies: number;
  premium: number;
  /** Value of new business at today's prices, and value of a price higher by its whole; null where the book gives no basis. */
  value: number | null;
  valueOfPrice: number | null;
}

/** Contracts of a segment that are in force and whose price can be changed. */
export interface RenewalBusiness {
  policies: number;
  premium: number;
  /** What they contribute a year; null where the ledger does not say. */
  contribution: number | null;
  /** Share of a rise that is left after commission. */
  left: number;
  /** Share given up in a year at today's prices. */
  hazard: number;
}

export interface PriceSegment {
  segment: string;
  /** By scope: sold where prices were drawn by lot, or anywhere. */
  sold: Readonly<Record<PriceScope, NewBusiness>>;
  /** Log odds of take-up at list price, and their change with the price by draw; null where quotes tell nothing. */
  logOdds: number;
  slope: number;
  slopes: readonly number[];
  renewal: RenewalBusiness | null;
}

export type PriceScope = "tested" | "all";

/** What a price what-if needs, in loaders and in the browser alike. It holds sums over many people alone. */
export interface PriceModel {
  segments: readonly PriceSegment[];
  /** Prices that were tested on new business, and the largest rise that renewals have seen, as changes of list price. */
  range: { least: number; most: number; renewalMost: number };
  /** Logarithm of the ratio of hazards by a rise of the whole price: its estimate, and by draw. */
  lapse: number;
  lapses: readonly number[];
  /** Years of renewals that count, and the yearly rate at which later money is discounted. */
  years: number;
  discount: number;
}

/** Changes of list price by segment: 0.05 is 5 % more than today. */
export interface Prices {
  scope: PriceScope;
  offered: readonly number[];
  renewed: readonly number[];
}

export interface Range {
  estimate: number;
  low: number | null;
  high: number | null;
}

export interface PriceOutcome {
  /** Contracts sold a year, and those of them more or less than today. */
  sold: Range;
  soldToday: number;
  /** Share of repriced contracts still there after a year; null without any. */
  kept: Range | null;
  keptToday: number | null;
  /** Money more than today over the horizon: new contracts of a year and contracts in force; null where the book gives no margins. */
  profit: Range | null;
  fromNew: number | null;
  fromRenewals: number | null;
  /** The same as a share of what both bring today. */
  profitShare: Range | null;
  /** Share of draws that lose money; null without profit. */
  lossChance: number | null;
  /** Mean change of price over new and renewed premium. */
  meanPrice: number;
}

/** Nobody who stays pays more for it: a renewal's change of price is no higher than that of new business, nor than what was seen. */
export function allowedRenewals({ segments, range }: PriceModel, { offered, renewed }: Prices): number[] {
  return segments.map(({ renewal }, i) =>
    renewal === null ? 0 : Math.min(renewed[i]!, offered[i]!, range.renewalMost),
  );
}

/** What prices would do to contracts sold, kept and to profit, against today, over the draws of the model. */
export function priceOutcome(model: PriceModel, asked: Prices): PriceOutcome {
  const prices = { ...asked, renewed: allowedRenewals(model, asked) };
  const at = (draw: number | null) => total(model, prices, draw);
  const best = at(null);
  const draws = model.lapses.map((_, draw) => at(draw));
  const today = total(model, { scope: asked.scope, offered: zeros(model), renewed: zeros(model) }, null);
  const range = (of: (outcome: Total) => number) => rangeOf(of(best), draws.map(of));
  const knowsMoney = best.profitNew !== null || best.profitRenewed !== null;
  const gain = (outcome: Total) => (outcome.profitNew ?? 0) + (outcome.profitRenewed ?? 0);
  const base = today.baseNew + today.baseRenewed;
  const profit = knowsMoney ? range(gain) : null;
  return {
    sold: range(({ sold }) => sold),
    soldToday: today.sold,
    kept: best.renewals > 0 ? range(({ kept, renewals }) => kept / renewals) : null,
    keptToday: today.renewals > 0 ? today.kept / today.renewals : null,
    profit,
    fromNew: best.profitNew,
    fromRenewals: best.profitRenewed,
    profitShare: profit && base > 0 ? scaled(profit, base) : null,
    lossChance: knowsMoney ? draws.filter((draw) => gain(draw) < -1e-9 * Math.abs(base)).length / draws.length : null,
    meanPrice: meanPrice(model, prices),
  };
}

interface Total {
  sold: number;
  renewals: number;
  kept: number;
  profitNew: number | null;
  profitRenewed: number | null;
  baseNew: number;
  baseRenewed: number;
}

function total(model: PriceModel, { scope, offered, renewed }: Prices, draw: number | null): Total {
  const sum: Total = {
    sold: 0,
    renewals: 0,
    kept: 0,
    profitNew: null,
    profitRenewed: null,
    baseNew: 0,
    baseRenewed: 0,
  };
  model.segments.forEach((segment, i) => {
    const own = segment.sold[scope];
    const part = takeUpAgainstToday(segment, offered[i]!, draw);
    sum.sold += own.policies * part;
    const gain = newGain(segment, scope, offered[i]!, draw);
    if (gain !== null) sum.profitNew = (sum.profitNew ?? 0) + gain;
    sum.baseNew += own.value ?? 0;
    if (!segment.renewal) return;
    const { policies, hazard } = segment.renewal;
    sum.renewals += policies;
    sum.kept += policies * keptAfterYear(hazard, lapseRatio(model, renewed[i]!, draw));
    const more = renewalGain(model, segment.renewal, renewed[i]!, draw);
    if (more !== null) sum.profitRenewed = (sum.profitRenewed ?? 0) + more;
    sum.baseRenewed += renewalValue(model, segment.renewal, 0, null) ?? 0;
  });
  return sum;
}

/** Take-up at a changed price over take-up today. */
export function takeUpAgainstToday(segment: PriceSegment, change: number, draw: number | null): number {
  const slope = draw === null ? segment.slope : segment.slopes[draw]!;
  return (1 + Math.exp(-segment.logOdds)) / (1 + Math.exp(-segment.logOdds - slope * change));
}

/** Money that new contracts of a year bring more than today; null without a basis. */
export function newGain(segment: PriceSegment, scope: PriceScope, change: number, draw: number | null): number | null {
  const { value, valueOfPrice } = segment.sold[scope];
  if (value === null || valueOfPrice === null) return null;
  return takeUpAgainstToday(segment, change, draw) * (value + change * valueOfPrice) - value;
}

/** Money that contracts in force bring more than today; null where the ledger does not say what they bring. */
export function renewalGain(
  model: PriceModel,
  renewal: RenewalBusiness,
  change: number,
  draw: number | null,
): number | null {
  const [after, before] = [renewalValue(model, renewal, change, draw), renewalValue(model, { ...renewal }, 0, draw)];
  return after === null || before === null ? null : after - before;
}

/** Discounted contribution over the horizon: a rise lifts giving up for twelve months, the premium for good. */
function renewalValue(
  model: PriceModel,
  { contribution, premium, left, hazard }: RenewalBusiness,
  change: number,
  draw: number | null,
): number | null {
  if (contribution === null) return null;
  const yearly = contribution + change * premium * left;
  const first = keptAfterYear(hazard, lapseRatio(model, change, draw));
  let value = 0;
  for (let year = 0; year < model.years; year++) {
    const there = year === 0 ? Math.sqrt(first) : first * (1 - hazard) ** (year - 0.5);
    value += (there * yearly) / (1 + model.discount) ** (year + 0.5);
  }
  return value;
}

/** A cut was never seen, so none is said to keep anybody. */
function lapseRatio({ lapse, lapses }: PriceModel, change: number, draw: number | null): number {
  return Math.exp((draw === null ? lapse : lapses[draw]!) * Math.max(0, change));
}

/** Share still there after a year when hazards are multiplied. */
function keptAfterYear(hazard: number, ratio: number): number {
  return (1 - hazard) ** ratio;
}

/** Mean change of price, by today's premium of what is sold in a year and of what is renewed. */
export function meanPrice({ segments }: PriceModel, { scope, offered, renewed }: Prices): number {
  let [changed, all] = [0, 0];
  segments.forEach(({ sold, renewal }, i) => {
    changed += sold[scope].premium * offered[i]! + (renewal?.premium ?? 0) * renewed[i]!;
    all += sold[scope].premium + (renewal?.premium ?? 0);
  });
  return all > 0 ? changed / all : 0;
}

function zeros({ segments }: PriceModel): number[] {
  return segments.map(() => 0);
}

function rangeOf(estimate: number, draws: readonly number[]): Range {
  const sorted = [...draws].sort((a, b) => a - b);
  if (sorted.length < 20) return { estimate, low: null, high: null };
  const at = (level: number) => {
    const place = level * (sorted.length - 1);
    const below = Math.floor(place);
    return sorted[below]! + (place - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
  };
  if (sorted[0] === sorted.at(-1)) return { estimate, low: null, high: null };
  return { estimate, low: Math.min(at(0.05), estimate), high: Math.max(at(0.95), estimate) };
}

function scaled({ estimate, low, high }: Range, by: number): Range {
  return { estimate: estimate / by, low: low === null ? null : low / by, high: high === null ? null : high / by };
}
