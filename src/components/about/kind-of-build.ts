import { html } from "htl";
import type { Report } from "../../models/report.js";
import { privacyWords } from "../../words/privacy.js";

/** Which of the two kinds of build this is, by the settings of its book. */
export function kindOfBuild({ tables, book }: Report): HTMLElement {
  const { analystBuild, ordinaryBuild, simulated } = privacyWords().page;
  const analyst = (tables["settings"] ?? []).some(({ setting, value }) => setting === "analyst" && value === true);
  return html`<p class="kind-of-build">
    <strong>${analyst ? analystBuild : ordinaryBuild}</strong> ${book.simulated ? simulated : null}
  </p>`;
}
