import { svg } from "htl";
import { labelPlaces, type Rectangle } from "./label-places.js";
import { curvesOf, pathOf, samplesOf, type Box, type Curve, type Place } from "./path-geometry.js";

export interface DiagramNode {
  id: string;
  label: string;
  /** A second, quieter line. */
  detail?: string | null;
  /** Step from cause to effect, from 0. */
  stage: number;
  /** Place across the chain, 0 to 1: when it runs from left to right, and when it runs from top to bottom. */
  lane: { wide: number; narrow: number };
  /** What the chain is about. */
  outcome?: boolean;
}

export interface DiagramArrow {
  from: string;
  to: string;
  /** 0 to 1; its width. */
  strength: number;
  /** Empty for none. */
  label: string;
  /** Whether it stands out; others are thin, grey and without a label. */
  clear: boolean;
  dashed: boolean;
  /** Lanes that a long arrow takes at the stages between. */
  via?: { wide: Record<number, number>; narrow: Record<number, number> };
}

interface Frame {
  wide: boolean;
  width: number;
  height: number;
  /** Half the size of a box, in pixels from left to right and from top to bottom. */
  half: [x: number, y: number];
  place: (place: Place) => [x: number, y: number];
}

const HEIGHT = 460;
const STEP = 100;
/** Room that a stage takes from left to right. */
const STAGE = 118;
const LETTER = 7.2;

/**
 * What drives what: boxes from cause to effect, from left to right where there is room and from top to bottom where there is not, and arrows as
 * wide as they are strong. Labels never overlap each other or a box; one without a free place is left to the table.
 */
export function pathDiagram(
  nodes: readonly DiagramNode[],
  arrows: readonly DiagramArrow[],
  { width }: { width: number },
): SVGSVGElement {
  const frame = frameOf(nodes, width);
  const boxes = new Map(nodes.map((node) => [node.id, boxOf(node, frame, nodes)]));
  const drawn = arrows.filter(({ from, to }) => boxes.has(from) && boxes.has(to)).toSorted(weakFirst);
  const curves = curvesOf(
    drawn.map((arrow) => ({ ...arrow, via: viaOf(arrow, frame, nodes), head: headLength(arrow, frame) })),
    boxes,
  );
  return svg`<svg class="path-diagram" width=${width} height=${frame.height} viewBox=${`0 0 ${width} ${frame.height}`}>
    ${drawn.map((arrow, i) => arrowMark(arrow, curves[i]!, frame))}
    ${nodes.map((node) => boxMark(node, boxes.get(node.id)!, frame))}
    ${labelMarks(drawn, curves, [...boxes.values()], frame)}
  </svg>`;
}

function weakFirst(a: DiagramArrow, b: DiagramArrow): number {
  return Number(a.clear) - Number(b.clear) || a.strength - b.strength;
}

function frameOf(nodes: readonly DiagramNode[], width: number): Frame {
  const stages = Math.max(...nodes.map(({ stage }) => stage)) + 1;
  const wide = width >= stages * STAGE;
  if (wide) {
    const half = Math.min(60, (width / stages) * 0.36);
    return { wide, width, height: HEIGHT, half: [half, 26], place: ({ along, across }) => [along, across] };
  }
  const height = stages * STEP - STEP / 2 + 12;
  return {
    wide,
    width,
    height,
    half: [Math.min(60, width * 0.135), 24],
    place: ({ along, across }) => [across, along],
  };
}

function boxOf({ id, stage, lane }: DiagramNode, frame: Frame, nodes: readonly DiagramNode[]): Box {
  const [halfAlong, halfAcross] = frame.wide ? frame.half : frame.half.toReversed();
  const across = acrossOf(frame.wide ? lane.wide : lane.narrow, frame);
  return { id, along: alongOf(stage, frame, nodes), across, halfAlong: halfAlong!, halfAcross: halfAcross! };
}

function alongOf(stage: number, { wide, width, half }: Frame, nodes: readonly DiagramNode[]): number {
  if (!wide) return half[1] + 2 + stage * STEP;
  const last = Math.max(...nodes.map((node) => node.stage));
  return half[0] + 1 + (stage / Math.max(1, last)) * (width - 2 * half[0] - 2);
}

function acrossOf(lane: number, { wide, width, height }: Frame): number {
  return lane * (wide ? height : width);
}

/** Room that a passing arrow leaves before and after the boxes of a stage. */
const PASSING = 6;

/** Straight past the boxes of each stage on the way. */
function viaOf(arrow: DiagramArrow, frame: Frame, nodes: readonly DiagramNode[]): Place[] {
  const lanes = arrow.via?.[frame.wide ? "wide" : "narrow"] ?? {};
  const half = (frame.wide ? frame.half[0] : frame.half[1]) + PASSING;
  return Object.entries(lanes).flatMap(([stage, lane]) => {
    const along = alongOf(Number(stage), frame, nodes);
    const across = acrossOf(lane, frame);
    return [
      { along: along - half, across },
      { along: along + half, across },
    ];
  });
}

function lineWidth({ strength, clear }: DiagramArrow, { wide }: Frame): number {
  return clear ? 1.25 + (wide ? 12 : 9) * Math.min(1, strength) : 1.25;
}

function headLength(arrow: DiagramArrow, frame: Frame): number {
  return 6 + lineWidth(arrow, frame) * 0.6;
}

function arrowMark(arrow: DiagramArrow, curve: Curve, frame: Frame) {
  const width = lineWidth(arrow, frame);
  const colour = arrow.clear ? "var(--accent)" : "var(--context)";
  const opacity = arrow.clear ? 0.55 : 0.6;
  return svg`<g data-from=${arrow.from} data-to=${arrow.to} opacity=${opacity}>
    <path d=${pathOf(curve, frame.place)} fill="none" stroke=${colour} stroke-width=${width} stroke-dasharray=${arrow.dashed ? "6 4" : null} />
    <path d=${headPath(arrow, curve, frame)} fill=${colour} />
  </g>`;
}

function headPath(arrow: DiagramArrow, { points, sideways }: Curve, frame: Frame): string {
  const end = points.at(-1)!;
  const length = headLength(arrow, frame);
  const half = lineWidth(arrow, frame) / 2 + 2.5;
  const forward = sideways ? Math.sign(end.across - points[0]!.across) * length : length;
  const corner = (ahead: number, aside: number): Place =>
    sideways
      ? { along: end.along + aside, across: end.across + ahead }
      : { along: end.along + ahead, across: end.across + aside };
  const corners = [corner(0, -half), corner(forward, 0), corner(0, half)].map((place) => frame.place(place).join(","));
  return `M${corners.join("L")}Z`;
}

function boxMark(node: DiagramNode, box: Box, frame: Frame) {
  const [x, y] = frame.place(box);
  const [halfX, halfY] = frame.half;
  const size = frame.wide ? 13.5 : 12;
  const lines = wrapped(node.label, (2 * halfX - 6) / (size * 0.5));
  const detail = node.detail ?? null;
  const top = y - ((lines.length - 1) * 15 + (detail ? 14 : 0)) / 2;
  return svg`<g data-node=${node.id}>
    <rect x=${x - halfX} y=${y - halfY} width=${2 * halfX} height=${2 * halfY} rx="3" fill="var(--paper-deep)" stroke=${node.outcome ? "var(--accent)" : "var(--hairline-strong)"} />
    ${lines.map((line, i) => svg`<text x=${x} y=${top + i * 15} dy="0.32em" text-anchor="middle" fill="var(--ink)" font-size=${size} font-weight=${node.outcome ? 600 : 400}>${line}</text>`)}
    ${detail ? svg`<text x=${x} y=${top + lines.length * 15 - 1} dy="0.32em" text-anchor="middle" fill="var(--ink-muted)" font-size="11">${detail}</text>` : null}
  </g>`;
}

function wrapped(text: string, letters: number): string[] {
  return text.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}

/** Labels of the arrows that stand out, the strongest placed first. */
function labelMarks(arrows: readonly DiagramArrow[], curves: readonly Curve[], boxes: readonly Box[], frame: Frame) {
  const clear = [...arrows.keys()].filter((i) => arrows[i]!.clear && arrows[i]!.label !== "").reverse();
  const labelled = clear.map((i) => ({
    samples: samplesOf(curves[i]!).map(frame.place),
    width: arrows[i]!.label.length * LETTER + 4,
    height: 16,
  }));
  const [halfX, halfY] = frame.half;
  const obstacles = boxes.map((box): Rectangle => {
    const [x, y] = frame.place(box);
    return { x: x - halfX - 1, y: y - halfY - 1, width: 2 * halfX + 2, height: 2 * halfY + 2 };
  });
  const whole = { x: 0, y: 0, width: frame.width, height: frame.height };
  return labelPlaces(labelled, obstacles, whole).map((place, i) => {
    if (!place) return null;
    const [x, y] = place;
    const { width } = labelled[i]!;
    return svg`<g class="path-label">
      <rect x=${x - width / 2} y=${y - 8} width=${width} height="16" rx="3" fill="var(--paper)" />
      <text x=${x} y=${y} dy="0.34em" text-anchor="middle" font-size="12.5" font-weight="600" fill="var(--ink)">${arrows[clear[i]!]!.label}</text>
    </g>`;
  });
}
