import { svg } from "htl";
import { flowLayout, type Flow, type FlowBand, type FlowNode, type FlowTotal } from "./flow-layout.js";

export interface SegmentFlow extends Flow {
  /** Most of these people moved only because months went by. */
  by_time: boolean;
}

interface Options {
  width: number;
  order: readonly string[];
  totals: { left: readonly FlowTotal[]; right: readonly FlowTotal[] };
  nameOf: (code: string) => string;
  /** What stands under a name, by its people. */
  noteOf: (people: number) => string;
  heads: { left: string; right: string };
}

const HEAD = 28;
const NODE = 8;
const LEAST = 36;
const GAP = 10;

/** Last year's segments on the left, this year's on the right, and people as bands between them: pale who stayed, in colour who moved by what they did. */
export function segmentFlows(flows: readonly SegmentFlow[], options: Options): SVGSVGElement {
  const { width, order, heads, totals } = options;
  const aside = Math.min(250, Math.round(width * 0.28));
  const layout = flowLayout(flows, totals, { order, height: Math.round(width * 0.46), gap: GAP, least: LEAST });
  const height = HEAD + Math.max(layout.height, LEAST) + 24;
  const [x1, x2] = [aside + NODE, width - aside - NODE];
  const stayedFirst = [...layout.bands].sort((a, b) => Number(isMove(a)) - Number(isMove(b)));
  return svg`<svg viewBox="0 0 ${width} ${height}" width=${width} height=${height} font-size="13" fill="currentColor">
    <text x="0" y="14" fill="var(--ink-muted)">${heads.left}</text>
    <text x=${width} y="14" text-anchor="end" fill="var(--ink-muted)">${heads.right}</text>
    <g transform=${`translate(0,${HEAD})`}>
      ${stayedFirst.map((band) => drawBand(band, x1, x2))}
      ${layout.left.map((node) => drawNode(node, "left", aside, options))}
      ${layout.right.map((node) => drawNode(node, "right", width - aside - NODE, options))}
    </g>
  </svg>`;
}

function isMove({ flow }: FlowBand<SegmentFlow>): boolean {
  return flow.from !== flow.to;
}

function drawBand(band: FlowBand<SegmentFlow>, x1: number, x2: number) {
  const { y1, y2, height, flow } = band;
  const middle = (x1 + x2) / 2;
  const bottom = [y1 + height, y2 + height];
  const path = `M${x1},${y1}C${middle},${y1} ${middle},${y2} ${x2},${y2}L${x2},${bottom[1]!}C${middle},${bottom[1]!} ${middle},${bottom[0]!} ${x1},${bottom[0]!}Z`;
  const fill = !isMove(band) ? "var(--context-soft)" : flow.by_time ? "var(--context)" : "var(--accent)";
  return svg`<path d=${path} fill=${fill} fill-opacity=${isMove(band) ? 0.7 : 0.55}></path>`;
}

function drawNode(node: FlowNode, side: "left" | "right", x: number, { nameOf, noteOf }: Options) {
  const anchor = side === "left" ? "end" : "start";
  const textX = side === "left" ? x - 8 : x + NODE + 8;
  const y = node.y + Math.max(0, Math.min(node.height / 2 - 6, node.height));
  return svg`<g>
    <rect x=${x} y=${node.y} width=${NODE} height=${Math.max(1, node.height)} fill="var(--ink-muted)"></rect>
    <text x=${textX} y=${y + 10} text-anchor=${anchor} font-weight="600" fill="var(--ink)">${nameOf(node.code)}</text>
    <text x=${textX} y=${y + 26} text-anchor=${anchor} fill="var(--ink-muted)">${noteOf(node.people)}</text>
  </g>`;
}
