/** Positions of values in ascending order, equal values in their own order; for millions of values. */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const positions = new Uint32Array(values.length).map((_, i) => i);
  if (isAscending(values)) return positions;
  return countedOrder(values) ?? radixOrder(values) ?? positions.sort((a, b) => values[a]! - values[b]! || a - b);
}

function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i]! < values[i - 1]!) return false;
  return true;
}

/** By counting, without comparisons: for whole numbers that lie close together, such as days. */
function countedOrder(values: Float64Array): Uint32Array | null {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (!Number.isInteger(value)) return null;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (high - low > 4 * values.length + 1000) return null;
  const starts = new Uint32Array(high - low + 2);
  for (const value of values) starts[value - low + 1]!++;
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  const order = new Uint32Array(values.length);
  values.forEach((value, i) => (order[starts[value - low]!++] = i));
  return order;
}

/** With fewer values, clearing the counts takes longer than comparing. */
const FEWEST_FOR_RADIX = 4000;
const DIGIT = 65_536;

/** By the bits of the values, sixteen at a time from the lowest; null for few values, and where one is not a number. */
function radixOrder(values: Float64Array): Uint32Array | null {
  if (values.length < FEWEST_FOR_RADIX || values.some((value) => value !== value)) return null;
  const digits = orderedDigits(values);
  let order = new Uint32Array(values.length).map((_, i) => i);
  let next = new Uint32Array(values.length);
  for (let place = 0; place < 4; place++) {
    const starts = new Uint32Array(DIGIT + 1);
    for (let at = place; at < digits.length; at += 4) starts[digits[at]! + 1]!++;
    for (let digit = 1; digit <= DIGIT; digit++) starts[digit]! += starts[digit - 1]!;
    for (const i of order) next[starts[digits[4 * i + place]!]!++] = i;
    [order, next] = [next, order];
  }
  return order;
}

/** Four digits a value, the lowest first, that order as the values do: of negative ones all bits are turned, of others the sign alone. */
function orderedDigits(values: Float64Array): Uint16Array {
  // Adding 0 makes the zeros of either sign one.
  const words = new Uint32Array(values.map((value) => value + 0).buffer);
  for (let at = 0; at < words.length; at += 2) {
    const isNegative = words[at + 1]! >>> 31 === 1;
    if (isNegative) words[at] = ~words[at]!;
    words[at + 1]! ^= isNegative ? 0xffffffff : 0x80000000;
  }
  return new Uint16Array(words.buffer);
}
