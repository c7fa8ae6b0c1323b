import { isIsoDate } from "./iso-date.ts";
import type { BookSettings } from "./settings.ts";

export type SettingName = keyof BookSettings;

export interface SettingRule {
  /** What holds when book.json leaves the key out. */
  standard: unknown;
  expectation: string;
  description: string;
  accepts(value: unknown): boolean;
}

/** Every key of book.json, in the order of the dictionary. */
export const settingRules: Record<SettingName, SettingRule> = {
  name: text("", "The insurer's or the book's name, as shown on pages; by default the folder's name."),
  currency: text("TWD", "ISO code of the currency of all money."),
  as_of: {
    standard: "",
    expectation: 'a date as "2024-12-31"',
    description: "The last day that the tables know of; by default the latest date in them.",
    accepts: isIsoDate,
  },
  observed_from: {
    standard: null,
    expectation: 'a date as "2016-01-01", or null',
    description: "Histories before this day were not recorded (left truncation); null: they are complete.",
    accepts: (value) => value === null || isIsoDate(value),
  },
  basis: {
    standard: "statutory",
    expectation: "statutory, ifrs17, embedded_value or cash",
    description: "The accounting basis of the ledger.",
    accepts: (value) => ["statutory", "ifrs17", "embedded_value", "cash"].includes(value as string),
  },
  discount_rate: fraction(0.03, "Yearly rate at which later money is discounted."),
  hurdle_rate: fraction(0.08, "Yearly return that an investment must bring."),
  tax_rate: fraction(0.2, "Tax on profit."),
  ape_weights: {
    standard: { regular: 1, single: 0.1 },
    expectation: 'two numbers, as in {"regular": 1, "single": 0.1}',
    description: "Weights of regular and single premiums in the annual premium equivalent.",
    accepts: isWeights,
  },
  expense_includes_contacts: flag("The ledger's expenses already hold the cost of contacts, which is then not added."),
  expense_includes_marketing: flag(
    "The ledger's expenses already hold the cost of marketing, which is then not added.",
  ),
  search: {
    standard: [],
    expectation: 'a list of folders, as in ["${DATA}/extracts"]',
    description:
      "Folders, after the book's own, where `.sql` tables find their files; `${NAME}` is filled in from the environment.",
    accepts: (value) => Array.isArray(value) && value.every((folder) => typeof folder === "string" && folder !== ""),
  },
  analyst: flag("Also make the restricted analyst database."),
  simulated: flag("The book is simulated: every page says so."),
  review_minutes: amount(15, "Staff minutes that the review of a request takes."),
  review_cost: amount(150, "Full cost of a review, in the book's currency."),
  stop_rate: fraction(0.6, "Chance that a reviewed fraud is stopped."),
  recovery_rate: fraction(0.05, "Share of a fraud's money that comes back when it was not stopped."),
};

function text(standard: string, description: string): SettingRule {
  return {
    standard,
    expectation: "a text",
    description,
    accepts: (value) => typeof value === "string" && value.trim() !== "",
  };
}

function fraction(standard: number, description: string): SettingRule {
  return {
    standard,
    expectation: "a fraction from 0 to 1, as 0.05 for 5 %",
    description,
    accepts: (value) => isNumber(value) && value >= 0 && value <= 1,
  };
}

function amount(standard: number, description: string): SettingRule {
  return { standard, expectation: "a number of at least 0", description, accepts: (v) => isNumber(v) && v >= 0 };
}

function flag(description: string): SettingRule {
  return { standard: false, expectation: "true or false", description, accepts: (value) => typeof value === "boolean" };
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isWeights(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { regular, single, ...rest } = value as Record<string, unknown>;
  const isWeight = (weight: unknown) => isNumber(weight) && weight >= 0;
  return isWeight(regular) && isWeight(single) && Object.keys(rest).length === 0;
}
