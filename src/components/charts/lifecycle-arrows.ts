import { cornerOf, type Box, type Frame } from "./lifecycle-layout.js";

/** People who moved from one box to another. */
export interface Move {
  from: string;
  to: string;
  people: number;
}

export interface Arrow extends Move {
  path: string;
  /** Where the number stands. */
  x: number;
  y: number;
  strokeWidth: number;
}

type Point = [number, number];

/** Distance between the two directions of a pair. */
const APART = 13;

/** An arrow for a move: straight to a neighbour, an arc over a box of the same row, straight to another row. */
export function arrowOf(move: Move, from: Box, to: Box, frame: Frame, largest: number): Arrow {
  const strokeWidth = 1 + 6 * Math.sqrt(move.people / largest);
  const drawn = from.row !== to.row ? across(from, to, frame) : shapeInRow(from, to, frame);
  return { ...move, ...drawn, strokeWidth };
}

function shapeInRow(from: Box, to: Box, frame: Frame) {
  return Math.abs(from.column - to.column) === 1 ? beside(from, to, frame) : arc(from, to, frame);
}

function beside(from: Box, to: Box, frame: Frame) {
  const right = to.column > from.column;
  const [a, b] = [cornerOf(from, frame), cornerOf(to, frame)];
  const y = a.y + frame.boxHeight / 2 + (right ? -APART : APART);
  const [x1, x2] = right ? [a.x + frame.boxWidth + 3, b.x - 5] : [a.x - 3, b.x + frame.boxWidth + 5];
  return { path: line([x1, y], [x2, y]), x: (x1 + x2) / 2, y: right ? y - 9 : y + 17 };
}

/** Over the row to the right, under it to the left. */
function arc(from: Box, to: Box, frame: Frame) {
  const right = to.column > from.column;
  const [a, b] = [cornerOf(from, frame), cornerOf(to, frame)];
  const y = right ? a.y - 3 : a.y + frame.boxHeight + 3;
  const shift = right ? frame.boxWidth * 0.36 : -frame.boxWidth * 0.36;
  const [x1, x2] = [a.x + frame.boxWidth / 2 + shift, b.x + frame.boxWidth / 2 - shift];
  const bend = right ? y - 36 : y + 36;
  const path = `M${round(x1)},${round(y)}C${round(x1)},${round(bend)} ${round(x2)},${round(bend)} ${round(x2)},${round(y)}`;
  // A quarter of the way, where no arrow from the middle box crosses.
  return { path, x: x1 + 0.16 * (x2 - x1), y: right ? y - 26 : y + 35 };
}

/** Between two rows: out of the lower or upper edge, each direction on its own side. */
function across(from: Box, to: Box, frame: Frame) {
  const down = to.row > from.row;
  const [a, b] = [cornerOf(from, frame), cornerOf(to, frame)];
  const lean = (to.column - from.column) * frame.boxWidth * 0.1;
  const side = down ? -APART : APART;
  const start: Point = [a.x + frame.boxWidth / 2 + lean + side, down ? a.y + frame.boxHeight + 3 : a.y - 3];
  const end: Point = [b.x + frame.boxWidth / 2 - lean + side, down ? b.y - 5 : b.y + frame.boxHeight + 5];
  // A third of the way, where lines that meet at one box have not met yet.
  const at = (share: number): Point => [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share];
  const [x, y] = at(0.34);
  return { path: line(start, end), x: x + (down ? -6 : 6), y: y + 4 };
}

function line([x1, y1]: Point, [x2, y2]: Point): string {
  return `M${round(x1)},${round(y1)}L${round(x2)},${round(y2)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
