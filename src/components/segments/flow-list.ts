import { group } from "d3-array";
import { html } from "htl";
import type { Row } from "../../models/report.js";
import { migrationWords } from "../../words/segments-migration.js";

/** Where the people of each segment went, the largest flow first: what a phone shows in place of the picture. */
export function flowList(rows: readonly Row[]): HTMLElement {
  const segments = group(
    rows.filter(({ people }) => typeof people === "number"),
    ({ from }) => String(from),
  );
  return html`<ul class="plain">
    ${[...segments].map(([from, flows]) => segmentItem(from, flows))}
  </ul>`;
}

function segmentItem(from: string, flows: readonly Row[]): HTMLElement {
  const text = migrationWords();
  const descending = [...flows].sort((a, b) => Number(b["people"]) - Number(a["people"]));
  return html`<li style=${{ marginTop: "0.5rem" }}>
    <strong>${text.name(from)}</strong>
    <ul class="plain">
      ${descending.map((flow) => html`<li class="subtitle">${flowText(flow)}</li>`)}
    </ul>
  </li>`;
}

function flowText(flow: Row): string {
  const text = migrationWords();
  const people = Number(flow["people"]);
  if (flow["from"] === flow["to"]) return text.stayedHere(people);
  return text.goesTo(text.name(String(flow["to"])), people, flow["by_time"] === true);
}
