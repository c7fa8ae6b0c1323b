import { svg } from "htl";
import { linear, note, PICTURE, pictureFrame, textWidth } from "./picture-frame.js";

export interface SparkIntervalOptions {
  label: string;
  /** What the number is held against, and its name. */
  reference: number;
  referenceName: string;
  format: (value: number) => string;
}

const HEIGHT = 46;
const LINE = 24;

/** A number on its interval, beside what it is held against; the axis begins at nothing. */
export function sparkInterval(
  { estimate, low, high }: { estimate: number; low: number | null; high: number | null },
  { label, reference, referenceName, format }: SparkIntervalOptions,
) {
  const { width, margin } = PICTURE;
  const all = [0, reference, estimate, low ?? estimate, high ?? estimate];
  const x = linear([Math.min(...all), Math.max(...all)], [margin + 6, width - margin - 6]);
  const [dot, line] = [x(estimate), x(reference)];
  const apart = Math.abs(dot - line) > (textWidth(format(estimate)) + textWidth(referenceName)) / 2 + 8;
  return pictureFrame(
    label,
    HEIGHT,
    svg`<g>
      <line x1=${margin} x2=${width - margin} y1=${LINE} y2=${LINE} stroke="var(--hairline-strong)" />
      <line x1=${x(0)} x2=${x(0)} y1=${LINE - 4} y2=${LINE + 4} stroke="var(--context)" />
      ${low !== null && high !== null ? svg`<line x1=${x(low)} x2=${x(high)} y1=${LINE} y2=${LINE} stroke="var(--accent-soft)" stroke-width="10" />` : null}
      <line x1=${line} x2=${line} y1=${LINE - 9} y2=${LINE + 9} stroke="var(--ink)" stroke-width="1.25" />
      <circle cx=${dot} cy=${LINE} r="4.5" fill="var(--accent)" />
      ${note(dot, LINE - 12, format(estimate), "value")}
      ${note(line, apart ? LINE - 12 : LINE + 20, referenceName)}
      ${Math.abs(x(0) - line) > textWidth(referenceName) ? note(x(0), LINE + 20, "0") : null}
    </g>`,
  );
}
