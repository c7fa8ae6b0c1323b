import type { DiagramArrow, DiagramNode } from "../charts/path-diagram.js";

/** Where each construct stands in the chain: its stage, and its lane from left to right and from top to bottom. */
export const chainPlaces: Record<string, Pick<DiagramNode, "stage" | "lane">> = {
  image: { stage: 0, lane: { wide: 0.14, narrow: 0.2 } },
  expectation: { stage: 0, lane: { wide: 0.88, narrow: 0.8 } },
  quality: { stage: 1, lane: { wide: 0.46, narrow: 0.5 } },
  service: { stage: 2, lane: { wide: 0.27, narrow: 0.19 } },
  claims: { stage: 2, lane: { wide: 0.6, narrow: 0.53 } },
  value: { stage: 2, lane: { wide: 0.8, narrow: 0.83 } },
  satisfaction: { stage: 3, lane: { wide: 0.46, narrow: 0.5 } },
  preference: { stage: 4, lane: { wide: 0.22, narrow: 0.19 } },
  differentiation: { stage: 4, lane: { wide: 0.63, narrow: 0.53 } },
  complaints: { stage: 4, lane: { wide: 0.84, narrow: 0.83 } },
  loyalty: { stage: 5, lane: { wide: 0.46, narrow: 0.5 } },
  persistency: { stage: 6, lane: { wide: 0.46, narrow: 0.5 } },
  money: { stage: 7, lane: { wide: 0.46, narrow: 0.5 } },
};

/** Lanes of the arrows that pass a stage on their way. */
export const chainDetours: Record<string, NonNullable<DiagramArrow["via"]>> = {
  "image satisfaction": { wide: { 1: 0.12, 2: 0.12 }, narrow: { 1: 0.1, 2: 0.035 } },
  "image loyalty": { wide: { 1: 0.03, 4: 0.03 }, narrow: { 1: 0.02, 4: 0.02 } },
  "expectation satisfaction": { wide: { 1: 0.96, 2: 0.96 }, narrow: { 1: 0.92, 2: 0.975 } },
  "expectation value": { wide: { 1: 0.84 }, narrow: { 1: 0.82 } },
  "quality satisfaction": { wide: { 2: 0.44 }, narrow: { 2: 0.36 } },
  "satisfaction persistency": { wide: { 4: 0.97, 5: 0.97 }, narrow: { 4: 0.98, 5: 0.98 } },
  "satisfaction loyalty": { wide: { 4: 0.44 }, narrow: { 4: 0.36 } },
};
