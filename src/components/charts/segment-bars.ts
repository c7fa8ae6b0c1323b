import { svg } from "htl";
import { formatValue } from "../../words/number-format.js";
import { NARROW } from "./plot-chart.js";

export interface SegmentShares {
  name: string;
  /** What to do with the segment. */
  does: string;
  people_share: number;
  premium_share: number | null;
  /** Of all contribution, with its interval; null when contribution is not known. */
  contribution_share: number | null;
  share_low: number | null;
  share_high: number | null;
}

interface Options {
  width: number;
  /** What the three bars are of. */
  labels: { people: string; premium: string; contribution: string };
}

interface Bar {
  label: string;
  value: number;
  low: number | null;
  high: number | null;
  fill: string;
  strong: boolean;
}

const BAR = 14;
const STEP = 18;
const GAP = 16;
const HEAD = 24;
const ASIDE = 250;
/** Room for "43 % of contribution" behind a bar. */
const LABEL = 130;

/** Segments one under another, each with its parts of people, premium and contribution as bars from zero. */
export function segmentBars(rows: readonly SegmentShares[], { width, labels }: Options): SVGSVGElement {
  const isNarrow = width < NARROW + 80;
  const head = isNarrow ? HEAD : 0;
  const items = rows.map((row) => ({ row, bars: barsOf(row, labels) }));
  const place = scaleOf(
    items.flatMap(({ bars }) => bars),
    isNarrow ? 0 : ASIDE,
    width - LABEL,
  );
  let y = 4;
  const drawn = items.map(({ row, bars }) => {
    const top = y;
    y += head + Math.max(isNarrow ? 0 : 38, bars.length * STEP) + GAP;
    const foot = top + head + bars.length * STEP - 2;
    return svg`<g>
      ${nameOf(row, top, isNarrow)}
      ${bars.map((bar, i) => drawBar(bar, top + head + i * STEP, place))}
      <line x1=${place(0)} x2=${place(0)} y1=${top + head - 2} y2=${foot} stroke="var(--ink)"></line>
      <line x1="0" x2=${width} y1=${y - GAP / 2 - 2} y2=${y - GAP / 2 - 2} stroke="var(--hairline)"></line>
    </g>`;
  });
  return svg`<svg viewBox="0 0 ${width} ${y}" width=${width} height=${y} font-size="13" fill="currentColor">
    ${drawn}
  </svg>`;
}

function barsOf(row: SegmentShares, labels: Options["labels"]): Bar[] {
  const bar = (label: string, value: number | null, fill: string, strong = false): Bar[] =>
    value === null ? [] : [{ label, value, low: null, high: null, fill, strong }];
  return [
    ...bar(labels.people, row.people_share, "var(--context-soft)"),
    ...bar(labels.premium, row.premium_share, "var(--context)"),
    ...bar(labels.contribution, row.contribution_share, "var(--accent)", true).map((one) => ({
      ...one,
      low: row.share_low,
      high: row.share_high,
    })),
  ];
}

/** From a share to its place, with zero inside the picture. */
function scaleOf(bars: readonly Bar[], left: number, right: number): (share: number) => number {
  const ends = bars.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0.01, ...ends)];
  return (share) => left + ((share - least) / (most - least)) * (right - left);
}

function nameOf({ name, does }: SegmentShares, y: number, isNarrow: boolean) {
  if (isNarrow) {
    return svg`<text x="0" y=${y + 14}><tspan font-weight="600" fill="var(--ink)">${name}</tspan><tspan dx="8" fill="var(--ink-muted)">${does}</tspan></text>`;
  }
  return svg`<text x="0" y=${y + 12} font-weight="600" fill="var(--ink)">${name}</text>
    <text x="0" y=${y + 30} fill="var(--ink-muted)">${does}</text>`;
}

function drawBar({ label, value, low, high, fill, strong }: Bar, y: number, place: (share: number) => number) {
  const [zero, end] = [place(0), place(value)];
  const last = Math.max(zero, end, high === null ? zero : place(high));
  return svg`<g>
    <rect x=${Math.min(zero, end)} y=${y} width=${Math.abs(end - zero)} height=${BAR} fill=${fill}></rect>
    ${low === null || high === null ? null : whisker(place(low), place(high), y + BAR / 2)}
    <text x=${last + 6} y=${y + 11} font-weight=${strong ? 600 : 400} fill=${strong ? "var(--ink)" : "var(--ink-muted)"}>${formatValue(value, { unit: "share" })} ${label}</text>
  </g>`;
}

/** An interval that is seen on a bar and beside it. */
function whisker(from: number, to: number, y: number) {
  return svg`<line x1=${from} x2=${to} y1=${y} y2=${y} stroke="var(--paper)" stroke-width="4"></line>
    <line x1=${from} x2=${to} y1=${y} y2=${y} stroke="var(--ink)" stroke-width="1.5"></line>`;
}
