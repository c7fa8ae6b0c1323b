import { NOTICEABLE, type GroupPrice } from "../../../models/price-fairness.js";
import type { Estimate } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import { levelName } from "../level-name.js";
import { reasons } from "../reasons.js";
import { count, known, money, share, type Numbers } from "../said.js";
import { priceCodes } from "./price-codes.js";
import { ownLevelName, priceTraits } from "./price-names.js";

const points = (size: number) => count(100 * size, 1);
const at = (numbers: Numbers, name: string) => numbers[`segments.price.${name}`];
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** "A price 10 % higher caused take-up to fall from 35 % to 25 % of quotes; a tariff 8 % higher is likely to have made people give up contracts 47 % more often in the year after." */
export function finding(numbers: Numbers): string {
  const said = [takeUpSaid(numbers), lapseSaid(numbers)].filter((each) => each !== null);
  if (said.length > 0) return `${said.join("; ")}.`;
  return `What a price does is ${whyNot(at(numbers, "elasticity") ?? at(numbers, "lapse_ratio"))}.`;
}

function takeUpSaid(numbers: Numbers): string | null {
  const [list, dearer, elasticity] = ["take_up.list", "take_up.plus_10", "elasticity"].map((id) => at(numbers, id));
  if (!known(elasticity)) return null;
  const isTested = elasticity.grade === "A";
  if (known(list) && known(dearer)) {
    const verb = isTested ? "caused take-up to fall" : "is estimated to go with a fall of take-up";
    return `A price 10 % higher ${verb} from ${share(list.estimate)} to ${share(dearer.estimate)} of quotes`;
  }
  const verb = isTested ? "changed" : "is estimated to change";
  return `A price 1 % higher ${verb} take-up by ${count(elasticity.estimate, 1)} %`;
}

function lapseSaid(numbers: Numbers): string | null {
  const [ratio, size] = [at(numbers, "lapse_ratio"), at(numbers, "change_size")];
  if (!known(ratio) || !known(size)) return null;
  const verb = ratio.grade === "B" ? "is likely to have" : "is estimated to have";
  const tariff = `a tariff ${share(Math.abs(size.estimate))} ${size.estimate > 0 ? "higher" : "lower"}`;
  if (ratio.low !== null && ratio.high !== null && ratio.low <= 1 && ratio.high >= 1)
    return `after ${tariff}, contracts were given up about as often as they would have been, as far as can be told`;
  const change = share(Math.abs(ratio.estimate - 1));
  return `${tariff} ${verb} made people give up contracts ${change} ${ratio.estimate > 1 ? "more" : "less"} often in the year after`;
}

/** Why a number is not there, to follow "is". */
export function whyNot(number: Estimate | undefined): string {
  const code = number?.reason ?? "missing_table";
  return priceCodes.reasons?.[code] ?? reasons[code] ?? code;
}

/** What the chart of take-up shows. */
export function curveTitle({ numbers }: Pick<Report, "numbers">): string {
  const elasticity = at(numbers, "elasticity");
  if (!known(elasticity)) return "Take-up by price";
  return `One percent more on the price, ${count(Math.abs(elasticity.estimate), 1)} % ${elasticity.estimate < 0 ? "fewer" : "more"} quotes taken up`;
}

/** Whether the levels of a trait can be told apart. */
export function traitTitle(what: string, trait: string, rows: readonly Row[], differs: boolean): string {
  const name = lower(priceTraits[trait] ?? levelName(trait));
  if (rows.length < 2) return `${what}, by ${name}`;
  if (!differs) return `${what}: groups by ${name} cannot be told apart`;
  const sorted = [...rows].sort((a, b) => effect(b) - effect(a));
  return `${what} differs by ${name}: most for ${lower(String(sorted[0]!["category"]))}, least for ${lower(String(sorted.at(-1)!["category"]))}`;
}

/** How strongly a group answers: an elasticity below 0, or a ratio of hazards. */
function effect(row: Row): number {
  const size = Number(row["estimate"]);
  return size < 0 ? -size : size;
}

/** What bargained discounts would have said, beside the test. */
export function naiveSaid({ numbers }: Pick<Report, "numbers">): string | null {
  const [tested, naive] = [at(numbers, "elasticity"), at(numbers, "naive_elasticity")];
  if (!known(tested) || !known(naive)) return null;
  const times = naive.estimate / tested.estimate;
  return `Quotes with a bargained discount, taken at their word, would say ${count(naive.estimate, 1)} instead of ${count(tested.estimate, 1)}: ${count(times, 1)} times as much. They go together with take-up because a discount is given, and noted, where somebody is about to buy.`;
}

/** Who pays noticeably more or less than everybody under the prices set. */
export function fairnessSaid(groups: readonly GroupPrice[], isToday: boolean): string {
  if (isToday) return "At today's prices nobody pays more or less than today. Move a price to see whom it would touch.";
  const apart = groups.filter(({ difference }) => Math.abs(difference) >= NOTICEABLE);
  if (apart.length === 0)
    return `No group by age, gender, region or income would pay noticeably more or less than all (${points(NOTICEABLE)} points of the price or more).`;
  const named = (sign: 1 | -1) =>
    apart
      .filter(({ difference }) => sign * difference > 0)
      .sort((a, b) => sign * (b.difference - a.difference))
      .slice(0, 4)
      .map(
        ({ level, difference }) =>
          `${ownLevelName(level) ?? levelName(level)} (${difference > 0 ? "+" : "−"}${points(Math.abs(difference))} points)`,
      );
  const [more, less] = [named(1), named(-1)];
  const parts = [
    ...(more.length > 0 ? [`some would pay noticeably more than all: ${more.join(", ")}`] : []),
    ...(less.length > 0 ? [`some noticeably less: ${less.join(", ")}`] : []),
  ];
  return `By their mix of contracts alone, ${parts.join("; ")}. No rule asks who they are, but this is what the prices would come to.`;
}

/** What the table of plans says first. */
export function plansSaid({ numbers, tables }: Pick<Report, "numbers" | "tables">, currency: string): string {
  const [level, fresh, most] = ["level", "new_only", "most"].map((plan) => at(numbers, `plan.${plan}.gain`));
  if (!known(most) || !known(level) || !known(fresh)) return `What prices would bring is ${whyNot(most)}.`;
  const today = Math.abs(most.estimate) * 0.01;
  const levelSaid =
    level.estimate > today
      ? `At a mean price no higher than today's, different prices are estimated to contribute ${money(level.estimate, currency)} more`
      : "At a mean price no higher than today's, no other prices are estimated to contribute more: differences between groups bring next to nothing by themselves";
  const row = (tables["price_plans"] ?? []).find(({ plan }) => plan === "most");
  const lost = typeof row?.["kept"] === "number" ? keptSaid(tables["price_plans"] ?? [], Number(row["kept"])) : "";
  return `${levelSaid}. What brings money is a dearer price for all: ${money(most.estimate, currency)} at the edge of what was tested${lost}.`;
}

function keptSaid(plans: readonly Row[], kept: number): string {
  const today = plans.find(({ plan }) => plan === "today")?.["kept"];
  if (typeof today !== "number" || today - kept < 0.0005) return "";
  return `, with ${points(today - kept)} points more of these contracts given up in the first year`;
}
