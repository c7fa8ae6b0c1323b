import { describe, expect, it } from "vitest";

/** Holds each drawing to its kept picture: `pictures/<name>.svg`. */
export function holdToPictures(drawings: Readonly<Record<string, () => SVGSVGElement>>): void {
  describe.each(Object.entries(drawings))("%s", (name, draw) => {
    it("draws its picture", async () => {
      await expect(normalised(draw())).toMatchFileSnapshot(`pictures/${name}.svg`);
    });

    it("holds no coordinate that is not a number", () => {
      expect(draw().outerHTML).not.toMatch(/NaN|undefined|Infinity/);
    });
  });
}

/** The picture without what Plot numbers anew on each run, with coordinates to whole pixels. */
function normalised(chart: SVGSVGElement): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  for (const style of copy.querySelectorAll("style")) style.remove();
  return copy.outerHTML
    .replace(/plot-[0-9a-f]+(-clip-\d+)?/g, "plot")
    .replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))))
    .replace(/></g, ">\n<");
}
