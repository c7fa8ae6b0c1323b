interface DragEvents {
  choose: (first: number, last: number) => void;
  /** The bin that a pointer without a button down is on; null when it has left. */
  hover: (bin: number | null) => void;
}

/** Lets a pointer drag over equal bins from left to right; a click takes one. A finger that moves up or down still scrolls. */
export function dragOver(plot: HTMLElement, count: number, { choose, hover }: DragEvents): void {
  let start: number | null = null;
  let last = "";
  const binAt = ({ clientX }: PointerEvent) => {
    const { left, width } = plot.getBoundingClientRect();
    return Math.min(count - 1, Math.max(0, Math.floor(((clientX - left) / width) * count)));
  };
  const reach = (bin: number) => {
    const range: [number, number] = [Math.min(start!, bin), Math.max(start!, bin)];
    if (last === range.join()) return;
    last = range.join();
    choose(...range);
  };
  plot.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    start = binAt(event);
    last = "";
    hover(null);
    plot.setPointerCapture(event.pointerId);
    if (event.pointerType === "mouse") reach(start);
  });
  plot.addEventListener("pointermove", (event) => {
    if (start === null) hover(binAt(event));
    else reach(binAt(event));
  });
  plot.addEventListener("pointerup", (event) => {
    if (start !== null) reach(binAt(event));
    start = null;
  });
  plot.addEventListener("pointercancel", () => (start = null));
  plot.addEventListener("pointerleave", () => hover(null));
}
