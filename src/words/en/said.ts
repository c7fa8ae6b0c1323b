import type { Estimate } from "../../models/evidence.js";
import { formatInterval, formatValue } from "../number-format.js";

export type Numbers = Record<string, Estimate>;

export const count = (size: number, decimals = 0) => formatValue(size, { unit: "count", decimals });
export const share = (size: number, decimals = 0) => formatValue(size, { unit: "share", decimals });
export const money = (size: number, currency: string) => formatValue(size, { unit: "money", currency });

export function known(estimate: Estimate | undefined): estimate is Estimate & { estimate: number } {
  return typeof estimate?.estimate === "number";
}

/** "NT$ 6.2 M (NT$ 3.7 to 9.1 M)"; without an interval the amount alone. */
export function amountWithInterval({ estimate, low, high }: Estimate, currency: string): string {
  const interval = formatInterval(low, high, { unit: "money", currency });
  return `${money(estimate!, currency)}${interval ? ` (${interval})` : ""}`;
}
