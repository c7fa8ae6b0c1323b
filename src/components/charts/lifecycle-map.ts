import { svg } from "htl";
import { formatValue } from "../../words/number-format.js";
import { lifecycleWords } from "../../words/lifecycle.js";
import { arrowOf, type Arrow, type Move } from "./lifecycle-arrows.js";
import { moneyLines, type LifecycleMap, type PlaceMoney } from "./lifecycle-box.js";
import { boxesOf, cornerOf, frameFor, LANES, type Box, type Frame, type Lane } from "./lifecycle-layout.js";
import { lifecycleList } from "./lifecycle-list.js";

interface Options {
  width: number;
  currency: string;
}

/** Below this width, in pixels, the picture is a list; from there to the next it is drawn smaller, as on paper. */
const LIST = 640;
const WHOLE = 760;
/** Arrows drawn at most; the table beside the picture has every move. */
const MOST_ARROWS = 18;
/**
 * The lifecycle as one picture: a box for each place with its people and money, and an arrow for each of the largest moves of the
 * last twelve months, as wide as the square root of its people. On a phone it is a list of the same boxes with their moves.
 */
export function lifecycleMap(map: LifecycleMap, { width: room, currency }: Options): SVGSVGElement {
  if (room < LIST) return lifecycleList(map, { width: room, currency });
  const width = Math.max(room, WHOLE);
  const boxes = boxesOf(map.places.map(({ place }) => place));
  const frame = frameFor(width);
  const height = frame.top + 3 * frame.boxHeight + 2 * frame.rowGap + 56;
  return svg`<svg viewBox="0 0 ${width} ${height}" width=${width} height=${height} font-size="13" fill="currentColor">
    <defs>
      <marker id="move" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">
        <path d="M0,0L8,4L0,8z" fill="var(--context)"></path>
      </marker>
    </defs>
    ${laneNames(frame)}
    ${arrowsOf(map.moves, boxes, frame).map(drawArrow)}
    ${map.places.filter(({ place }) => boxes.has(place)).map((place) => drawBox(place, map, boxes.get(place.place)!, frame, currency))}
  </svg>`;
}

function laneNames(frame: Frame) {
  const names = lifecycleWords().lanes;
  const named = Object.keys(LANES) as Lane[];
  return named.map((lane, row) => {
    const { y } = cornerOf({ place: lane, lane, row, column: 0 }, frame);
    return svg`<text x="0" y=${y - (row === 0 ? 16 : 40)} font-weight="600" fill="var(--ink)">${names[lane]}</text>`;
  });
}

function arrowsOf(moves: readonly Move[], boxes: ReadonlyMap<string, Box>, frame: Frame): Arrow[] {
  const shown = moves.filter(({ from, to }) => boxes.has(from) && boxes.has(to));
  const drawn = [...shown].sort((a, b) => b.people - a.people).slice(0, MOST_ARROWS);
  const largest = drawn[0]?.people ?? 1;
  return drawn.map((move) => arrowOf(move, boxes.get(move.from)!, boxes.get(move.to)!, frame, largest));
}

function drawArrow({ path, people, x, y, strokeWidth }: Arrow) {
  return svg`<g>
    <path d=${path} fill="none" stroke="var(--context-soft)" stroke-width=${strokeWidth} marker-end="url(#move)"></path>
    <text x=${x} y=${y} text-anchor="middle" font-size="12" fill="var(--ink-muted)" stroke="var(--paper)" stroke-width="4" paint-order="stroke">
      ${formatValue(people, { unit: "count" })}
    </text>
  </g>`;
}

function drawBox(money: PlaceMoney, map: LifecycleMap, box: Box, frame: Frame, currency: string) {
  const { x, y } = cornerOf(box, frame);
  const { boxWidth, boxHeight } = frame;
  const step = map.withStep.includes(money.place);
  const text = lifecycleWords();
  const lines = moneyLines(money, box.lane, currency);
  const joined = map.moves.find(({ from, to }) => from === "not_yet" && to === money.place);
  return svg`<g>
    <rect x=${x} y=${y} width=${boxWidth} height=${boxHeight} rx="3" fill="var(--paper)" stroke=${step ? "var(--accent)" : "var(--hairline-strong)"} stroke-width=${step ? 1.5 : 1}></rect>
    <text x=${x + 12} y=${y + 20} font-weight="600" fill=${step ? "var(--accent)" : "var(--ink)"}>${text.places[money.place]}</text>
    <text x=${x + boxWidth - 10} y=${y + 20} text-anchor="end" font-size="11" fill="var(--ink-muted)">${text.rules[money.place]}</text>
    <text x=${x + boxWidth - 10} y=${y + 81} text-anchor="end" font-size="11" fill="var(--ink-muted)">${joined ? text.newPeople(formatValue(joined.people, { unit: "count" })) : ""}</text>
    <text x=${x + 12} y=${y + 46} font-size="22" fill="var(--ink)" font-family="var(--serif)">${formatValue(money.people, { unit: "count" })}</text>
    <text x=${x + 12} y=${y + 65} font-size="12" fill="var(--ink-soft)">${lines[0] ?? ""}</text>
    <text x=${x + 12} y=${y + 81} font-size="12" fill="var(--ink-muted)">${lines[1] ?? ""}</text>
  </g>`;
}
