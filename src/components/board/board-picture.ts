import type { BoardFinding, ChosenFinding } from "../../models/board.js";
import type { Report, Row } from "../../models/report.js";
import { boardWords } from "../../words/board.js";
import { sparkInterval } from "./spark-interval.js";
import { sparkLine, type SparkPoint } from "./spark-line.js";
import { sparkSplit } from "./spark-split.js";

type Draw = (report: Report, chosen: ChosenFinding) => Element | null;

const pictures: Partial<Record<BoardFinding, Draw>> = {
  who_carries: whaleCurve,
  stay_25: (report) => cohorts(report, 25),
  stay_13: (report) => cohorts(report, 13),
  agents_leave: agentsStaying,
  marketing_return: marketingReturn,
  promises_came: promisesCame,
  protection_saves: moneyAskedFor,
};

/** The small picture of a finding; null where none earns its place or its rows are not there. */
export function boardPicture(report: Report, chosen: ChosenFinding): Element | null {
  return pictures[chosen.finding]?.(report, chosen) ?? null;
}

const numbersIn = (rows: readonly Row[], x: string, y: string): SparkPoint[] =>
  rows.flatMap((row) => {
    const [px, py] = [row[x], row[y]].map(Number);
    if (row[y] === null || !Number.isFinite(px) || !Number.isFinite(py)) return [];
    return [{ x: px!, y: py!, low: row["low"] as number | null, high: row["high"] as number | null }];
  });

function whaleCurve({ tables }: Report): Element | null {
  const text = boardWords().pictures;
  const points = numbersIn(tables["curve"] ?? [], "customers", "value");
  if (points.length < 3) return null;
  const peak = points.reduce((best, point) => (point.y > best.y ? point : best));
  const label = text.whale(text.point(peak.y), text.point(peak.x));
  const marks = [{ point: peak, text: text.point(peak.y), side: "above" as const }];
  return sparkLine(points, { label, marks, ends: [text.whaleStart, text.whaleEnd], whole: 1 });
}

function cohorts({ tables }: Report, month: 13 | 25): Element | null {
  const text = boardWords().pictures;
  const rows = (tables["persistency_groups"] ?? []).filter((row) => row["month"] === month);
  const points = numbersIn(rows, "category", "estimate").toSorted((a, b) => a.x - b.x);
  if (points.length < 3) return null;
  const last = points.at(-1)!;
  const best = points.reduce((most, point) => (point.y >= most.y ? point : most));
  const years = [points[0]!, last].map((point) => text.issued(String(point.x))) as [string, string];
  const side = last.y < best.y ? ("left" as const) : ("above" as const);
  const marks = [
    ...(best !== last ? [{ point: best, text: text.point(best.y), side: "above" as const }] : []),
    { point: last, text: text.point(last.y), side },
  ];
  return sparkLine(points, { label: text.cohorts(month, ...years), marks, ends: years, dotted: true });
}

function agentsStaying({ tables }: Report): Element | null {
  const text = boardWords().pictures;
  const points = numbersIn(tables["agents_survival"] ?? [], "month", "estimate");
  const year = points.find(({ x }) => x === 13);
  if (points.length < 3 || !year) return null;
  const last = points.at(-1)!;
  return sparkLine(points, {
    label: text.agents(last.x),
    marks: [{ point: year, text: text.atMonth(text.point(year.y), 13), side: "right" }],
    ends: [text.start, text.month(last.x)],
    whole: 1,
  });
}

function marketingReturn(_: Report, { estimate }: ChosenFinding): Element {
  const text = boardWords().pictures;
  const { units } = text;
  const options = { label: text.return(units(estimate.estimate!)), reference: 1, referenceName: text.covers };
  return sparkInterval({ ...estimate, estimate: estimate.estimate! }, { ...options, format: units });
}

function promisesCame(_: Report, { estimate }: ChosenFinding): Element {
  const text = boardWords().pictures;
  const { point } = text;
  const options = { label: text.promises(point(estimate.estimate!)), reference: 1, referenceName: text.promised };
  return sparkInterval({ ...estimate, estimate: estimate.estimate! }, { ...options, format: point });
}

/** What was kept, then where the rest was lost, the last step first; null where a step is withheld, as its money would lie in another. */
function moneyAskedFor({ tables }: Report): Element | null {
  const text = boardWords().pictures;
  const rows = tables["bridge"] ?? [];
  const amount = (row: Row | undefined) => (typeof row?.["amount"] === "number" ? row["amount"] : null);
  const exposed = amount(rows.find(({ step }) => step === "exposed"));
  const saved = amount(rows.find(({ step }) => step === "saved"));
  const losses = rows.filter(({ kind }) => kind === "loss").toReversed();
  if (exposed === null || saved === null || saved < 0 || losses.some((row) => amount(row) === null)) return null;
  const part = (step: string, size: number, accent: boolean) => {
    const name = `${text.parts[step] ?? text.parts["other"]!} ${text.point(size / exposed)}`;
    return { name, share: size / exposed, accent };
  };
  const parts = [part("saved", saved, true), ...losses.map((row) => part(String(row["step"]), amount(row)!, false))];
  const whole = parts.reduce((sum, { share }) => sum + share, 0);
  if (Math.abs(whole - 1) > 0.01) return null;
  return sparkSplit(parts, { label: text.bridge(parts.map(({ name }) => name)) });
}
