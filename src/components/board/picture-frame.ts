import { svg } from "htl";

/** Every picture of the board page has this width in its own units; the page scales it. */
export const PICTURE = { width: 320, margin: 4 };

/** A letter is about this wide. */
const LETTER = 5.4;

/** The frame of a small picture: one label for those who do not see it. */
export function pictureFrame(label: string, height: number, content: unknown): SVGSVGElement {
  return svg`<svg class="board-picture" viewBox="0 0 ${PICTURE.width} ${height}" role="img" aria-label=${label}>${content}</svg>`;
}

/** A linear scale from a domain to a range; a domain of one point lies in the middle. */
export function linear([from, until]: readonly [number, number], [start, end]: readonly [number, number]) {
  const span = until - from;
  return (value: number) => (span === 0 ? (start + end) / 2 : start + ((value - from) / span) * (end - start));
}

/** How wide a text is drawn, by the mean width of a letter. */
export const textWidth = (text: string) => text.length * LETTER;

/** A text that keeps inside the picture, whatever its place. */
export function note(x: number, y: number, text: string, kind: "value" | "context" = "context") {
  const half = textWidth(text) / 2;
  const within = Math.min(Math.max(x, half), PICTURE.width - half);
  return svg`<text class=${kind} x=${within.toFixed(1)} y=${y.toFixed(1)} text-anchor="middle">${text}</text>`;
}
