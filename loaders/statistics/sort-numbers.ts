/** With fewer values, clearing the counts takes longer than comparing. */
const FEWEST_FOR_RADIX = 1000;
/** Digits of eleven bits, three a word, so that the counts stay near the processor. */
const BITS = 11;
const DIGIT = 2 ** BITS;
const PLACES = 6;

/**
 * Sorts numbers, none of them NaN, in ascending order: long arrays by their bits, eleven at a time from the lowest, which is several times faster
 * than by comparison. Gives the array that was given.
 */
export function sortNumbers(values: Float64Array): Float64Array {
  if (values.length < FEWEST_FOR_RADIX) return values.sort();
  const counts = countDigits(values);
  let from: Float64Array = values;
  let to: Float64Array = new Float64Array(values.length);
  for (let place = 0; place < PLACES; place++) {
    const starts = counts.subarray(place * DIGIT, (place + 1) * DIGIT);
    if (starts.includes(values.length)) continue;
    for (let digit = 0, start = 0; digit < DIGIT; digit++) {
      const count = starts[digit]!;
      starts[digit] = start;
      start += count;
    }
    scatter(from, to, place, starts);
    [from, to] = [to, from];
  }
  if (from !== values) values.set(from);
  return values;
}

/** By place and digit, how many values have it there. */
function countDigits(values: Float64Array): Uint32Array {
  const words = wordsOf(values);
  const counts = new Uint32Array(PLACES * DIGIT);
  for (let at = 0; at < words.length; at += 2) {
    const low = orderedWord(words[at]!, words[at + 1]!, 0);
    const high = orderedWord(words[at + 1]!, words[at + 1]!, 0x80000000);
    for (let place = 0; place < 3; place++) {
      counts[place * DIGIT + ((low >>> (place * BITS)) & (DIGIT - 1))]!++;
      counts[(place + 3) * DIGIT + ((high >>> (place * BITS)) & (DIGIT - 1))]!++;
    }
  }
  return counts;
}

function scatter(from: Float64Array, to: Float64Array, place: number, starts: Uint32Array): void {
  const words = wordsOf(from);
  const isHigh = place >= 3 ? 1 : 0;
  const shift = (place % 3) * BITS;
  const sign = isHigh ? 0x80000000 : 0;
  for (let i = 0; i < from.length; i++) {
    const word = orderedWord(words[2 * i + isHigh]!, words[2 * i + 1]!, sign);
    to[starts[(word >>> shift) & (DIGIT - 1)]!++] = from[i]!;
  }
}

/** A word such that words order as the values do: of negative values all bits are turned, of others the sign alone. */
function orderedWord(word: number, high: number, sign: number): number {
  return high >>> 31 === 1 ? ~word : word ^ sign;
}

/** Two words a value, the lower first. */
function wordsOf({ buffer, byteOffset, length }: Float64Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, 2 * length);
}
