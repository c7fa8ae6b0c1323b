/**
 * What a simulation of learning found for every combination of a few settings, and the look-up that the page's sliders ask. Settings lie on the grid;
 * nothing is interpolated.
 */
export interface LearningGrid {
  /** Values of each setting, ascending. */
  axes: { [Axis in LearningAxis]: number[] };
  /** By the place on the axes, the last one fastest: detection in each quarter (share of frauds flagged, its mean and 90 % range over simulated insurers). */
  cells: LearningCell[];
  /** Simulated insurers behind each cell. */
  runs: number;
  /** Months at the end of each quarter. */
  months: number[];
}

export const LEARNING_AXES = ["practice", "clerkError", "delay", "adaptation", "reported"] as const;
export type LearningAxis = (typeof LEARNING_AXES)[number];

/**
 * How the model learns: 0 all that passed counts as no fraud; 1 only what staff looked at counts, and nothing is drawn by lot; above, the
 * same with a share of what passed drawn by lot (practice - 2 is the place of that share).
 */
export interface LearningCell {
  detection: number[];
  low: number[];
  high: number[];
  /** Of frauds that the insurer knows of in the last half year, the share that it had flagged; null when it knows of none. */
  believed: number | null;
  /** Requests looked at by lot in a month, and frauds found so in a year. */
  reviews: number;
  finds: number;
}

export type LearningSettings = { [Axis in LearningAxis]: number };

/** The cell of settings, each given by its place on the axis. */
export function learningCell({ axes, cells }: LearningGrid, places: LearningSettings): LearningCell {
  const place = LEARNING_AXES.reduce((sum, axis) => sum * axes[axis].length + places[axis], 0);
  const cell = cells[place];
  if (!cell) throw new RangeError(`no such settings: ${JSON.stringify(places)}`);
  return cell;
}
