/** Where the name of a line stands: at its last point, moved up where names would lie on one another. */
export interface LineEnd {
  line: string;
  x: number;
  y: number;
}

/**
 * Last points of lines, their heights at least `apart` from one another and inside 0 to `top`.
 *
 * @param lines points of each line in the order of x, all with a name
 */
export function lineEnds(lines: readonly (readonly LineEnd[])[], apart: number, top: number): LineEnd[] {
  const ends = lines.flatMap((points) => points.slice(-1)).sort((a, b) => a.y - b.y);
  let below = -apart / 2;
  const raised = ends.map((end) => ({ ...end, y: (below = Math.max(end.y, below + apart)) }));
  let above = top + apart / 2;
  return raised.reverse().map((end) => ({ ...end, y: (above = Math.min(end.y, above - apart)) }));
}
