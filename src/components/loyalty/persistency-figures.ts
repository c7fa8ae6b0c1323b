import type { Report, Row } from "../../models/report.js";
import type { Definition } from "../../models/persistency-definition.js";
import { bookPersistency, PERSISTENCY_MONTHS, type PersistencyModel } from "../../models/persistency.js";
import { persistencyByGroup } from "../../models/persistency-by-group.js";
import { persistencyCurve } from "../../models/persistency-curve.js";
import { reconcileDefinitions } from "../../models/persistency-reconciliation.js";
import { persistencyWords } from "../../words/persistency.js";
import { cohortIntervals, type CohortEstimate } from "../charts/cohort-intervals.js";
import { definitionSteps, type DefinitionStep } from "../charts/definition-steps.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { stayingCurve, type StayingPoint } from "../charts/staying-curve.js";
import { figure } from "../figure.js";

/** What the reader looks at. */
export interface PersistencyView {
  report: Report;
  model: PersistencyModel;
  definition: Definition;
  by: "count" | "premium";
  month: number;
  trait: string;
}

const METHOD = "/loyalty/methods#persistency";
const shared = { method: METHOD, analysis: "persistency" };

export function curveFigure({ report, model, definition }: PersistencyView): HTMLElement {
  const { page, curve } = persistencyWords();
  const rows = persistencyCurve(model, definition);
  return figure(report, {
    ...shared,
    title: curve(rows),
    subtitle: page.curveSubtitle,
    rows: rows.map((row) => ({ ...row, series: page.series[String(row["series"])]! })),
    name: "persistency-by-month",
    columns: page.curveColumns,
    chart: (points: StayingPoint[], { width }) =>
      stayingCurve(points, {
        width,
        xLabel: page.curveAxis,
        yLabel: page.curveUnit,
        named: PERSISTENCY_MONTHS,
        dotted: page.series["delayed_entry"]!,
      }),
  });
}

export function cohortFigure(view: PersistencyView): HTMLElement {
  const { page, cohorts } = persistencyWords();
  const { report, model, definition, by, month } = view;
  const rows = persistencyByGroup(model, { trait: "cohort", month, by }, definition).map(named);
  const average = bookPersistency(model, month, by, definition).estimate;
  return figure(report, {
    ...shared,
    title: cohorts(month, rows, average),
    subtitle: page.cohortSubtitle(page.byOf[by]),
    rows,
    name: "persistency-by-year-of-issue",
    columns: page.groupColumns,
    chart: (points: CohortEstimate[], { width }) => cohortIntervals(points, { width, yLabel: page.curveUnit, average }),
  });
}

export function groupFigure({ report, model, definition, by, month, trait }: PersistencyView): HTMLElement {
  const { page, byGroup } = persistencyWords();
  const rows = persistencyByGroup(model, { trait, month, by }, definition).map(named);
  rows.sort((a, b) => Number(b["estimate"]) - Number(a["estimate"]));
  const average = bookPersistency(model, month, by, definition).estimate;
  return figure(report, {
    ...shared,
    title: byGroup(trait, month, rows),
    subtitle: page.groupSubtitle(page.byOf[by]),
    rows,
    name: `persistency-by-${trait}`,
    columns: page.groupColumns,
    chart: (points: CategoryEstimate[], { width }) =>
      dotInterval(points, { width, unit: "share", average, label: page.groupAxis }),
  });
}

export function definitionFigure({ report, model, definition, by, month }: PersistencyView): HTMLElement {
  const { page, definitions, stepName } = persistencyWords();
  const rows = reconcileDefinitions(model, { month, by }, definition).map((row) => ({ ...row, name: stepName(row) }));
  return figure(report, {
    ...shared,
    title: definitions(month, rows),
    subtitle: page.definitionSubtitle(page.byOf[by]),
    rows,
    name: "persistency-definitions",
    columns: page.definitionColumns,
    chart: (steps: DefinitionStep[], { width }) => definitionSteps(steps, { width }),
  });
}

function named(row: Row): Row {
  return { ...row, category: persistencyWords().groupName(row) };
}
