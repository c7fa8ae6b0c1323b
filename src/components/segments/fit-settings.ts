import { WAITS, type FitCase, type FitModel, type Trend } from "../../models/client-fit.js";
import { formatValue } from "../../words/number-format.js";
import { fitWords } from "../../words/segments-fit.js";
import type { Choice, ChoiceFilter, Filter, FilterState, SliderFilter } from "../filter-state.js";

const PREMIUMS = [1, 2, 5].flatMap((digit) => [2, 3, 4, 5, 6, 7].map((power) => digit * 10 ** power));
/** The page opens with a prospect like the one of the source: large, and asking for four contacts a week. */
const OPENING = { premium: 20_000_000, contacts: 4, incidents: 3, exceptions: 2, wait: 5 };

/** What the manager knows: of them, and of what they want of us. */
export function fitFilters(model: FitModel, currency: string): { them: Filter[]; us: Filter[] } {
  const { check } = fitWords();
  const named = (values: readonly string[]): Choice[] => values.map((value) => ({ value, label: check.name(value) }));
  const trends = (["falling", "steady", "rising"] as const).map((value) => ({ value, label: check.trends[value] }));
  const premiums = PREMIUMS.toSorted((a, b) => a - b);
  const them = [
    slider("premium", check.premium, OPENING.premium, premiums, (value) =>
      formatValue(value, { unit: "money", currency }),
    ),
    choice("product", check.product, named(model.products.map(({ product }) => product)), "annuity"),
    slider("contacts", check.contacts, OPENING.contacts, halves(10), check.contactsOf),
    slider("incidents", check.incidents, OPENING.incidents, [0, 1, 2, 3, 4, 5], check.times),
    { ...choice("trend", check.trend, trends, "steady"), kind: "segmented" as const },
    slider("exceptions", check.exceptions, OPENING.exceptions, [0, 1, 2, 3, 4, 5], check.times),
  ];
  const us = [
    ...(model.channels.length > 0
      ? [choice("channel", check.channel, named(model.channels.map(({ channel }) => channel)), "phone")]
      : []),
    {
      ...choice(
        "weekends",
        check.weekends,
        [
          { value: "no", label: check.no },
          { value: "yes", label: check.yes },
        ],
        "yes",
      ),
      kind: "segmented" as const,
    },
    slider("wait", check.wait, OPENING.wait, WAITS, check.minutes),
  ];
  return { them: them.filter((one) => one.kind === "slider" || one.choices.length > 0), us };
}

/** The case that the filters say. */
export function caseOf(them: FilterState, us: FilterState): FitCase {
  return {
    premium: Number(them["premium"]),
    product: String(them["product"] ?? ""),
    contactsAWeek: Number(them["contacts"]),
    strainDays: Number(them["incidents"]),
    trend: them["trend"] as Trend,
    exceptions: Number(them["exceptions"]),
    channel: String(us["channel"] ?? ""),
    atWeekends: us["weekends"] === "yes",
    wait: Number(us["wait"]),
  };
}

function halves(most: number): number[] {
  return Array.from({ length: 2 * most + 1 }, (_, i) => i / 2);
}

function choice(id: string, label: string, choices: Choice[], preferred: string): ChoiceFilter {
  const initial = choices.find(({ value }) => value === preferred)?.value ?? choices[0]?.value ?? "";
  return { kind: "select", id, label, choices, initial };
}

function slider(
  id: string,
  label: string,
  initial: number,
  stops: readonly number[],
  format: (value: number) => string,
): SliderFilter {
  return { kind: "slider", id, label, minimum: 0, maximum: 0, step: 1, stops, initial, format };
}
