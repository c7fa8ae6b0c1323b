import { chooseFindings } from "../../models/board.js";
import type { Report } from "../../models/report.js";
import { evidencePanel } from "../evidence-panel.js";

/** How sure the board page is: methods, checks and rows behind the findings that it shows. */
export function boardEvidence(report: Report): HTMLElement {
  const numbers = chooseFindings(report).chosen.map(({ metric }) => metric);
  return evidencePanel(report, { method: "/about/grades", numbers });
}
