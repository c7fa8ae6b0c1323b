import type { Estimate } from "../../../models/evidence.js";
import { formatValue } from "../../number-format.js";

export type Numbers = Record<string, Estimate>;

export const count = (size: number) => formatValue(size, { unit: "count" });
export const share = (size: number, decimals = 0) => formatValue(size, { unit: "share", decimals });

export function known(estimate: Estimate | undefined): estimate is Estimate & { estimate: number } {
  return typeof estimate?.estimate === "number";
}
