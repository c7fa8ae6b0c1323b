import { svg } from "htl";
import { formatValue } from "../../words/number-format.js";
import { lifecycleWords } from "../../words/lifecycle.js";
import { moneyLines, type LifecycleMap, type PlaceMoney } from "./lifecycle-box.js";
import { boxesOf, LANES, type Box, type Lane } from "./lifecycle-layout.js";

const BOX = 96;
const GAP = 10;
const HEAD = 40;
/** Moves out of a place that are named in its box. */
const NAMED = 2;

interface Item {
  y: number;
  lane: Lane;
  /** Null for the head of a lane. */
  money: PlaceMoney | null;
}

/** The boxes of the lifecycle one under another, each with the largest moves out of it. */
export function lifecycleList(
  map: LifecycleMap,
  { width, currency }: { width: number; currency: string },
): SVGSVGElement {
  const items = itemsOf(map);
  const height = (items.at(-1)?.y ?? 0) + BOX + GAP;
  return svg`<svg viewBox="0 0 ${width} ${height}" width=${width} height=${height} font-size="13" fill="currentColor">
    ${items.map((item) => (item.money ? drawPlace(item.money, item, map, width, currency) : drawHead(item)))}
  </svg>`;
}

function itemsOf({ places }: LifecycleMap): Item[] {
  const boxes = boxesOf(places.map(({ place }) => place));
  const inOrder = (a: Box, b: Box) => a.column - b.column;
  let y = 0;
  return (Object.keys(LANES) as Lane[]).flatMap((lane) => {
    const own = [...boxes.values()].filter((box) => box.lane === lane).sort(inOrder);
    if (own.length === 0) return [];
    const head: Item = { y, lane, money: null };
    y += HEAD;
    const placed = own.map(({ place }): Item => {
      const item = { y, lane, money: places.find((row) => row.place === place)! };
      y += BOX + GAP;
      return item;
    });
    return [head, ...placed];
  });
}

function drawHead({ y, lane }: Item) {
  return svg`<text x="0" y=${y + 26} font-weight="600" fill="var(--ink)">${lifecycleWords().lanes[lane]}</text>`;
}

function drawPlace(money: PlaceMoney, { y, lane }: Item, map: LifecycleMap, width: number, currency: string) {
  const text = lifecycleWords();
  const step = map.withStep.includes(money.place);
  return svg`<g>
    <rect x="0.5" y=${y} width=${width - 1} height=${BOX} rx="3" fill="var(--paper)" stroke=${step ? "var(--accent)" : "var(--hairline-strong)"}></rect>
    <text x="12" y=${y + 20} font-weight="600" fill=${step ? "var(--accent)" : "var(--ink)"}>${text.places[money.place]}</text>
    <text x=${width - 12} y=${y + 20} text-anchor="end" font-size="12" fill="var(--ink-muted)">${text.rules[money.place]}</text>
    <text x="12" y=${y + 46} font-size="22" fill="var(--ink)" font-family="var(--serif)">${formatValue(money.people, { unit: "count" })}</text>
    <text x=${width - 12} y=${y + 46} text-anchor="end" font-size="12" fill="var(--ink-soft)">${moneyLines(money, lane, currency).join(", ")}</text>
    ${movesOut(map, money.place).map(
      (line, i) => svg`<text x="12" y=${y + 66 + i * 17} font-size="12" fill="var(--ink-muted)">${line}</text>`,
    )}
  </g>`;
}

function movesOut({ moves }: LifecycleMap, place: string): string[] {
  const text = lifecycleWords();
  const out = moves.filter(({ from, to }) => from === place && text.places[to]);
  const largest = [...out].sort((a, b) => b.people - a.people).slice(0, NAMED);
  return largest.map(({ to, people }) => text.goesTo(text.places[to]!, formatValue(people, { unit: "count" })));
}
