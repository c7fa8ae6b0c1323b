export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface LabelledCurve {
  /** x and y along the curve. */
  samples: readonly (readonly [x: number, y: number])[];
  width: number;
  height: number;
}

/** Where along a curve a label may stand, in the order of preference. */
const SHARES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86];

/**
 * The middle of each label on its curve, in the order given, so that none touches another or an obstacle, and as few other curves as can be run
 * under it; null where there is no such place.
 */
export function labelPlaces(
  curves: readonly LabelledCurve[],
  obstacles: readonly Rectangle[],
  frame: Rectangle,
): ([x: number, y: number] | null)[] {
  const taken: Rectangle[] = [...obstacles];
  return curves.map((curve, own) => {
    const free = SHARES.map((share) => curve.samples[Math.round(share * (curve.samples.length - 1))]!)
      .map(([x, y]) => ({ x, y, room: around(x, y, curve) }))
      .filter(({ room }) => within(room, frame) && !taken.some((other) => touch(room, other)));
    const crossings = ({ room }: (typeof free)[number]) =>
      curves.filter(({ samples }, other) => other !== own && samples.some((point) => holds(room, point))).length;
    const best = free.toSorted((a, b) => crossings(a) - crossings(b))[0];
    if (!best) return null;
    taken.push(best.room);
    return [best.x, best.y];
  });
}

function around(x: number, y: number, { width, height }: LabelledCurve): Rectangle {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function within(room: Rectangle, frame: Rectangle): boolean {
  return (
    room.x >= frame.x &&
    room.y >= frame.y &&
    room.x + room.width <= frame.x + frame.width &&
    room.y + room.height <= frame.y + frame.height
  );
}

/** Whether two rectangles overlap. */
export function touch(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function holds(room: Rectangle, [x, y]: readonly [number, number]): boolean {
  return x > room.x && x < room.x + room.width && y > room.y && y < room.y + room.height;
}
