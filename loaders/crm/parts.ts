import { map } from "./map/index.ts";
import { obstacles } from "./obstacles/index.ts";
import type { AnalysePart } from "./part.ts";
import { serviceMatrix } from "./service-matrix/index.ts";

/** In the order in which they build on each other. */
export const parts = {
  map,
  service_matrix: serviceMatrix,
  obstacles,
} as const satisfies Record<string, AnalysePart>;
