import type { Identifiers } from "../identifiers.ts";
import { tokenHash } from "./token-hash.ts";
import { partsOf, type Part } from "./tokens.ts";

/** Where an identifier stands in a text. */
export interface TextFind {
  start: number;
  end: number;
}

const DIGITS_ONLY = /^\d+$/;
/** Below this share of all numbers of a length, a number that is an identifier is one by no accident. */
const SPARSE = 1e-7;
/** Digits with a zero in front are no number; shorter ones may be colours or times of day. */
const SHORTEST_WITH_ZERO = 7;

/** Finds identifiers in any text: as whole words, however many runs of letters and digits they consist of. */
export function findInText(text: string, identifiers: Identifiers): TextFind[] {
  if (identifiers.words.size === 0 && identifiers.numbers.size === 0) return [];
  const parts = partsOf(text);
  const finds: TextFind[] = [];
  for (let i = 0; i < parts.length; i++) {
    for (const count of identifiers.wordParts) {
      const last = parts[i + count - 1];
      if (last && holdsWord(text, parts[i]!.start, last.end, identifiers))
        finds.push({ start: parts[i]!.start, end: last.end });
    }
    if (holdsNumber(text, parts[i]!, identifiers)) finds.push(parts[i]!);
  }
  return finds;
}

/** True when a cell is an identifier as a whole; here identifiers without a digit count too. */
export function isIdentifier(cell: string, identifiers: Identifiers): boolean {
  const hash = tokenHash(cell.trim());
  return identifiers.words.has(hash) || identifiers.names.has(hash);
}

/** The share of all numbers of a length that are identifiers. */
export function density(length: number, { numberLengths }: Identifiers): number {
  return (numberLengths.get(length) ?? 0) / (9 * 10 ** (length - 1));
}

function holdsWord(text: string, start: number, end: number, { words }: Identifiers): boolean {
  return words.has(tokenHash(text, start, end)) && !isContentHash(text, start, end);
}

function holdsNumber(text: string, { start, end }: Part, identifiers: Identifiers): boolean {
  const length = end - start;
  if (!identifiers.numberLengths.has(length) || isFraction(text, start)) return false;
  const searched = density(length, identifiers) <= SPARSE || (text[start] === "0" && length >= SHORTEST_WITH_ZERO);
  return searched && identifiers.numbers.has(tokenHash(text, start, end)) && DIGITS_ONLY.test(text.slice(start, end));
}

function isFraction(text: string, start: number): boolean {
  return text[start - 1] === "." && /\d/.test(text[start - 2] ?? "");
}

/** The build marks files and cells with eight hexadecimal digits of their contents. */
function isContentHash(text: string, start: number, end: number): boolean {
  if (end - start !== 8 || !/^[0-9a-f]{8}$/.test(text.slice(start, end))) return false;
  return (
    /(?:\.|\/|:|id: ")$/.test(text.slice(Math.max(0, start - 5), start)) &&
    /^(?:\.\w|:|-\d+:|")/.test(text.slice(end, end + 3))
  );
}
