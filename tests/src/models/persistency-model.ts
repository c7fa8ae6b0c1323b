import type { PersistencyModel } from "../../../src/models/persistency.ts";

type Cell = [trait: string, level: string | null, month: number, state: number, policies: number, premium?: number];

/** A model of main policies from its cells; policies of a cell pay the same premium, 1 each unless told otherwise. */
export function modelOf(cells: readonly Cell[], more: Partial<PersistencyModel> = {}): PersistencyModel {
  const groups = cells.map(([trait, level]) => ({ trait, level, riders: false }));
  return {
    groups,
    cells: {
      group: cells.map((_, i) => i),
      month: cells.map(([, , month]) => month),
      state: cells.map(([, , , state]) => state),
      policies: cells.map(([, , , , policies]) => policies),
      premium: cells.map(([, , , , policies, premium = 1]) => policies * premium),
      spread: cells.map(([, , , , , premium = 1]) => premium),
    },
    life: { riders: [], month: [], cause: [], policies: [], premium: [] },
    strengths: {},
    designEffects: { trait: [], month: [], count: [], premium: [] },
    ...more,
  };
}
