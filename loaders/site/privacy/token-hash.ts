/**
 * A 53-bit hash of a stretch of text (two multiplicative 32-bit hashes, after cyrb53). Among five million identifiers
 * and five million tokens the chance of a single accidental meeting is about 0.3 %.
 */
export function tokenHash(text: string, start = 0, end = text.length): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
