import { griffin } from "./griffin/index.ts";
import { market } from "./market/index.ts";
import { fit } from "./fit/index.ts";
import { clusters } from "./clusters/index.ts";
import type { AnalysePart } from "./part.ts";
import { migration } from "./migration/index.ts";
import { loyal } from "./loyal/index.ts";
import { price } from "./price/index.ts";
import { rfm } from "./rfm/index.ts";

export const parts = { clusters, fit, migration, griffin, loyal, market, rfm, price } as const satisfies Record<
  string,
  AnalysePart
>;

export type PartName = keyof typeof parts;

/** Parts that a thread takes together, because they read the same; the longest first. */
export const groups: readonly (readonly PartName[])[] = [
  ["clusters"],
  ["migration"],
  ["griffin"],
  ["loyal"],
  ["price"],
  ["rfm"],
  ["market"],
  ["fit"],
];
