import { svg } from "htl";
import { note, PICTURE, pictureFrame, textWidth } from "./picture-frame.js";

export interface SplitPart {
  name: string;
  /** Of the whole, from 0 to 1. */
  share: number;
  /** What the picture is about; the others are context. */
  accent: boolean;
}

const HEIGHT = 50;
const BAR = { y: 4, height: 16 };
const ROWS = [33, 46];
const SMALLEST = 0.05;

/** A whole in its parts, named below in two rows so that no name lies over another; parts under a twentieth have none. */
export function sparkSplit(parts: readonly SplitPart[], { label }: { label: string }) {
  const { width } = PICTURE;
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, { share }) => sum + share, 0) * width);
  const ends = [-Infinity, -Infinity];
  const names = parts.flatMap(({ name, share, accent }, i) => {
    if (share < SMALLEST) return [];
    const half = textWidth(name) / 2 + 3;
    const centre = Math.min(Math.max(starts[i]! + (share * width) / 2, half), width - half);
    const row = ends.findIndex((end) => end <= centre - half);
    if (row < 0) return [];
    ends[row] = centre + half;
    return [note(centre, ROWS[row]!, name, accent ? "value" : "context")];
  });
  return pictureFrame(
    label,
    HEIGHT,
    svg`<g>
      ${parts.map(
        ({ share, accent }, i) =>
          svg`<rect x=${starts[i]} y=${BAR.y} width=${Math.max(0, share * width - 1.5)} height=${BAR.height} fill=${accent ? "var(--accent)" : i % 2 ? "var(--context-soft)" : "var(--hairline-strong)"} />`,
      )}
      ${names}
    </g>`,
  );
}
