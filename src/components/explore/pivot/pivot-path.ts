import { html } from "htl";
import { drillUp } from "../../../models/pivot-drill.js";
import type { PivotState } from "../../../models/pivot-state.js";
import { pivotWords } from "../../../words/explore-pivot.js";
import type { SetPivot } from "./pivot-choosers.js";

/** The values opened so far, each a button that leads back to it; null before anything is opened. */
export function pivotPath(state: PivotState, set: SetPivot): HTMLElement | null {
  const text = pivotWords();
  const { drills } = state;
  if (drills.length === 0) return null;
  const names = [text.everything, ...drills.map(({ level, value }) => text.step(level, text.value(level, value)))];
  const step = (name: string, place: number) =>
    place === drills.length
      ? html`<li aria-current="true">${name}</li>`
      : html`<li><button type="button" ${{ onclick: () => set(drillUp(state, place)) }}>${name}</button></li>`;
  return html`<nav class="pivot-path" aria-label=${text.path}>
    <ol>
      ${names.map(step)}
    </ol>
  </nav>`;
}
