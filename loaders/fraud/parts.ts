import { bridge } from "./bridge/index.ts";
import { challenger } from "./challenger/index.ts";
import { desk } from "./desk/index.ts";
import { diagnostics } from "./diagnostics/index.ts";
import { drift } from "./drift/index.ts";
import { earlyWarning } from "./early-warning/index.ts";
import { evolution } from "./evolution/index.ts";
import { experts } from "./experts/index.ts";
import { lights } from "./lights/index.ts";
import { modelCard } from "./model-card/index.ts";
import { monitors } from "./monitors/index.ts";
import { people } from "./people/index.ts";
import { reported } from "./reported/index.ts";
import { telecom } from "./telecom/index.ts";
import type { AnalysePart } from "./part.ts";

export const parts = {
  diagnostics,
  lights,
  bridge,
  people,
  early_warning: earlyWarning,
  experts,
  challenger,
  telecom,
  drift,
  monitors,
  evolution,
  reported,
  desk,
  model_card: modelCard,
} as const satisfies Record<string, AnalysePart>;

export type PartName = keyof typeof parts;

/** Parts that a thread takes together, because they read the same; the longest first. */
export const groups: readonly (readonly PartName[])[] = [
  ["telecom"],
  ["lights", "bridge", "people", "early_warning", "desk"],
  ["evolution", "reported"],
  ["diagnostics", "model_card"],
  ["experts", "challenger"],
  ["drift", "monitors"],
];
