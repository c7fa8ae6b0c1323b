import type { Estimate } from "../models/evidence.js";
import type { Unit } from "../metrics.js";
import { numbers } from "./en/numbers.js";
import type { Locale } from "./locale.js";

export interface NumberFormat {
  unit: Unit;
  /** Digits after the decimal point; money ignores it. Default 0. */
  decimals?: number;
  /** ISO code of the book's currency, such as "TWD". */
  currency?: string;
  locale?: Locale;
  /** Write a plus sign before positive numbers. */
  signed?: boolean;
}

const SPACE = "\u00a0";
const MINUS = "\u2212";
const symbols: Record<string, string> = {
  TWD: "NT$",
  USD: "US$",
  EUR: "€",
  GBP: "£",
  JPY: "¥",
  CNY: "CN¥",
  HKD: "HK$",
};

interface Scale {
  from: number;
  divisor: number;
  suffix: string;
}

const moneyScales: Record<Locale, Scale[]> = {
  en: [
    { from: 1e9, divisor: 1e9, suffix: "B" },
    { from: 1e6, divisor: 1e6, suffix: "M" },
    { from: 0, divisor: 1, suffix: "" },
  ],
  "zh-Hant": [
    { from: 1e8, divisor: 1e8, suffix: "億" },
    { from: 1e4, divisor: 1e4, suffix: "萬" },
    { from: 0, divisor: 1, suffix: "" },
  ],
};

/** A number as readers see it: "62 %", "NT$ 41 M", "4,100 萬", "−3.0 points", "33,000"; "n/a" for null. */
export function formatValue(value: number | null, format: NumberFormat): string {
  if (value === null || !Number.isFinite(value)) return numbers.none;
  if (format.unit === "money") return formatMoney(value, format);
  return sign(value, format) + formatSize(value, format) + suffix(value, format);
}

/** Both bounds with the unit said once: "60 to 64 %", "NT$ 38.2 to 44.1 M"; null when there is no interval. */
export function formatInterval(low: number | null, high: number | null, format: NumberFormat): string | null {
  if (low === null || high === null) return null;
  const { to } = numbers;
  if (format.unit === "money") {
    const scale = moneyScale(Math.max(Math.abs(low), Math.abs(high)), format);
    const [from, until] = [low, high].map((bound) => sign(bound, format) + moneyDigits(bound, scale, format));
    return spaced([moneyPrefix(format), `${from} ${to} ${until}`, scale.suffix]);
  }
  const [from, until] = [low, high].map((bound) => sign(bound, format) + formatSize(bound, format));
  return `${from} ${to} ${until}${suffix(high, format)}`;
}

/** An estimate's number alone; the word for "not available" when it has none. */
export function formatEstimate(estimate: Estimate | undefined, format: NumberFormat): string {
  return formatValue(estimate?.estimate ?? null, format);
}

/** The unit as an axis says it once: "NT$ M", "%", "years". */
export function formatUnit(largest: number, format: NumberFormat): string {
  if (format.unit === "money") return spaced([moneyPrefix(format), moneyScale(Math.abs(largest), format).suffix]);
  return suffix(2, format).trim();
}

/** A tick's number without its unit, on the scale that the axis' largest value calls for. */
export function formatTick(value: number, largest: number, format: NumberFormat): string {
  if (format.unit === "money") {
    return sign(value, format) + moneyDigits(value, moneyScale(Math.abs(largest), format), format);
  }
  return sign(value, format) + digits(Math.abs(value) * factor(format.unit), 0, 2, format);
}

/** What a number is divided by before it is written under the unit that `formatUnit` says for the same largest value. */
export function formatDivisor(largest: number, format: NumberFormat): number {
  return format.unit === "money" ? moneyScale(Math.abs(largest), format).divisor : 1 / factor(format.unit);
}

function formatMoney(value: number, format: NumberFormat): string {
  const scale = moneyScale(Math.abs(value), format);
  return sign(value, format) + spaced([moneyPrefix(format), moneyDigits(value, scale, format), scale.suffix]);
}

/** Chinese writes the unit of counting (萬, 億) where English writes the currency. */
function moneyPrefix({ currency, locale = "en" }: NumberFormat): string {
  if (!currency || locale === "zh-Hant") return "";
  return symbols[currency] ?? currency;
}

/** The scale of a size; 999.6 million is rounded up to the next one, "1.00 B" and not "1,000 M". */
function moneyScale(size: number, { locale = "en" }: NumberFormat): Scale {
  const scales = moneyScales[locale];
  return scales.find(({ from }) => Number(size.toPrecision(3)) >= from) ?? scales.at(-1)!;
}

/** Three significant digits once numbers are shortened; whole units below that. */
function moneyDigits(value: number, { divisor }: Scale, format: NumberFormat): string {
  const size = Math.abs(value) / divisor;
  const fraction = divisor === 1 || size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return digits(size, 0, fraction, format);
}

function formatSize(value: number, format: NumberFormat): string {
  const { decimals = 0, unit } = format;
  return digits(Math.abs(value) * factor(unit), decimals, decimals, format);
}

function sign(value: number, { signed, unit, decimals = 0 }: NumberFormat): string {
  const smallest = unit === "money" ? 0.5 : 0.5 * 10 ** -decimals;
  if (Math.abs(value) * factor(unit) < smallest) return "";
  if (value < 0) return MINUS;
  return signed ? "+" : "";
}

function factor(unit: Unit): number {
  return unit === "share" || unit === "points" ? 100 : 1;
}

function suffix(value: number, { unit, decimals = 0 }: NumberFormat): string {
  if (unit === "share") return `${SPACE}%`;
  const { points, years } = numbers;
  if (unit === "points") return ` ${points(Number((Math.abs(value) * 100).toFixed(decimals)))}`;
  if (unit === "years") return ` ${years(Math.abs(value))}`;
  return "";
}

function digits(size: number, minimum: number, maximum: number, { locale = "en" }: NumberFormat): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: minimum, maximumFractionDigits: maximum }).format(size);
}

function spaced(parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(SPACE);
}
