import { html } from "htl";

const FIRST_WIDTH = 640;
const A4_WIDTH = 680;

/** A frame that draws its content anew whenever its width changes, and at the width of an A4 page for print. */
export function responsive(draw: (width: number) => Element): HTMLElement {
  const frame = html`<div class="chart"></div>`;
  let drawn = 0;
  const redraw = (width: number) => {
    const whole = Math.floor(width);
    if (whole < 1 || whole === drawn) return;
    drawn = whole;
    frame.replaceChildren(draw(whole));
  };
  redraw(FIRST_WIDTH);
  if (typeof ResizeObserver !== "undefined") {
    new ResizeObserver(([entry]) => entry && redraw(entry.contentRect.width)).observe(frame);
  }
  addEventListener("beforeprint", () => redraw(A4_WIDTH));
  addEventListener("afterprint", () => redraw(frame.clientWidth));
  return frame;
}
