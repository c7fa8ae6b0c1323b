import { allowedRenewals, type PriceModel, type Prices } from "./price-what-if.js";

/** People of a group and how their premiums spread over the segments of a price what-if. */
export interface PricedGroup {
  trait: string;
  level: string;
  /** People with such a contract. */
  people: number;
  /** Premium by segment, new contracts by scope and contracts in force. */
  sold: { tested: readonly number[]; all: readonly number[] };
  renewed: readonly number[];
}

/** What a group would pay over what it pays today, by its own premiums; 1 is as today. */
export interface GroupPrice {
  trait: string;
  level: string;
  people: number;
  index: number;
  /** Above or below everybody's, as a share of today's price. */
  difference: number;
}

/** A group whose price moves so much more or less than everybody's is named. */
export const NOTICEABLE = 0.01;

/** The mean price index of every group under some prices, and of everybody: a description of the outcome, never a rule. */
export function groupPrices(model: PriceModel, groups: readonly PricedGroup[], prices: Prices): GroupPrice[] {
  const renewed = allowedRenewals(model, prices);
  const change = (own: readonly PricedGroup[]) => {
    let [changed, all] = [0, 0];
    for (const group of own)
      model.segments.forEach((_, i) => {
        const [fresh, there] = [group.sold[prices.scope][i]!, group.renewed[i]!];
        changed += fresh * prices.offered[i]! + there * renewed[i]!;
        all += fresh + there;
      });
    return all > 0 ? changed / all : 0;
  };
  return groups.map((group) => {
    const own = change([group]);
    const everybody = change(groups.filter(({ trait }) => trait === group.trait));
    return {
      trait: group.trait,
      level: group.level,
      people: group.people,
      index: 1 + own,
      difference: own - everybody,
    };
  });
}

/** Groups that would pay noticeably more than everybody, the most affected first. */
export function payingMore(prices: readonly GroupPrice[]): GroupPrice[] {
  return prices.filter(({ difference }) => difference >= NOTICEABLE).sort((a, b) => b.difference - a.difference);
}
