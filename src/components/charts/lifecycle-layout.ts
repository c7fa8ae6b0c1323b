/** Rows of the picture and the places in each, in the order in which they stand; a place has its column by its position. */
export const LANES = {
  prospects: ["never_asked", "asked", "silent", "asked_again"],
  customers: ["bought", "quiet", "active", "part_cancelled"],
  leavers: ["bought_again", "long_gone", "left", "win_back"],
} as const;
export type Lane = keyof typeof LANES;

/** Places that stand where others do in books that cannot tell these apart. */
const STAND_IN: Readonly<Record<string, { lane: Lane; column: number }>> = {
  prospect: { lane: "prospects", column: 1 },
  in_force: { lane: "customers", column: 1 },
};

export interface Box {
  place: string;
  lane: Lane;
  row: number;
  column: number;
}

/** Where each place stands: row 0 prospects, 1 customers, 2 those who left. Places without a box are not in it. */
export function boxesOf(places: readonly string[]): Map<string, Box> {
  const lanes = Object.keys(LANES) as Lane[];
  const boxes = places.flatMap((place): [string, Box][] => {
    const lane = STAND_IN[place]?.lane ?? lanes.find((name) => (LANES[name] as readonly string[]).includes(place));
    if (!lane) return [];
    const column = STAND_IN[place]?.column ?? (LANES[lane] as readonly string[]).indexOf(place);
    return [[place, { place, lane, row: lanes.indexOf(lane), column }]];
  });
  return new Map(boxes);
}

export interface Frame {
  width: number;
  boxWidth: number;
  boxHeight: number;
  columnGap: number;
  rowGap: number;
  top: number;
}

/** The frame for a width: four columns with room for arrows and their numbers between them. */
export function frameFor(width: number): Frame {
  const columnGap = Math.round(width * 0.075);
  return { width, boxWidth: (width - 3 * columnGap) / 4, boxHeight: 92, columnGap, rowGap: 104, top: 44 };
}

/** Upper left corner of a box. */
export function cornerOf({ row, column }: Box, { boxWidth, boxHeight, columnGap, rowGap, top }: Frame) {
  return { x: column * (boxWidth + columnGap), y: top + row * (boxHeight + rowGap) };
}
