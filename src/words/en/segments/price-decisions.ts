import type { Decision } from "../../../components/decision-table.js";
import type { Report } from "../../../models/report.js";
import { count, known, share } from "../said.js";

/** What the page asks to be decided. */
export function decisions({ numbers, tables }: Report): Decision[] {
  return [...newBusiness(numbers), ...renewals({ numbers, tables }), ...nextTest({ numbers, tables })];
}

function newBusiness(numbers: Report["numbers"]): Decision[] {
  const gain = numbers["segments.price.plan.new_only.gain"];
  if (!known(gain) || gain.estimate <= 0) return [];
  return [
    {
      decision: "Try dearer prices for new business, a step at a time and by lot",
      reason:
        "The best prices for new business, renewals left alone, are estimated to contribute this over the life of a year's contracts. Each step by lot shows whether it holds.",
      amount: gain.estimate,
      low: gain.low,
      high: gain.high,
      grade: gain.grade,
      n: gain.n,
    },
  ];
}

function renewals({ numbers, tables }: Pick<Report, "numbers" | "tables">): Decision[] {
  const [most, fresh] = ["most", "new_only"].map((plan) => numbers[`segments.price.plan.${plan}.gain`]);
  const size = numbers["segments.price.change_size"];
  if (!known(most) || !known(fresh) || !known(size) || most.estimate <= fresh.estimate) return [];
  const plans = tables["price_plans"] ?? [];
  const [today, dearer] = ["today", "most"].map((name) => plans.find(({ plan }) => plan === name)?.["kept"]);
  const lost =
    typeof today === "number" && typeof dearer === "number"
      ? ` ${count(100 * (today - dearer), 1)} points more of the contracts are given up in the first year, and trust and cover with them.`
      : "";
  return [
    {
      decision: "Do not count on the money of a higher tariff",
      reason: `A tariff up by ${share(size.estimate)} for all is estimated to contribute this in ten years, if competitors stand still and no second rise follows.${lost} It needs an actuarial reason, and claims that grew are one.`,
      amount: most.estimate - fresh.estimate,
      grade: most.grade,
      n: most.n,
    },
  ];
}

function nextTest({ numbers, tables }: Pick<Report, "numbers" | "tables">): Decision[] {
  const told = (tables["price_take_up_traits"] ?? []).filter(({ levels }) => Number(levels) > 1);
  const elasticity = numbers["segments.price.elasticity"];
  if (told.length === 0 || !known(elasticity) || told.some(({ differs }) => differs === true)) return [];
  return [
    {
      decision: "Set no price by group yet; let the price test run on",
      reason: `Over ${count(elasticity.n)} quotes, no trait tells groups apart that answer differently to a price. Four times as many quotes halve the intervals.`,
      amount: null,
    },
  ];
}
