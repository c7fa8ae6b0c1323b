import { svg } from "htl";
import { formatValue } from "../../words/number-format.js";
import { NARROW } from "./plot-chart.js";

export interface FateRow {
  name: string;
  /** Whether the segment is stable, in words. */
  says: string;
  part_stayed: number | null;
  part_time: number | null;
  part_bought: number | null;
  part_gave_up: number | null;
}

interface Options {
  width: number;
  labels: Readonly<Record<(typeof PARTS)[number]["key"], string>>;
  /** The part that must stay, and what the line there is called. */
  limit: number;
  limitLabel: string;
}

const PARTS = [
  { key: "part_stayed", fill: "var(--context-soft)", opacity: 1 },
  { key: "part_time", fill: "var(--context)", opacity: 1 },
  { key: "part_bought", fill: "var(--accent)", opacity: 0.45 },
  { key: "part_gave_up", fill: "var(--accent)", opacity: 1 },
] as const;

const ASIDE = 250;
const BAR = 22;

/** What became of the people of each segment, as parts of one bar; parts that are withheld are left blank together at its end. */
export function fateBars(rows: readonly FateRow[], { width, labels, limit, limitLabel }: Options): SVGSVGElement {
  const isNarrow = width < NARROW + 80;
  const left = isNarrow ? 0 : ASIDE;
  const room = width - left - 2;
  const head = isNarrow ? 40 : 0;
  const step = isNarrow ? 84 : 48;
  const key = keyOf(labels, isNarrow ? width : room, left);
  const top = key.height + 22;
  const height = top + rows.length * step + 4;
  const line = left + limit * room;
  return svg`<svg viewBox="0 0 ${width} ${height}" width=${width} height=${height} font-size="13" fill="currentColor">
    ${key.drawn}
    <text x=${line} y=${top - 8} text-anchor="middle" font-size="12" fill="var(--ink-muted)">${limitLabel}</text>
    ${rows.map((row, i) => {
      const y = top + i * step;
      return svg`<g>
        ${nameOf(row, isNarrow ? y + 2 : y)}
        ${partsOf(row).map((part) => drawPart(part, y + head, left, room))}
        <line x1=${line} x2=${line} y1=${y + head - 4} y2=${y + head + BAR + 4} stroke="var(--ink)" stroke-width="1.5"></line>
      </g>`;
    })}
  </svg>`;
}

function nameOf({ name, says }: FateRow, y: number) {
  return svg`<text x="0" y=${y + 9} font-weight="600" fill="var(--ink)">${name}</text>
    <text x="0" y=${y + 26} fill="var(--ink-muted)">${says}</text>`;
}

function partsOf(row: FateRow) {
  let from = 0;
  return PARTS.flatMap(({ key, ...look }) => {
    const size = row[key];
    if (size === null || size === 0) return [];
    const part = { ...look, key, from, size };
    from += size;
    return [part];
  });
}

function drawPart(
  { key, from, size, fill, opacity }: ReturnType<typeof partsOf>[number],
  y: number,
  left: number,
  room: number,
) {
  const width = size * room;
  const label = width > 40 ? formatValue(size, { unit: "share" }) : "";
  const isDark = key === "part_gave_up" || key === "part_time";
  return svg`<g>
    <rect x=${left + from * room} y=${y} width=${Math.max(0, width - 1)} height=${BAR} fill=${fill} fill-opacity=${opacity}></rect>
    <text x=${left + from * room + 6} y=${y + 15} font-size="12" fill=${isDark ? "var(--paper)" : "var(--ink)"}>${label}</text>
  </g>`;
}

/** The names of the parts, each behind its colour, in as many lines as they need. */
function keyOf(labels: Options["labels"], room: number, left: number) {
  let [x, y] = [0, 12];
  const drawn = PARTS.map(({ key, fill, opacity }) => {
    const width = 22 + labels[key].length * 6.8;
    if (x > 0 && x + width > room) [x, y] = [0, y + 20];
    const item = svg`<g>
      <rect x=${left + x} y=${y - 10} width="12" height="12" fill=${fill} fill-opacity=${opacity}></rect>
      <text x=${left + x + 17} y=${y} fill="var(--ink-muted)">${labels[key]}</text>
    </g>`;
    x += width + 12;
    return item;
  });
  return { drawn, height: y + 8 };
}
