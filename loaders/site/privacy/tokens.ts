/** A run of letters and digits in a text. */
export interface Part {
  start: number;
  end: number;
}

/** True for letters and digits; beyond ASCII for everything but blanks, punctuation and full-width forms of both. */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return false;
  return !(
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff00 && code <= 0xff0f)
  );
}

/** The runs of letters and digits of a text, from left to right. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const inside = i < text.length && isWordCode(text.charCodeAt(i));
    if (inside && start < 0) start = i;
    if (!inside && start >= 0) {
      parts.push({ start, end: i });
      start = -1;
    }
  }
  return parts;
}
