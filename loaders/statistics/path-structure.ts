/** A construct and the positions of its items. */
export interface Construct {
  name: string;
  items: readonly number[];
  /** A (reflective, default): items are weighted by their correlation with the construct's surroundings; B (formative): by regression. */
  mode?: "A" | "B";
}

/** One construct is held to drive another; both by position. */
export interface Arrow {
  from: number;
  to: number;
}

/** Which items measure which construct, and which construct drives which. */
export interface PathModel {
  constructs: readonly Construct[];
  arrows: readonly Arrow[];
}

/** Positions of the arrows that point at a construct. */
export function arrowsInto(arrows: readonly Arrow[], to: number): number[] {
  return [...arrows.keys()].filter((i) => arrows[i]!.to === to);
}

/** Constructs so that each comes after all that drive it. Throws a RangeError when arrows run in a circle. */
export function causalOrder(size: number, arrows: readonly Arrow[]): number[] {
  const order: number[] = [];
  while (order.length < size) {
    const next = Array.from({ length: size }, (_, i) => i).find(
      (i) => !order.includes(i) && arrows.every(({ from, to }) => to !== i || order.includes(from)),
    );
    if (next === undefined) throw new RangeError("The arrows of the model run in a circle.");
    order.push(next);
  }
  return order;
}
