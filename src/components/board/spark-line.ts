import { svg } from "htl";
import { linear, note, PICTURE, pictureFrame, textWidth } from "./picture-frame.js";

export interface SparkPoint {
  x: number;
  y: number;
  low?: number | null;
  high?: number | null;
}

export interface SparkMark {
  point: SparkPoint;
  text: string;
  /** Where the text stands beside its dot. */
  side: "above" | "left" | "right";
}

export interface SparkLineOptions {
  label: string;
  marks: readonly SparkMark[];
  /** What stands at the two ends of the axis. */
  ends?: readonly [string, string];
  /** Dots at the points, where there are few. */
  dotted?: boolean;
  /** A height that the line is held against; the axis then begins at nothing. */
  whole?: number;
}

const HEIGHT = 60;
const TOP = 16;
const SIDES = { above: [0, -7], left: [-1, 4], right: [1, -5] } as const;

/** A line with its 90 % band, a few dots that are named, and no axis but its two ends. */
export function sparkLine(points: readonly SparkPoint[], options: SparkLineOptions) {
  const { label, marks, ends, dotted = false, whole } = options;
  const { width, margin } = PICTURE;
  const bottom = HEIGHT - (ends ? 16 : 6);
  const x = linear(extent(points.map((point) => point.x)), [margin + 6, width - margin - 6]);
  const heights = points.flatMap((point) => [point.y, ...bounds(point)]);
  const y = linear(extent(whole === undefined ? heights : [0, whole, ...heights]), [bottom, TOP]);
  const at = ({ x: px, y: py }: SparkPoint) => `${x(px).toFixed(1)},${y(py).toFixed(1)}`;
  return pictureFrame(
    label,
    HEIGHT,
    svg`<g>
      ${whole === undefined ? null : [0, whole].map((level) => svg`<line x1=${margin} x2=${width - margin} y1=${y(level)} y2=${y(level)} stroke="var(--hairline-strong)" />`)}
      ${band(points, x, y)}
      <polyline points=${points.map(at).join(" ")} fill="none" stroke="var(--accent)" stroke-width="1.75" stroke-linejoin="round" />
      ${dotted ? points.map((point) => svg`<circle cx=${x(point.x)} cy=${y(point.y)} r="1.75" fill="var(--accent)" />`) : null}
      ${marks.map(({ point }) => svg`<circle cx=${x(point.x)} cy=${y(point.y)} r="3" fill="var(--accent)" />`)}
      ${marks.map(({ point, text, side }) => {
        const [right, down] = SIDES[side];
        return note(x(point.x) + right * (textWidth(text) / 2 + 8), y(point.y) + down, text, "value");
      })}
      ${ends ? ends.map((end, i) => note(i === 0 ? 0 : width, HEIGHT - 2, end)) : null}
    </g>`,
  );
}

function band(points: readonly SparkPoint[], x: (value: number) => number, y: (value: number) => number) {
  const known = points.filter((point) => bounds(point).length === 2);
  if (known.length < 2) return null;
  const edge = (bound: 0 | 1) =>
    known.map((point) => `${x(point.x).toFixed(1)},${y(bounds(point)[bound]!).toFixed(1)}`);
  return svg`<polygon points=${[...edge(0), ...edge(1).reverse()].join(" ")} fill="var(--accent-soft)" />`;
}

function bounds({ low, high }: SparkPoint): number[] {
  return typeof low === "number" && typeof high === "number" ? [low, high] : [];
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
