import { agents } from "./agents/index.ts";
import { behaviour } from "./behaviour/index.ts";
import { lifecycle } from "./lifecycle/index.ts";
import { lifetimeValue } from "./lifetime-value/index.ts";
import type { AnalysePart } from "./part.ts";
import { pathModel } from "./path-model/index.ts";
import { persistency } from "./persistency/index.ts";
import { survival } from "./survival/index.ts";
import { tenure } from "./tenure/index.ts";

export const parts = {
  persistency,
  survival,
  agents,
  path_model: pathModel,
  behaviour,
  lifetime_value: lifetimeValue,
  tenure,
  lifecycle,
} as const satisfies Record<string, AnalysePart>;

export type PartName = keyof typeof parts;

/** Parts that a thread takes together, because they read the same; the longest first. */
export const groups: readonly (readonly PartName[])[] = [
  ["path_model", "behaviour"],
  ["lifetime_value"],
  ["survival"],
  ["persistency", "agents"],
  ["tenure", "lifecycle"],
];
