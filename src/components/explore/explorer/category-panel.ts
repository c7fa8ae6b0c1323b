import { categoryButtons } from "./category-buttons.js";
import type { Dimension } from "./dimension.js";
import { panelFrame } from "./panel.js";
import type { Panel, PanelEvents } from "./panel.js";

/** A chart of bars by category, each a button. */
export function categoryPanel(dimension: Dimension, events: PanelEvents, currency: string): Panel {
  const bars = categoryButtons(dimension, events, currency)!;
  const frame = panelFrame(dimension, [bars.element], events, currency);
  return {
    element: frame.element,
    draw: bars.draw,
    setChoice: (choice) => {
      frame.setChoice(choice);
      bars.setChoice(choice);
    },
  };
}
