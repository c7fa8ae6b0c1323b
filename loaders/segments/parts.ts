import { clusters } from "./clusters/index.ts";
import { fit } from "./fit/index.ts";
import { griffin } from "./griffin/index.ts";
import { loyal } from "./loyal/index.ts";
import { market } from "./market/index.ts";
import { migration } from "./migration/index.ts";
import type { AnalysePart } from "./part.ts";
import { price } from "./price/index.ts";
import { rfm } from "./rfm/index.ts";

export const parts = {
  rfm,
  migration,
  clusters,
  market,
  griffin,
  loyal,
  price,
  fit,
} as const satisfies Record<string, AnalysePart>;

export type PartName = keyof typeof parts;

/** Parts that a thread takes together, because they read the same; the longest first. */
export const groups: readonly (readonly PartName[])[] = [
  ["clusters"],
  ["price"],
  ["loyal"],
  ["market"],
  ["griffin"],
  ["rfm", "migration"],
  ["fit"],
];
