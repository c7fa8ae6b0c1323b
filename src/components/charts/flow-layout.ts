export interface Flow {
  from: string;
  to: string;
  people: number;
}

export interface FlowNode {
  code: string;
  people: number;
  y: number;
  height: number;
}

export interface FlowBand<Own extends Flow> {
  flow: Own;
  /** Top of the band on either side, and its height. */
  y1: number;
  y2: number;
  height: number;
}

/** People of a node, of whom some may be in no flow. */
export interface FlowTotal {
  code: string;
  people: number;
}

/** Nodes on either side, and the bands between them. */
export interface FlowLayout<Own extends Flow> {
  left: FlowNode[];
  right: FlowNode[];
  bands: FlowBand<Own>[];
  height: number;
}

interface Options {
  order: readonly string[];
  /** Pixels for all people together, and between nodes. */
  height: number;
  gap: number;
  /** Fewest pixels for a node, so that its name has room. */
  least: number;
}

/** An alluvial picture of two moments: nodes in order on either side, as high as their people, and bands between them. */
export function flowLayout<Own extends Flow>(
  flows: readonly Own[],
  totals: { left: readonly FlowTotal[]; right: readonly FlowTotal[] },
  options: Options,
): FlowLayout<Own> {
  const all = totals.left.reduce((sum, { people }) => sum + people, 0);
  const scale = options.height / Math.max(1, all);
  const left = nodesOf(totals.left, scale, options);
  const right = nodesOf(totals.right, scale, options);
  const place = (code: string) => options.order.indexOf(code);
  const ordered = [...flows].sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to));
  const used = { left: new Map<string, number>(), right: new Map<string, number>() };
  const take = (side: "left" | "right", nodes: readonly FlowNode[], code: string, height: number) => {
    const start = used[side].get(code) ?? nodes.find((node) => node.code === code)!.y;
    used[side].set(code, start + height);
    return start;
  };
  const bands = ordered.map((flow): FlowBand<Own> => {
    const height = flow.people * scale;
    return { flow, y1: take("left", left, flow.from, height), y2: take("right", right, flow.to, height), height };
  });
  return { left, right, bands, height: Math.max(endOf(left), endOf(right)) };
}

function nodesOf(totals: readonly FlowTotal[], scale: number, { order, gap, least }: Options): FlowNode[] {
  let y = 0;
  return order.flatMap((code): FlowNode[] => {
    const total = totals.find((one) => one.code === code);
    if (!total) return [];
    const node = { code, people: total.people, y, height: total.people * scale };
    y += Math.max(least, node.height) + gap;
    return [node];
  });
}

function endOf(nodes: readonly FlowNode[]): number {
  const last = nodes.at(-1);
  return last ? last.y + last.height : 0;
}
