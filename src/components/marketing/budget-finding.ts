import { html } from "htl";
import type { Report } from "../../models/report.js";
import { budgetWords } from "../../words/marketing-budget.js";
import { cards } from "../cards.js";
import { finding } from "../finding.js";

/** The finding and its cards; where no advice is given, why, and the spend of today. */
export function budgetFinding(report: Report): HTMLElement {
  const text = budgetWords();
  const advised = report.numbers["marketing.budget.gain.policies"] ?? report.numbers["marketing.budget.gain.ape"];
  const grade = advised && advised.estimate !== null ? advised.grade : undefined;
  const said = finding(report, (numbers, currency) => text.finding({ ...report, numbers }, currency), grade);
  if (report.state === "computing") return said;
  const ids = grade ? ["gain", "loss_chance", "regret", "next_test"] : ["present"];
  return html`<div>
    ${said}
    ${cards(
      report,
      ids.map((id) => `marketing.budget.${id}`),
    )}
  </div>`;
}
