import { html } from "htl";
import type { Report } from "../../models/report.js";
import { pathModelWords } from "../../words/path-model.js";
import { hasNothing } from "../has-nothing.js";
import { effectFigure } from "./effect-figure.js";
import { forAnalysts } from "./for-analysts.js";
import { measurementTables } from "./measurement-tables.js";
import { pathGroupFigure } from "./path-group-figure.js";
import { employeeMeans, surveyWaves } from "./survey-means.js";

/** What takes the chain apart, behind one line: effects along all arrows, groups, waves, employees, measurement and fit. */
export function analystPart(report: Report): HTMLElement {
  if (hasNothing(report) || report.state !== "ready") return html`<span></span>`;
  const { title, note } = pathModelWords().page.analyst;
  const figures = [effectFigure, pathGroupFigure, surveyWaves, employeeMeans, measurementTables];
  return forAnalysts(title, note, ...figures.map((draw) => draw(report)));
}
