import type { Row } from "../../models/report.js";
import { bridgeWords } from "../../words/fraud-bridge.js";
import { formatValue } from "../../words/number-format.js";
import type { BridgeBar } from "../charts/money-bridge.js";

/** The bars of the bridge from its rows: each loss hangs from the level told before it, a level that is withheld is an outline of that one. */
export function bridgeBars(rows: readonly Row[], currency: string): BridgeBar[] {
  let top = 0;
  let frauds: number | null = null;
  return rows.map((row): BridgeBar => {
    const [step, amount] = [String(row["step"]), row["amount"] as number | null];
    const { low, high } = row as { low: number | null; high: number | null };
    const bar = { step, name: nameOf(row), low, high, outline: amount === null, accent: step === "saved" };
    const label = amount === null ? withheldLabel(row, frauds) : labelOf(row, currency);
    if (row["kind"] === "loss") {
      const end = top;
      top -= amount!;
      return { ...bar, kind: "loss", from: Math.min(top, end), to: Math.max(top, end), label };
    }
    if (amount !== null) [top, frauds] = [amount, row["frauds"] as number];
    return { ...bar, kind: "level", from: Math.min(0, amount ?? 0), to: amount ?? top, label };
  });
}

function nameOf(row: Row): string {
  const text = bridgeWords();
  const step = String(row["step"]);
  if (row["kind"] === "level") return text.levels[step] ?? step;
  return text.lossName(step);
}

function withheldLabel(row: Row, before: number | null): string {
  return bridgeWords().withheld(String(row["withheld"]), before);
}

function labelOf(row: Row, currency: string): string {
  const text = bridgeWords();
  const [amount, frauds] = [Number(row["amount"]), Number(row["frauds"])];
  const isEstimate = row["step"] === "saved" || row["step"] === "anyway";
  const minus = row["kind"] === "loss" ? -1 : 1;
  const money = formatValue(minus * amount, { unit: "money", currency });
  return text.label(money, isEstimate ? text.estimatedFrauds(frauds) : text.frauds(frauds));
}
