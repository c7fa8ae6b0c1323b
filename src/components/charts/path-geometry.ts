/** A point along the chain (from cause to effect) and across it. */
export interface Place {
  along: number;
  across: number;
}

export interface Box extends Place {
  id: string;
  /** Half the size along and across. */
  halfAlong: number;
  halfAcross: number;
}

/** The way of an arrow; it leaves and arrives along the chain, or across it between boxes of one stage. */
export interface Curve {
  points: Place[];
  /** Whether it runs across, between two boxes of one stage. */
  sideways: boolean;
}

export interface Link {
  from: string;
  to: string;
  /** Places that a long arrow passes on its way around other boxes. */
  via: readonly Place[];
  /** Room that the head takes. */
  head: number;
}

/** Share of a box's side over which arrows spread. */
const SPREAD = 0.66;

/** Curves of all arrows: those at one side of a box stand in the order of their other ends, so that they do not cross there. */
export function curvesOf(links: readonly Link[], boxes: ReadonlyMap<string, Box>): Curve[] {
  return links.map((link) => {
    const [from, to] = [boxes.get(link.from)!, boxes.get(link.to)!];
    if (from.along === to.along) return { points: across(from, to, link.head), sideways: true };
    const start = { along: from.along + from.halfAlong, across: port(link, links, boxes, "from") };
    const end = { along: to.along - to.halfAlong - link.head, across: port(link, links, boxes, "to") };
    return { points: [start, ...link.via, end], sideways: false };
  });
}

function across(from: Box, to: Box, head: number): Place[] {
  const direction = Math.sign(to.across - from.across);
  return [
    { along: from.along, across: from.across + direction * from.halfAcross },
    { along: to.along, across: to.across - direction * (to.halfAcross + head) },
  ];
}

function port(link: Link, links: readonly Link[], boxes: ReadonlyMap<string, Box>, side: "from" | "to"): number {
  const box = boxes.get(link[side])!;
  const isAlong = ({ from, to }: Link) => boxes.get(from)!.along !== boxes.get(to)!.along;
  const neighbours = links.filter((other) => other[side] === link[side] && isAlong(other));
  const rank = neighbours.toSorted((a, b) => turn(a, boxes, side) - turn(b, boxes, side)).indexOf(link);
  if (neighbours.length === 1) return box.across;
  const room = 2 * box.halfAcross * SPREAD;
  return box.across - room / 2 + (room * rank) / (neighbours.length - 1);
}

/** Where an arrow goes to or comes from next, seen from a side of a box. */
function turn(link: Link, boxes: ReadonlyMap<string, Box>, side: "from" | "to"): number {
  const next = side === "from" ? link.via[0] : link.via.at(-1);
  return next?.across ?? boxes.get(side === "from" ? link.to : link.from)!.across;
}

/** The curve as an SVG path; `place` gives x and y. Between two points it leaves and arrives along the chain. */
export function pathOf({ points, sideways }: Curve, place: (place: Place) => [x: number, y: number]): string {
  const text = (point: Place) => place(point).map(rounded).join(",");
  const [first, ...others] = points as [Place, ...Place[]];
  if (sideways) return `M${text(first)}L${text(others[0]!)}`;
  let from = first;
  const parts = others.map((to) => {
    const middle = (from.along + to.along) / 2;
    const part = `C${text({ along: middle, across: from.across })} ${text({ along: middle, across: to.across })} ${text(to)}`;
    from = to;
    return part;
  });
  return `M${text(first)}${parts.join("")}`;
}

const SAMPLES = 24;

/** Places along the curve, from start to end. */
export function samplesOf({ points, sideways }: Curve): Place[] {
  return points.slice(1).flatMap((to, i) => {
    const from = points[i]!;
    return Array.from({ length: SAMPLES + 1 }, (_, step) => {
      const t = step / SAMPLES;
      return sideways ? between(from, to, t) : bump(from, to, t);
    });
  });
}

function between(from: Place, to: Place, t: number): Place {
  return { along: from.along + t * (to.along - from.along), across: from.across + t * (to.across - from.across) };
}

/** Cubic Bézier whose controls lie half way along. */
function bump(from: Place, to: Place, t: number): Place {
  const s = 1 - t;
  const middle = (from.along + to.along) / 2;
  return {
    along: s ** 3 * from.along + 3 * s * t * middle + t ** 3 * to.along,
    across: (s ** 3 + 3 * s * s * t) * from.across + (3 * s * t * t + t ** 3) * to.across,
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
