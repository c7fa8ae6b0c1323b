import { html } from "htl";
import type { Report } from "../../models/report.js";
import { fitWords } from "../../words/segments-fit.js";
import { filterBar } from "../filter-bar.js";
import { hasNothing } from "../has-nothing.js";

/** Drafts of a polite no by case, to be changed and copied. */
export function fitLetter(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const { letter, letters } = fitWords();
  const choices = letters.map(({ id, name }) => ({ value: id, label: name }));
  const bar = filterBar([{ kind: "select", id: "letter", label: letter.choose, choices, initial: letters[0]!.id }]);
  const when = html`<p></p>`;
  const said = html`<span role="status"></span>`;
  const area = html`<textarea class="fit-letter" rows="16" aria-label=${letter.edit} spellcheck="false"></textarea>`;
  const field = area as HTMLTextAreaElement;
  const draw = () => {
    const chosen = letters.find(({ id }) => id === bar.value["letter"]) ?? letters[0]!;
    when.textContent = chosen.when;
    field.value = chosen.letter;
    said.textContent = "";
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = letter.copied;
    } catch {
      field.select();
      said.textContent = letter.notCopied;
    }
  };
  bar.addEventListener("input", draw);
  draw();
  return html`<section class="fit-letters">
    <h2>${letter.title}</h2>
    <p>${letter.intro}</p>
    ${bar} ${when} ${area}
    <p><button type="button" class="tool" ${{ onclick: copy }}>${letter.copy}</button> ${said}</p>
  </section>`;
}
